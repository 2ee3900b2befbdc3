import type { Adapter } from 'lowdb';
import * as v from 'valibot';
import { Library } from '../core/library.ts';
import { Refusal } from '../core/refusal.ts';
import type { Folder } from './folder.ts';
import { admit, type Reading, strictly } from './migrations/forms.ts';
import { withSumRight } from './one-bit.ts';
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
  /** The form that was read; what is written has the newest. */
  readonly schema?: number;
}

const libraryOpening = '{"library":{"sum":"';
const opening = /^\{"library":\{"sum":"([0-9a-f]{8})",/;

const openingLength = libraryOpening.length + 10;

export const libraryPath = 'library.json';

/** library.json, or the base of a journal, which has the same form, for lowdb. */
export class LibraryFile implements Adapter<LibraryRecord> {
  readonly #folder: Folder;
  readonly #path: string;

  constructor(folder: Folder, path = libraryPath) {
    this.#folder = folder;
    this.#path = path;
  }

  /** @throws Refusal `library-damaged`, `library-newer`, `file-unreadable` */
  async read(): Promise<LibraryRecord | null> {
    const bytes = await this.#folder.read(this.#path);
    if (!bytes) return null;
    const record = parseRecord(bytes, this.#folder);
    if (!record) throw new Refusal('library-damaged', { file: this.#path });
    return record;
  }

  /** @throws Refusal `disk-refused` */
  async write({ checkpoint, library }: LibraryRecord): Promise<void> {
    const fields = JSON.stringify({ schema: this.#folder.forms.newest, ...checkpoint }).slice(1);
    const rest = `${fields},"content":\n${JSON.stringify(library, null, 2)}\n}\n`;
    await this.#folder.write(this.#path, Buffer.from(`{"library":{"sum":"${sumOf(rest)}",${rest}`));
  }
}

const Header = v.object({
  sum: v.string(),
  schema: v.number(),
  checkpoint: v.number(),
  undo: v.nullable(v.number()),
  redo: v.nullable(v.number()),
  volumes: v.number(),
  parked: v.array(v.string()),
});

/** What the bytes of library.json say; null when they are not as they were written. @throws Refusal `library-newer` */
export function parseRecord(bytes: Buffer, reading: Reading = strictly): LibraryRecord | null {
  const text = bytes.toString('utf8');
  const sum = opening.exec(text)?.[1];
  // Bytes that are no UTF-8 would become the same text as others.
  if (sum === undefined || sumOf(bytes.subarray(openingLength)) !== sum) return null;
  const { library: header, content } = JSON.parse(text) as { library: v.InferOutput<typeof Header>; content: unknown };
  const { sum: _sum, schema, ...checkpoint } = header;
  admit(schema, reading, () => v.is(Header, header) && v.is(Library, content));
  return { checkpoint, library: reading.forms.library(content, schema), schema };
}

/** The same from bytes in which one bit is wrong; null when it is not one bit. @throws Refusal `library-newer` */
export function salvageRecord(bytes: Buffer): LibraryRecord | null {
  const right = withSumRight(bytes, libraryOpening);
  return right && parseRecord(right);
}
