import type { Library } from '../core/library.ts';
import type { Files } from './files.ts';
import { basePath } from './journal-base.ts';
import { LibraryFile, libraryPath } from './library-file.ts';
import { NewFolder } from './new-folder.ts';

/**
 * Makes the folder of a new library: all of it or nothing, and only one of two that try at once.
 *
 * @throws Refusal `library-exists` when the place is taken, be it by an empty file; `disk-refused`
 */
export async function createLibrary(root: string, library: Library, files: Files): Promise<void> {
  const made = await NewFolder.begin(root, files);
  try {
    const checkpoint = { checkpoint: 0, undo: null, redo: null, volumes: 0, parked: [] };
    for (const file of [basePath(0), libraryPath])
      await new LibraryFile(made.parts, file).write({ checkpoint, library });
    await made.settle();
  } catch (problem) {
    await made.abandon();
    throw problem;
  }
}
