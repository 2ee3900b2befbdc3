import { type KeptFile, type Manifest, type Occasion, originalPath } from './manifest.ts';
import { type Copied, holdStill, type StillLibrary } from './still-library.ts';
import type { Vault } from './vault.ts';

/** How far a copy has come; a file that is copied is its detail. */
export interface Copying {
  readonly done: number;
  readonly total: number;
  readonly detail: string;
}

/** A file written this many milliseconds before a snapshot, or later, may have been written again without a trace in its date. */
const blurred = 3000;

/**
 * Copies what changed since the last snapshot, and says what a snapshot of now holds.
 *
 * It is not part of the vault until it is added there. Edits go on meanwhile.
 *
 * @returns null when it was told to stop.
 * @throws Refusal `disk-refused`, `file-unreadable`
 */
export async function* copySnapshot(
  store: Copied,
  vault: Vault,
  { why, at, last }: { why: Occasion; at: Date; last: Manifest | null },
): AsyncGenerator<Copying, Manifest | null, boolean> {
  const objects = await vault.objects();
  const still = await holdStill(store, unchangedSince(last, objects));
  try {
    const copies = new Copies(store, vault, objects, last);
    for (const copying of steps(still)) {
      if (!(yield copying)) return null;
      await copies.take(still, copying.detail);
    }
    const { files, originals, bytes } = copies;
    return { snapshot: { at: at.toISOString(), why, ...still.about, bytes }, files, originals };
  } finally {
    await still.release();
  }
}

/** Every file that is to be copied, by its path. */
function* steps({ files, originals }: StillLibrary): Generator<Copying> {
  const total = files.size + originals.length;
  let done = 0;
  for (const detail of files.keys()) yield { done: done++, total, detail };
  for (const sha256 of originals) yield { done: done++, total, detail: originalPath(sha256) };
}

/** What a snapshot will name, file by file. */
class Copies {
  readonly files = new Map<string, KeptFile>();
  readonly originals = new Map<string, number>();
  bytes = 0;
  readonly #store: Copied;
  readonly #vault: Vault;
  readonly #objects: Set<string>;
  readonly #last: Manifest | null;

  constructor(store: Copied, vault: Vault, objects: Set<string>, last: Manifest | null) {
    this.#store = store;
    this.#vault = vault;
    this.#objects = objects;
    this.#last = last;
  }

  async take({ files }: StillLibrary, path: string): Promise<void> {
    const file = files.get(path);
    if (!file) return this.#original(path);
    const { from, size, modified } = file;
    if ('sha256' in from) this.#name(path, { sha256: from.sha256, size, modified });
    else this.#name(path, { ...(await this.#keep(from.source)), modified });
  }

  /** An original is what its name says; one that is not any more is kept as the file that it is. */
  async #original(path: string): Promise<void> {
    const sha256 = path.slice(-64);
    const known = this.#objects.has(sha256) ? this.#last?.originals.get(sha256) : undefined;
    if (known !== undefined) return this.#nameOriginal(sha256, known);
    const kept = await this.#keep(this.#store.place.path(path));
    if (kept.sha256 === sha256) this.#nameOriginal(sha256, kept.size);
    else this.#name(path, { ...kept, modified: 0 });
  }

  async #keep(source: string | Buffer): Promise<{ sha256: string; size: number }> {
    const kept = await this.#vault.keep(source, this.#objects);
    this.#objects.add(kept.sha256);
    return kept;
  }

  #name(path: string, file: KeptFile): void {
    this.files.set(path, file);
    this.bytes += file.size;
  }

  #nameOriginal(sha256: string, size: number): void {
    this.originals.set(sha256, size);
    this.bytes += size;
  }
}

/** The files of a snapshot that need not be read again while their size and date are the same. */
function unchangedSince(last: Manifest | null, objects: ReadonlySet<string>): ReadonlyMap<string, KeptFile> {
  if (!last) return new Map();
  const clear = Date.parse(last.snapshot.at) - blurred;
  return new Map([...last.files].filter(([, { sha256, modified }]) => modified < clear && objects.has(sha256)));
}
