import { dirname, join } from 'node:path';
import { Refusal } from '../core/refusal.ts';
import { isTemporary, placeDurably, writeDurably } from './durable-file.ts';
import { codeOf, type Files, type Look } from './files.ts';
import { type Forms, forms as ordinaryForms } from './migrations/forms.ts';
import type { Room } from './scratch.ts';

/** How a library's files are read, and whether they are written. */
interface Manner {
  readonly forms?: Forms;
  readonly readOnly?: Refusal | null;
}

/** The folder of one library. Files in it are named from the library's root, with `/`, as refusals name them too. */
export class Folder {
  readonly root: string;
  readonly files: Files;
  readonly forms: Forms;
  /** Why nothing may be written in it. */
  readonly readOnly: Refusal | null;
  /** The folders whose names are surely on the disk. */
  readonly #ensured = new Set<string>();

  constructor(root: string, files: Files, { forms = ordinaryForms, readOnly = null }: Manner = {}) {
    this.root = root;
    this.files = files;
    this.forms = forms;
    this.readOnly = readOnly;
  }

  /** The same folder, read or written in another manner. */
  in(manner: Manner): Folder {
    return new Folder(this.root, this.files, { forms: this.forms, readOnly: this.readOnly, ...manner });
  }

  path(file: string): string {
    return join(this.root, file);
  }

  /** The bytes of a file, or null when there is none. @param room as `Files.read` takes it. @throws Refusal `file-unreadable` */
  async read(file: string, room?: Room): Promise<Buffer | null> {
    try {
      return await this.files.read(this.path(file), room);
    } catch (problem) {
      return absent(problem, file, null);
    }
  }

  /** Bytes from the middle of a file, fewer where it ends. @throws Refusal `file-unreadable` */
  async readPart(file: string, start: number, end: number): Promise<Buffer> {
    try {
      return await this.files.readPart(this.path(file), start, end);
    } catch (problem) {
      throw unreadable(problem, file);
    }
  }

  /** How large a file is, in bytes, and when it was written, in milliseconds; null when there is none. @throws Refusal `file-unreadable` */
  async look(file: string): Promise<Look | null> {
    try {
      return await this.files.look(this.path(file));
    } catch (problem) {
      return absent(problem, file, null);
    }
  }

  /** The names in a folder, sorted; none when it is missing. @throws Refusal `file-unreadable` */
  async list(folder: string): Promise<string[]> {
    try {
      return (await this.files.list(this.path(folder))).sort();
    } catch (problem) {
      return absent(problem, folder, []);
    }
  }

  /** Makes a folder, and those around it, unless they are there. @throws Refusal `disk-refused` */
  ensure(folder: string): Promise<void> {
    return this.#changing(() => this.#make(folder));
  }

  /** Puts a whole file in place durably; makes its folder if need be. @throws Refusal `disk-refused` */
  async write(file: string, bytes: Uint8Array, options?: { mode: number; by: string }): Promise<void> {
    await this.#changing(async () => {
      await this.#make(dirname(file));
      const place = options && { mode: options.mode, by: this.path(options.by) };
      await writeDurably(this.files, this.path(file), bytes, place);
    });
  }

  /** Puts a whole file in place; its name is surely on the disk once `settle` has come back. @throws Refusal `disk-refused` */
  async place(file: string, bytes: Uint8Array): Promise<void> {
    await this.#changing(async () => {
      await this.#make(dirname(file));
      await placeDurably(this.files, this.path(file), bytes);
    });
  }

  /** Makes sure of the names of files that were put in place, at one go for each folder. @throws Refusal `disk-refused` */
  async settle(files: Iterable<string>): Promise<void> {
    const folders = new Set(Array.from(files, (file) => dirname(file)));
    for (const folder of folders) await refusing(() => this.files.syncFolder(this.path(folder)));
  }

  /**
   * Renames a file so that its name says why it is no longer in use: `001.json` becomes `001.json.orphan-<instant>`.
   *
   * @returns its new name. @throws Refusal `disk-refused`
   */
  async setAside(file: string, why: string, at: Date): Promise<string> {
    const aside = asideName(file, why, at);
    await this.#changing(async () => {
      await this.files.rename(this.path(file), this.path(aside));
      await this.files.syncFolder(dirname(this.path(file)));
    });
    return aside;
  }

  /** Removes a file, if it is there, so that it stays removed. @throws Refusal `disk-refused` */
  async remove(file: string): Promise<void> {
    await this.#changing(async () => {
      try {
        await this.files.removeFile(this.path(file));
      } catch (problem) {
        if (codeOf(problem) !== 'ENOENT') throw problem;
        return;
      }
      await this.files.syncFolder(dirname(this.path(file)));
    });
  }

  /** Removes what unfinished writes have left in a folder: nothing in it was ever acknowledged. */
  async sweep(folder: string): Promise<void> {
    for (const name of (await this.list(folder)).filter(isTemporary)) {
      await this.#changing(() => this.files.removeFile(this.path(`${folder}/${name}`)));
    }
  }

  /** @throws Refusal `disk-refused`, or why nothing may be written */
  #changing<T>(work: () => Promise<T>): Promise<T> {
    return this.readOnly ? Promise.reject(this.readOnly) : refusing(work);
  }

  /**
   * Makes a folder inside the library, and makes sure that its name is on the disk: once, also when it is there already, since a
   * crash may have come between.
   *
   * Never the library itself: a root that vanished is offline, not empty.
   */
  async #make(folder: string): Promise<void> {
    if (folder === '.' || this.#ensured.has(folder)) return;
    await this.#make(dirname(folder));
    try {
      await this.files.makeFolder(this.path(folder));
    } catch (problem) {
      if (codeOf(problem) !== 'EEXIST') throw problem;
    }
    await this.files.syncFolder(dirname(this.path(folder)));
    this.#ensured.add(folder);
  }
}

/** The name of something that is kept but no longer used. */
export const asideName = (file: string, why: string, at: Date): string =>
  `${file}.${why}-${at.toISOString().replace(/[-:.Z]/g, '')}`;

/** Runs what writes; an error of the system comes out as Refusal `disk-refused`, others as they are. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    const reason = codeOf(problem);
    throw reason === undefined ? problem : new Refusal('disk-refused', { reason }, { cause: problem });
  }
}

function absent<T>(problem: unknown, file: string, otherwise: T): T {
  if (codeOf(problem) === 'ENOENT') return otherwise;
  throw unreadable(problem, file);
}

const unreadable = (problem: unknown, file: string): Refusal =>
  new Refusal('file-unreadable', { file, reason: `${file} (${codeOf(problem)})` }, { cause: problem });
