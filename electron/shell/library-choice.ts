import { join, resolve } from 'node:path';
import type { ThreadChoice } from '../engine/thread.ts';
import type { Remembered } from './remembered.ts';

/**
 * The library that a start is about: the one that the command line names, else the one that was open last, else the usual one; none
 * when the last thing that was done was to close it.
 *
 * One that was open last and has vanished is not made anew: its disk may be away, and an empty one would look like a loss.
 *
 * @param commandLine the arguments of the program; `--library DIR` or `--library=DIR`
 * @param workingFolder what a relative DIR is relative to
 */
export function chooseLibrary(
  commandLine: readonly string[],
  workingFolder: string,
  { library, recent }: Pick<Remembered, 'library' | 'recent'>,
  documents: string,
): ThreadChoice | null {
  const named = namedLibrary(commandLine, workingFolder);
  if (named) return named;
  if (library !== null) return { library, create: false };
  return recent.length > 0 ? null : { library: join(documents, '剪报', '我的资料库.jianbao'), create: true };
}

/** The library that a command line names; null when it names none. */
export function namedLibrary(commandLine: readonly string[], workingFolder: string): ThreadChoice | null {
  const named = valueNamed(commandLine);
  return named === undefined ? null : { library: resolve(workingFolder, named), create: true };
}

function valueNamed(commandLine: readonly string[]): string | undefined {
  const at = commandLine.findIndex((part) => part === '--library' || part.startsWith('--library='));
  const part = commandLine[at];
  return part === '--library' ? commandLine[at + 1] : part?.slice('--library='.length);
}
