import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import { writeAll } from '../durable-file.ts';
import { refusing } from '../folder.ts';
import type { Store } from '../store.ts';
import { filesOf, formatManifest, type KeptFile, type Manifest, originalPath } from './manifest.ts';
import { packedManifest } from './open-backup.ts';
import { Tally } from './pieces.ts';
import { holdStill, type StillLibrary } from './still-library.ts';
import type { Copying } from './take-snapshot.ts';
import { ZipReader } from './zip-reader.ts';
import { type Packing, zipped } from './zip-writer.ts';

/** A backup in one file. */
export interface Packed {
  readonly file: string;
  readonly bytes: number;
  readonly articles: number;
}

/**
 * Writes a whole library into one ZIP file, which any program opens, and reads it again before it is given its name.
 *
 * Edits go on meanwhile. What is at the place already stays until then, and then is replaced.
 *
 * @returns null when it was told to stop; nothing is left then.
 * @throws Refusal `disk-refused`, `file-unreadable`, `backup-damaged` when what was written can't be read again
 */
export async function* pack(store: Store, out: string, now: Date): AsyncGenerator<Copying, Packed | null, boolean> {
  const { files } = store.place;
  const draft = `${out}.${randomUUID()}.part`;
  const still = await holdStill(store, new Map());
  try {
    await refusing(() => mkdir(dirname(out), { recursive: true }));
    const packing = new LibraryPacking(store, still);
    const bytes = yield* write(packing, draft, now);
    if (bytes === null || !(yield* compare(packing, draft, now))) return null;
    await refusing(async () => {
      await files.rename(draft, out);
      await files.syncFolder(dirname(out));
    });
    return { file: out, bytes, articles: still.about.articles };
  } finally {
    await still.release();
    await rm(draft, { force: true });
  }
}

async function* write(
  packing: LibraryPacking,
  draft: string,
  now: Date,
): AsyncGenerator<Copying, number | null, boolean> {
  const file = await refusing(() => packing.store.place.files.create(draft));
  try {
    let bytes = 0;
    for await (const piece of zipped(packing.everything(now), now, (path) => packing.begin(path))) {
      await refusing(() => writeAll(file, piece, bytes));
      bytes += piece.length;
      if (!(yield packing.progress)) return null;
    }
    await refusing(() => file.sync());
    return bytes;
  } finally {
    await file.close();
  }
}

/** Reads all of it again. @throws Refusal `backup-damaged` */
async function* compare(packing: LibraryPacking, draft: string, now: Date): AsyncGenerator<Copying, boolean, boolean> {
  const zip = await ZipReader.open(draft);
  try {
    for (const [path, { sha256 }] of filesOf(packing.manifest(now))) {
      packing.begin(path);
      if (!(yield packing.progress)) return false;
      const tally = new Tally();
      for await (const _ of tally.over(zip.pieces(packing.nameOf(path))));
      if (tally.done().sha256 !== sha256) throw new Refusal('backup-damaged', { file: draft });
    }
    return true;
  } finally {
    zip.close();
  }
}

/** The files of a library on their way into a ZIP: each is written once and read once. */
class LibraryPacking {
  readonly store: Store;
  readonly #still: StillLibrary;
  readonly #files = new Map<string, KeptFile>();
  readonly #originals = new Map<string, number>();
  readonly #total: number;
  #done = 0;
  #at = '';

  constructor(store: Store, still: StillLibrary) {
    this.store = store;
    this.#still = still;
    this.#total = 2 * (still.files.size + still.originals.length);
  }

  get progress(): Copying {
    return { done: Math.min(this.#done, this.#total), total: this.#total, detail: this.#at };
  }

  begin(path: string): void {
    this.#done++;
    this.#at = path;
  }

  /** The name of a file in the ZIP: inside the library's folder. */
  nameOf(path: string): string {
    return `${basename(this.store.folder)}/${path}`;
  }

  /** What went in; whole once all of it has. */
  manifest(at: Date): Manifest {
    const bytes = [...this.#files.values()].reduce((sum, { size }) => sum + size, 0);
    const more = [...this.#originals.values()].reduce((sum, size) => sum + size, 0);
    const snapshot = { at: at.toISOString(), why: 'asked' as const, ...this.#still.about, bytes: bytes + more };
    return { snapshot, files: this.#files, originals: this.#originals };
  }

  /** Its manifest is the last: a ZIP that was cut off has none. */
  *everything(at: Date): Generator<Packing> {
    for (const [path, { from, modified }] of this.#still.files) {
      if (!('source' in from)) continue;
      const done = (kept: { sha256: string; size: number }) => this.#files.set(path, { ...kept, modified });
      yield { path: this.nameOf(path), source: from.source, isFixed: false, done };
    }
    for (const name of this.#still.originals) {
      const path = originalPath(name);
      const done = ({ sha256, size }: { sha256: string; size: number }) =>
        sha256 === name ? this.#originals.set(name, size) : this.#files.set(path, { sha256, size, modified: 0 });
      yield { path: this.nameOf(path), source: this.store.place.path(path), isFixed: true, done };
    }
    const manifest = () => formatManifest(this.manifest(at));
    yield { path: packedManifest, source: manifest, isFixed: false, done: () => {} };
  }
}
