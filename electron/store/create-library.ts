import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Library } from '../core/library.ts';
import { Refusal } from '../core/refusal.ts';
import { codeOf, type Files } from './files.ts';
import { Folder, refusing } from './folder.ts';
import { LibraryFile } from './library-file.ts';

/**
 * Makes the folder of a new library: all of it or nothing, and only one of two that try at once.
 *
 * @throws Refusal `library-exists` when the place is taken, be it by an empty file; `disk-refused`
 */
export async function createLibrary(root: string, library: Library, files: Files): Promise<void> {
  const place = resolve(root);
  if (!(await isFree(place))) throw new Refusal('library-exists', { path: root });
  const parts = new Folder(`${place}.${randomUUID()}.new`, files);
  try {
    await refusing(async () => {
      await mkdir(dirname(place), { recursive: true });
      await files.makeFolder(parts.root);
    });
    const checkpoint = { checkpoint: 0, undo: null, redo: null, volumes: 0, parked: [] };
    await new LibraryFile(parts).write({ checkpoint, library });
    await moveIn(parts.root, place, files);
  } catch (problem) {
    await rm(parts.root, { recursive: true, force: true });
    throw problem;
  }
}

/** Whether nothing is in a place, or an empty folder only. */
async function isFree(place: string): Promise<boolean> {
  try {
    return (await readdir(place)).length === 0;
  } catch (problem) {
    if (codeOf(problem) === 'ENOENT') return true;
    if (codeOf(problem) === 'ENOTDIR') return false;
    throw new Refusal('file-unreadable', { file: place, reason: `${place} (${codeOf(problem)})` }, { cause: problem });
  }
}

/** A folder takes the place of an empty one at a stroke, and of no other. */
async function moveIn(from: string, place: string, files: Files): Promise<void> {
  await refusing(async () => {
    try {
      if (process.platform === 'win32') await removeEmpty(place, files);
      await files.rename(from, place);
    } catch (problem) {
      if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(problem) ?? '')) throw new Refusal('library-exists', { path: place });
      throw problem;
    }
    await files.syncFolder(dirname(place));
  });
}

/** Windows does not rename onto an empty folder. */
async function removeEmpty(place: string, files: Files): Promise<void> {
  try {
    await files.removeFolder(place);
  } catch (problem) {
    if (codeOf(problem) !== 'ENOENT') throw problem;
  }
}
