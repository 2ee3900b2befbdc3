import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Refusal } from '../core/refusal.ts';
import { codeOf, type Files } from './files.ts';
import { Folder, refusing } from './folder.ts';

/** A library's folder that is being made: filled under another name, then given its own at a stroke. */
export class NewFolder {
  /** To be filled. */
  readonly parts: Folder;
  readonly #place: string;
  readonly #files: Files;

  private constructor(place: string, files: Files) {
    this.#place = place;
    this.#files = files;
    this.parts = new Folder(`${place}.${randomUUID()}.new`, files);
  }

  /** @throws Refusal `library-exists` when the place is taken, be it by an empty file; `disk-refused` */
  static async begin(root: string, files: Files): Promise<NewFolder> {
    const place = resolve(root);
    if (!(await isFree(place))) throw new Refusal('library-exists', { path: root });
    const made = new NewFolder(place, files);
    try {
      await refusing(async () => {
        await mkdir(dirname(place), { recursive: true });
        await files.makeFolder(made.parts.root);
      });
    } catch (problem) {
      await made.abandon();
      throw problem;
    }
    return made;
  }

  /** Gives it its place, if that is free still. @throws Refusal `library-exists`, `disk-refused` */
  async settle(): Promise<void> {
    await refusing(async () => {
      try {
        if (process.platform === 'win32') await removeEmpty(this.#place, this.#files);
        await this.#files.rename(this.parts.root, this.#place);
      } catch (problem) {
        const isTaken = ['ENOTEMPTY', 'EEXIST'].includes(codeOf(problem) ?? '');
        throw isTaken ? new Refusal('library-exists', { path: this.#place }) : problem;
      }
      await this.#files.syncFolder(dirname(this.#place));
    });
  }

  /** Leaves nothing behind of what was not given its place. */
  async abandon(): Promise<void> {
    await rm(this.parts.root, { recursive: true, force: true });
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

/** Windows does not rename onto an empty folder. */
async function removeEmpty(place: string, files: Files): Promise<void> {
  try {
    await files.removeFolder(place);
  } catch (problem) {
    if (codeOf(problem) !== 'ENOENT') throw problem;
  }
}
