import { lstat, opendir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Refusal } from '../core/refusal.ts';
import { onDisk } from './disk.ts';

/**
 * Where an export will really be: absolute, with symbolic links followed.
 *
 * An export replaces what is there, so some places are out of the question.
 *
 * @throws Refusal `export-onto-library` when a library is there, around it or in it; `export-too-wide` when the person's home or
 *   the folder they work in is there or in it; `disk-refused` when a file stands where a folder would have to be
 */
export function placeFor(out: string): Promise<string> {
  return onDisk(out, () => judged(resolve(out)));
}

async function judged(out: string): Promise<string> {
  const place = await followed(out);
  for (const precious of [homedir(), process.cwd()])
    if (holds(place, await followed(precious))) throw new Refusal('export-too-wide', { path: place });
  for (const folder of around(place)) {
    if (await isThere(join(folder, 'library.json'))) throw new Refusal('export-onto-library', { path: folder });
    if (folder !== place && (await kindOf(folder)) === 'file')
      throw new Refusal('disk-refused', { reason: '@disk.in-the-way', path: folder });
  }
  const library = await libraryIn(place);
  if (library !== null) throw new Refusal('export-onto-library', { path: library });
  return place;
}

/** A file, a folder, or nothing. */
export async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

const isThere = async (path: string) => (await kindOf(path)) !== null;

/** Nothing has that name, or what should be a folder on the way to it is none. */
const isAbsence = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Follows links as far as there is anything. */
async function followed(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const above = dirname(path);
    if (!isAbsence(error) || above === path) throw error;
    return join(await followed(above), basename(path));
  }
}

/** The inner one is in the outer one, or is it. */
function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}

/** A place and the folders above it. */
function* around(place: string): Generator<string> {
  yield place;
  if (dirname(place) !== place) yield* around(dirname(place));
}

async function libraryIn(place: string): Promise<string | null> {
  if ((await kindOf(place)) !== 'folder') return null;
  for await (const entry of await opendir(place, { recursive: true }))
    if (entry.name === 'library.json') return entry.parentPath;
  return null;
}
