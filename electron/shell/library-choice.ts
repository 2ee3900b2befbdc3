import { join, resolve } from 'node:path';

/** Which library to open, and whether to make an empty one when there is none at that place. */
export interface LibraryChoice {
  library: string;
  create: boolean;
}

/**
 * The library that a start is about: the one that the command line names, else the one that was open last, else the usual one.
 *
 * One that was open last and has vanished is not made anew: its disk may be away, and an empty one would look like a loss.
 *
 * @param commandLine the arguments of the program; `--library DIR` or `--library=DIR`
 * @param workingFolder what a relative DIR is relative to
 */
export function chooseLibrary(
  commandLine: readonly string[],
  workingFolder: string,
  remembered: string | undefined,
  documents: string,
): LibraryChoice {
  const named = namedLibrary(commandLine);
  if (named !== undefined) return { library: resolve(workingFolder, named), create: true };
  if (remembered !== undefined) return { library: remembered, create: false };
  return { library: join(documents, '剪报', '我的资料库.jianbao'), create: true };
}

function namedLibrary(commandLine: readonly string[]): string | undefined {
  const at = commandLine.findIndex((part) => part === '--library' || part.startsWith('--library='));
  const part = commandLine[at];
  return part === '--library' ? commandLine[at + 1] : part?.slice('--library='.length);
}
