import type { Adapter } from 'lowdb';
import type { Library } from '../core/library.ts';
import { Refusal } from '../core/refusal.ts';
import type { Folder } from './folder.ts';
import { sumOf } from './sums.ts';

/** How far the volumes on the disk have come, and what must be known besides them. */
export interface Checkpoint {
  /** The last journal line whose changes are all in the volumes and in this file. */
  readonly checkpoint: number;
  /** The lines on top of what can be undone, and redone, after that line. */
  readonly undo: number | null;
  readonly redo: number | null;
  /** How many volume files there were: one that is missing is noticed. */
  readonly volumes: number;
  /** Volumes whose import was undone: their files stay, their articles are not in the library. */
  readonly parked: readonly string[];
}

/** What library.json holds. */
export interface LibraryRecord {
  readonly checkpoint: Checkpoint;
  readonly library: Library;
}

/** The newest form of library.json that this program can read. */
const schema = 1;
const opening = /^\{"library":\{"sum":"([0-9a-f]{8})",/;

export const libraryPath = 'library.json';

/** library.json, for lowdb. */
export class LibraryFile implements Adapter<LibraryRecord> {
  readonly #folder: Folder;

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** @throws Refusal `library-damaged`, `library-newer`, `file-unreadable` */
  async read(): Promise<LibraryRecord | null> {
    const text = (await this.#folder.read(libraryPath))?.toString('utf8');
    if (text === undefined) return null;
    const sum = opening.exec(text)?.[1];
    if (sum === undefined || sumOf(text.replace(opening, '')) !== sum) {
      throw new Refusal('library-damaged', { file: libraryPath });
    }
    const { library: header, content } = JSON.parse(text) as { library: Header; content: Library };
    if (header.schema > schema) throw new Refusal('library-newer', { schema: header.schema });
    const { sum: _sum, schema: _schema, ...checkpoint } = header;
    return { checkpoint, library: content };
  }

  /** @throws Refusal `disk-refused` */
  async write({ checkpoint, library }: LibraryRecord): Promise<void> {
    const fields = JSON.stringify({ schema, ...checkpoint }).slice(1);
    const rest = `${fields},"content":\n${JSON.stringify(library, null, 2)}\n}\n`;
    await this.#folder.write(libraryPath, Buffer.from(`{"library":{"sum":"${sumOf(rest)}",${rest}`));
  }
}

type Header = { sum: string; schema: number } & Checkpoint;
