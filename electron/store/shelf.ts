import { crc32 } from 'node:zlib';
import { Low } from 'lowdb';
import type { ArticleId } from '../core/article.ts';
import { Refusal } from '../core/refusal.ts';
import type { Folder } from './folder.ts';
import { type Layout, type Spot, spotOf } from './layout.ts';
import { writeLayouts } from './layouts-file.ts';
import { LineReader } from './line-reader.ts';
import type { Scratch } from './scratch.ts';
import { idOf, type Volume, VolumeFile, volumePath } from './volume-file.ts';

/** The articles of a volume's file, as lines. */
export type Loaded = ReadonlyMap<ArticleId, Buffer>;

/** The volumes' files, and what is known of where articles lie in them. */
export class Shelf {
  readonly #folder: Folder;
  readonly #layouts: Map<string, Layout>;
  readonly #reader: LineReader;

  /** How many layouts are other ones than those that were kept. */
  #unkept: number;

  /**
   * @param layouts where the articles lie in the files, as far as it is known.
   * @param unkept how many of them are not in the library's index as they are.
   */
  constructor(folder: Folder, layouts: ReadonlyMap<string, Layout>, unkept: number) {
    this.#folder = folder;
    this.#layouts = new Map(layouts);
    this.#unkept = unkept;
    this.#reader = new LineReader(folder);
  }

  /** Keeps the layouts for the next opening, when enough of them are new, or it is the end and any is. @throws Refusal `disk-refused` */
  async keepLayouts(isEnd: boolean): Promise<void> {
    const unkept = this.#unkept;
    if (unkept < (isEnd ? 1 : Math.max(64, this.#layouts.size / 8))) return;
    await writeLayouts(this.#folder, this.#layouts);
    this.#unkept -= unkept;
  }

  /** One article's line as it is in its volume's file; as new as `load` promises. */
  async line(name: string, id: ArticleId): Promise<Buffer | undefined> {
    const spot = this.#spotOf(name, id);
    const line = spot && (await this.#reader.read(volumePath(name), spot));
    return line && idOf(line) === id ? line : (await this.load(name)).get(id);
  }

  /** Whether a volume's file has just this line for an article, which its sum tells without reading. */
  has(name: string, id: ArticleId, line: Buffer): boolean {
    return this.#spotOf(name, id)?.sum === crc32(line);
  }

  /**
   * The lines of a volume; none where there is no file.
   *
   * What comes back is at least as new as the file was when it was asked for.
   *
   * @param scratch what the lines are part of until it is used again; memory of their own when not given.
   * @throws Refusal `library-away`, `library-damaged` when a file that was there is there no more
   */
  async load(name: string, scratch?: Scratch): Promise<Loaded> {
    const before = this.#layouts.get(name);
    const file = new VolumeFile(this.#folder, name, scratch);
    const volume = new Low<Volume>(file, { born: 0, seq: 0, lines: [] });
    await volume.read();
    // It was there: what is not to be seen just now is not empty.
    if (before && !file.layout) throw await this.#gone(name);
    // Unless it was written meanwhile.
    if (file.layout && this.#layouts.get(name) === before) this.#layouts.set(name, file.layout);
    return byId(volume.data.lines);
  }

  /** Writes a volume's file whole; `settle` makes sure of its name. @returns the sum in its header */
  async write(name: string, volume: Volume, scratch?: Scratch): Promise<string> {
    const file = new VolumeFile(this.#folder, name, scratch);
    await new Low(file, volume).write();
    this.#layouts.set(name, file.layout!);
    this.#unkept++;
    return file.layout!.sum;
  }

  /** Makes sure of the names of files that were written. @throws Refusal `disk-refused` */
  settle(names: Iterable<string>): Promise<void> {
    return this.#folder.settle(Array.from(names, volumePath));
  }

  /** Why a volume that was there is not: the library is away, or the file alone is gone. */
  async #gone(name: string): Promise<Refusal> {
    const { root } = this.#folder;
    const isHere = (await this.#folder.look('library.json')) !== null;
    if (isHere) return new Refusal('library-damaged', { file: volumePath(name) });
    return new Refusal('library-away', { path: root, reason: root });
  }

  #spotOf(name: string, id: ArticleId): Spot | undefined {
    const layout = this.#layouts.get(name);
    return layout && spotOf(layout, id);
  }
}

const byId = (lines: readonly Buffer[]): Loaded => new Map(lines.map((line) => [idOf(line), line]));
