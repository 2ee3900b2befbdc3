import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { atOnce } from '../at-once.ts';
import { isTemporary } from '../durable-file.ts';
import { codeOf } from '../files.ts';
import { refusing } from '../folder.ts';
import type { Store } from '../store.ts';
import type { KeptFile, Snapshot } from './manifest.ts';

/** What is copied: an open library. */
export type Copied = Pick<Store, 'place' | 'library' | 'seq' | 'ids' | 'still' | 'holdOriginals'>;

/** A file of a library that is held still. */
export interface StillFile {
  readonly size: number;
  readonly modified: number;
  /** Its bytes, or where they lie, unchanging; or the sum by which they are known already. */
  readonly from: { readonly source: string | Buffer } | { readonly sha256: string };
}

/** A library as it was at one instant, whatever is written meanwhile. */
export interface StillLibrary {
  readonly about: Pick<Snapshot, 'seq' | 'articles' | 'library'>;
  /** Everything but the originals, by path from the library's root. */
  readonly files: ReadonlyMap<string, StillFile>;
  /** The originals that are there, by SHA-256. */
  readonly originals: readonly string[];
  /** Lets go of it: the sources are gone then. */
  release(): Promise<void>;
}

/** What is no part of the library: derived, for this machine, or a copy. */
const apart = /^(lock.*|holder\.json|health\.json|index|backups|originals|\..*)$/;
const isStill = (name: string): boolean => /^\.[0-9a-f-]{36}\.still$/.test(name);

/** How often files that changed meanwhile are set down again before the library is made to wait for it. */
const rounds = 3;
/** How many files are looked at together. */
const looksAtOnce = 32;

/**
 * Holds a library still for as long as copying it takes, while it is edited.
 *
 * A file is never changed in place, so a second name for it keeps it as it is; where the disk has no second names, a copy does. Only
 * the last file of the journal grows: it is read. The names are given beforehand, and the library waits only for what changed since.
 *
 * @param known files of an earlier snapshot: those that were not written since need no name.
 * @throws Refusal `disk-refused`, `file-unreadable`
 */
export async function holdStill(store: Copied, known: ReadonlyMap<string, KeptFile>): Promise<StillLibrary> {
  const room = store.place.path(`.${randomUUID()}.still`);
  const still = new Still(store, room, known);
  const letGo = store.holdOriginals();
  const release = async (): Promise<void> => {
    await clear(room);
    await letGo();
  };
  try {
    await still.prepare();
    return { ...(await store.still(() => still.settle())), release };
  } catch (problem) {
    await release();
    throw problem;
  }
}

/** Removes what earlier holdings have left behind when they were cut off. None may be under way. */
export async function clearStill(store: Copied): Promise<void> {
  const names = await store.place.list('.');
  for (const name of names.filter(isStill)) await clear(store.place.path(name));
}

const clear = (room: string): Promise<void> => rm(room, { recursive: true, force: true });

interface Seen {
  readonly size: number;
  readonly modified: number;
  readonly node: number;
}

class Still {
  readonly #store: Copied;
  readonly #room: string;
  readonly #known: ReadonlyMap<string, KeptFile>;
  readonly #laid = new Map<string, { seen: Seen; at: string }>();
  #count = 0;

  constructor(store: Copied, room: string, known: ReadonlyMap<string, KeptFile>) {
    this.#store = store;
    this.#room = room;
    this.#known = known;
  }

