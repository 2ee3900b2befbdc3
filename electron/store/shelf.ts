import { Low } from 'lowdb';
import type { ArticleId } from '../core/article.ts';
import type { Folder } from './folder.ts';
import { Recent } from './recent.ts';
import { idOf, type Volume, VolumeFile } from './volume-file.ts';

/** How many volumes are kept in memory once read: 32 MB of them. */
const kept = 64;

/** The articles of a volume's file, as lines. */
export type Loaded = ReadonlyMap<ArticleId, Buffer>;

/** The volumes' files, the ones used last at hand. */
export class Shelf {
  readonly #folder: Folder;
  readonly #loaded = new Recent<string, Promise<Loaded>>(kept);

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /**
   * The lines of a volume; none where there is no file.
   *
   * What comes back is at least as new as the file was when it was asked for.
   */
  load(name: string): Promise<Loaded> {
    const known = this.#loaded.get(name);
    if (known) return known;
    const loading = this.#read(name);
    this.#loaded.set(name, loading);
    loading.catch(() => this.#loaded.delete(name));
    return loading;
  }

  /** Writes a volume's file whole. @returns the sum in its header */
  async write(name: string, volume: Volume): Promise<string> {
    const file = new VolumeFile(this.#folder, name);
    await new Low(file, volume).write();
    if (this.#loaded.has(name)) this.#loaded.set(name, Promise.resolve(byId(volume.lines)));
    return file.sum;
  }

  async #read(name: string): Promise<Loaded> {
    const volume = new Low<Volume>(new VolumeFile(this.#folder, name), { born: 0, seq: 0, lines: [] });
    await volume.read();
    return byId(volume.data.lines);
  }
}

const byId = (lines: readonly Buffer[]): Loaded => new Map(lines.map((line) => [idOf(line), line]));
