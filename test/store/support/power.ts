import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { aPlace } from './archive.ts';
import type { Call } from './disks.ts';

/**
 * Keeps account of what a power cut would leave: bytes that were synced, under names that were synced.
 *
 * Told of each call before it is made, it looks at what the calls before have done to the real folder.
 */
export class Power {
  readonly #root: string;
  /** By inode, the bytes at the last sync. */
  readonly #bytes = new Map<number, Buffer>();
  /** By folder, the names at the last sync, with the inode of each. */
  readonly #names = new Map<string, Map<string, number>>();
  #made: Call | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** A call is going to be made: the one before it has been. */
  note(next: Call): void {
    const made = this.#made;
    this.#made = next;
    if (!made || !existsSync(made.path)) return;
    const { ino } = statSync(made.path);
    if (made.what === 'create') this.#bytes.delete(ino);
    if (made.what === 'sync' || made.what === 'syncData') this.#bytes.set(ino, readFileSync(made.path));
    if (made.what === 'syncFolder') {
      const names = readdirSync(made.path).map((name) => [name, statSync(join(made.path, name)).ino] as const);
      this.#names.set(made.path, new Map(names));
    }
  }

  /** The folder as it would be after a power cut; undefined while it would not be there at all. */
  cut(): string | undefined {
    if (!this.#names.get(dirname(this.#root))?.has(relative(dirname(this.#root), this.#root))) return undefined;
    const place = aPlace();
    this.#restore(this.#root, place);
    return place;
  }

  #restore(folder: string, place: string): void {
    mkdirSync(place);
    for (const [name, inode] of this.#names.get(folder) ?? []) {
      const path = join(folder, name);
      const isFolder = existsSync(path) && statSync(path).isDirectory();
      if (isFolder) this.#restore(path, join(place, name));
      else if (!/^(lock|holder\.json)$/.test(name)) {
        writeFileSync(join(place, name), this.#bytes.get(inode) ?? Buffer.alloc(0));
      }
    }
  }
}