  async prepare(): Promise<void> {
    if (this.#store.place.readOnly) return;
    await refusing(() => mkdir(this.#room));
    for (let round = 0; round < rounds; round++) {
      const changed = [...(await this.#look())].filter(([path, seen]) => !this.#isThere(path, seen));
      if (changed.length === 0) return;
      for (const [path, seen] of changed) await this.#lay(path, seen);
    }
  }

  async settle(): Promise<Omit<StillLibrary, 'release'>> {
    const { library, seq, place } = this.#store;
    const about = { seq, articles: [...this.#store.ids()].length, library: { id: library.id, name: library.name } };
    const files = new Map<string, StillFile>();
    for (const [path, seen] of await this.#look()) {
      if (!this.#isThere(path, seen)) await this.#lay(path, seen);
      files.set(path, await this.#fileAt(path, seen));
    }
    const grows = await this.#growing();
    if (grows) {
      const source = await readFile(place.path(grows));
      files.set(grows, { size: source.length, modified: 0, from: { source } });
    }
    return { about, files, originals: await this.#originals() };
  }

  /** A file that another program is just writing has no second name yet: its bytes are read. */
  async #fileAt(path: string, seen: Seen): Promise<StillFile> {
    const { size, modified } = seen;
    const known = this.#known.get(path);
    if (known && isAsKnown(seen, known)) return { size, modified, from: { sha256: known.sha256 } };
    const laid = this.#laid.get(path);
    const source = laid && isSame(laid.seen, seen) ? laid.at : await readFile(this.#store.place.path(path));
    return { size, modified, from: { source } };
  }

  /** Whether a file is known, or was laid, as it is now. */
  #isThere(path: string, seen: Seen): boolean {
    const known = this.#known.get(path);
    const laid = this.#laid.get(path);
    return (known && isAsKnown(seen, known)) || (laid !== undefined && isSame(laid.seen, seen));
  }

  /** Gives a file a second name, which counts if it was the same before and after; where nothing is written, it needs none. */
  async #lay(path: string, seen: Seen): Promise<void> {
    if (this.#store.place.readOnly) {
      this.#laid.set(path, { seen, at: this.#store.place.path(path) });
      return;
    }
    const at = join(this.#room, String(this.#count++));
    const from = this.#store.place.path(path);
    try {
      await this.#store.place.files.link(from, at).catch(() => copyFile(from, at));
    } catch (problem) {
      if (codeOf(problem) === 'ENOENT') return;
      throw await refusing(() => Promise.reject(problem));
    }
    const after = await this.#see(path);
    if (after && isSame(after, seen)) this.#laid.set(path, { seen, at });
  }

  /** The journal's last file. */
  async #growing(): Promise<string | undefined> {
    const names = (await this.#store.place.list('journal')).filter((name) => name.endsWith('.jsonl'));
    const last = names.at(-1);
    return last && `journal/${last}`;
  }

  async #paths(folder: string): Promise<string[]> {
    const entries = await readdir(this.#store.place.path(folder), { withFileTypes: true });
    const paths: string[] = [];
    for (const entry of entries) {
      if (folder === '.' ? apart.test(entry.name) : isTemporary(entry.name)) continue;
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) paths.push(...(await this.#paths(path)));
      else if (entry.isFile()) paths.push(path);
    }
    return paths.sort();
  }

  /** Every file but the one that grows, as it is now. */
  async #look(): Promise<Map<string, Seen>> {
    const grows = await this.#growing();
    const paths = (await this.#paths('.')).filter((path) => path !== grows);
    const seen = await atOnce(looksAtOnce, paths, (path) => this.#see(path));
    return new Map(paths.flatMap((path, place) => (seen[place] ? [[path, seen[place]]] : [])));
  }

  async #see(path: string): Promise<Seen | null> {
    try {
      const { size, mtimeMs, ino } = await stat(this.#store.place.path(path));
      return { size, modified: mtimeMs, node: ino };
    } catch (problem) {
      if (codeOf(problem) === 'ENOENT') return null;
      throw problem;
    }
  }

  async #originals(): Promise<string[]> {
    const { place } = this.#store;
    const folders = (await place.list('originals')).filter((name) => /^[0-9a-f]{2}$/.test(name));
    const names = await Promise.all(folders.map((two) => place.list(`originals/${two}`)));
    return names.flat().filter((name) => /^[0-9a-f]{64}$/.test(name));
  }
}

const isSame = (one: Seen, other: Seen): boolean =>
  one.size === other.size && one.modified === other.modified && one.node === other.node;

const isAsKnown = (seen: Seen, { size, modified }: KeptFile): boolean =>
  seen.size === size && seen.modified === modified;
