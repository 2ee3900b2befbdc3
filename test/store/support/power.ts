import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { aPlace } from './archive.ts';
import type { Call } from './disks.ts';

/** A file or folder, whatever its names, as it was at its last sync. */
interface Thing {
  bytes?: Buffer;
  names?: Map<string, Thing>;
}

/**
 * Keeps account of what a power cut would leave: bytes that were synced, under names that were synced.
 *
 * Told of each call before it is made, it looks at what the calls before have done to the real folder.
 */
export class Power {
  readonly #root: string;
  /** By inode; a number that is used again is another thing. */
  readonly #things = new Map<number, Thing>();
  #made: Call | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** A call is going to be made: the one before it has been. */
  note(next: Call): void {
    const made = this.#made;
    this.#made = next;
    if (!made || !existsSync(made.path)) return;
    if (made.what === 'create') this.#things.delete(statSync(made.path).ino);
    const thing = this.#thing(made.path);
    if (made.what === 'sync' || made.what === 'syncData') thing.bytes = readFileSync(made.path);
    if (made.what === 'syncFolder') {
      const names = readdirSync(made.path);
      thing.names = new Map(names.map((name) => [name, this.#thing(join(made.path, name))]));
    }
  }

  /** The folder as it would be after a power cut; undefined while it would not be there at all. */
  cut(): string | undefined {
    const folder = this.#thing(dirname(this.#root)).names?.get(basename(this.#root));
    if (!folder) return undefined;
    const place = aPlace();
    restore(folder, place);
    return place;
  }

  #thing(path: string): Thing {
    const stats = statSync(path);
    const thing = this.#things.get(stats.ino) ?? (stats.isDirectory() ? { names: new Map() } : {});
    this.#things.set(stats.ino, thing);
    return thing;
  }
}

function restore({ names, bytes }: Thing, place: string): void {
  if (!names) {
    if (!/^(lock|holder\.json)$/.test(basename(place))) writeFileSync(place, bytes ?? Buffer.alloc(0));
    return;
  }
  mkdirSync(place);
  for (const [name, thing] of names) restore(thing, join(place, name));
}
