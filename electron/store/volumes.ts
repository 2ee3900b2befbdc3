import type { Article, ArticleId } from '../core/article.ts';
import { Refusal } from '../core/refusal.ts';
import { Catalogue, type VolumeEntry } from './catalogue.ts';
import type { Folder } from './folder.ts';
import type { ArticleChange, Line } from './journal-line.ts';
import { Scratch } from './scratch.ts';
import { Shelf } from './shelf.ts';
import type { Survey } from './survey-volumes.ts';
import { Turns } from './turns.ts';
import { idOf, lineOf, volumePath } from './volume-file.ts';

/** The articles of a library: what the volumes' files hold, and over it what the journal has and they do not have yet. */
export class Volumes {
  readonly catalogue = new Catalogue();
  readonly #folder: Folder;
  readonly #shelf: Shelf;
  /** Whole volumes on the disk that no journal line has made part of the library yet. */
  readonly #arriving = new Map<string, VolumeEntry>();
  /** By volume, the articles that changed since its file was written. */
  readonly #fresh = new Map<string, Map<ArticleId, Article>>();
  readonly #unwritten = new Set<string>();
  readonly #writing = new Turns();
  #seq: number;

  /** @param seq the journal line up to which the entries are. */
  constructor(folder: Folder, seq: number, { entries, layouts, read }: Survey) {
    this.#folder = folder;
    this.#shelf = new Shelf(folder, layouts, read);
    this.#seq = seq;
    for (const entry of entries) {
      if (entry.born > seq) this.#arriving.set(entry.name, entry);
      else this.catalogue.add(entry);
    }
  }

  /** Names of volumes on the disk that no line has named. */
  get arriving(): string[] {
    return [...this.#arriving.keys()];
  }

  async read(id: ArticleId): Promise<Article | undefined> {
    const entry = this.catalogue.volumeOf(id);
    if (!entry) return undefined;
    const article = await this.readFrom(entry, id);
    if (article) return article;
    // It was taken out, or moved, while its volume was being read; or it ought to be there and is not.
    if (this.catalogue.volumeOf(id) === entry) throw new Refusal('library-damaged', { file: volumePath(entry.name) });
    return this.read(id);
  }

  /** An article as one volume has it. */
  async readFrom({ name }: VolumeEntry, id: ArticleId): Promise<Article | undefined> {
    const fresh = this.#fresh.get(name)?.get(id);
    if (fresh) return fresh;
    const line = await this.#shelf.line(name, id);
    return line && parse(line);
  }

  /** Whether an article is just what is stored, which can be told without reading it. */
  isStored(article: Article): boolean {
    const name = this.catalogue.volumeOf(article.id)?.name;
    if (name === undefined) return false;
    const fresh = this.#fresh.get(name)?.get(article.id);
    if (fresh === article) return true;
    const line = lineOf(article);
    return fresh ? lineOf(fresh).equals(line) : this.#shelf.has(name, article.id, line);
  }

  /** Keeps what is in the volumes for the next opening, once it is worth it; at the end, in any case. */
  keepLayouts(isEnd: boolean): Promise<void> {
    return this.#shelf.keepLayouts(isEnd);
  }

  /** A volume's articles, in order. */
  async readVolume(entry: VolumeEntry): Promise<Article[]> {
    return (await this.#lines(entry)).map(({ fresh, line }) => fresh ?? parse(line));
  }

  /** Whether a volume's file holds what a line changed in it, and perhaps more. */
  isAhead(name: string, seq: number): boolean {
    const entry = this.catalogue.entry(name) ?? this.#arriving.get(name);
    return entry !== undefined && entry.seq >= seq;
  }

  /** Takes a journal line into the articles, once the line is on the disk. @param results each changed article; null where it went */
  settle(line: Line, results: ReadonlyMap<ArticleId, Article | null>): void {
    for (const change of line.changes) {
      if (change.kind === 'article') this.#change(change, line.seq, results.get(change.id) ?? null);
      else if (change.kind === 'volume') {
        this.catalogue.park(this.#entry(change.name, line.seq), change.to === 'parked');
      }
    }
    this.#seq = line.seq;
  }

  /**
   * Writes a new volume whole; `settle` of the line that names it makes it part of the library.
   *
   * Its name is not surely on the disk until `arrive` has come back.
   *
   * @returns the sum in its header
   */
  async bring(name: string, seq: number, lines: Buffer[]): Promise<string> {
    this.#arriving.set(name, { name, born: seq, seq, bytes: sizeOf(lines), ids: lines.map(idOf), parked: false });
    return this.#shelf.write(name, { born: seq, seq, lines });
  }

  /** Makes sure that the volumes that were brought are on the disk, name and all. @throws Refusal `disk-refused` */
  arrive(): Promise<void> {
    return this.#shelf.settle(this.arriving);
  }

  /** Removes the volumes that were brought for a line that could not be written. */
  async discardArriving(): Promise<void> {
    for (const name of this.arriving) {
      await this.#folder.remove(volumePath(name));
      this.#arriving.delete(name);
    }
  }

  /** Takes the volumes that were brought as set aside. */
  forgetArriving(): void {
    this.#arriving.clear();
  }

  /** Writes a parked volume anew, every revision one higher, before the line that brings it back. @returns its articles */
  raise(entry: VolumeEntry, seq: number, at: string): Promise<Article[]> {
    return this.#writing.take(async () => {
      const before = await this.readVolume(entry);
      const articles = before.map((article) => ({ ...article, updatedAt: at, revision: article.revision + 1 }));
      await this.#shelf.write(entry.name, { born: entry.born, seq, lines: articles.map(lineOf) });
      await this.#shelf.settle([entry.name]);
      entry.seq = seq;
      this.#fresh.delete(entry.name);
      this.#unwritten.delete(entry.name);
      return articles;
    });
  }

  /** Writes every volume whose file is behind. Articles may change meanwhile. @throws Refusal `disk-refused` */
  async flush(): Promise<void> {
    const names = [...this.#unwritten];
    const scratch = new Scratch();
    try {
      for (const name of names) {
        await this.#writing.take(async () => {
          if (this.#unwritten.has(name)) await this.#write(this.catalogue.entry(name)!, scratch);
        });
      }
      await this.#shelf.settle(names);
    } catch (problem) {
      // Their names are not surely on the disk. A volume that left meanwhile makes sure of itself when it returns.
      for (const name of names) if (!this.catalogue.entry(name)?.parked) this.#unwritten.add(name);
      throw problem;
    }
  }

  #change({ id, volume, place, from }: ArticleChange, seq: number, article: Article | null): void {
    const entry = this.#entry(volume, seq);
    if (entry.seq >= seq) return;
    const fresh = this.#fresh.get(volume) ?? new Map<ArticleId, Article>();
    this.#fresh.set(volume, fresh);
    if (article) {
      fresh.set(id, article);
      if (from === null) {
        this.catalogue.insert(entry, place ?? entry.ids.length, id);
        entry.bytes += sizeOf([lineOf(article)]);
      }
    } else {
      fresh.delete(id);
      this.catalogue.remove(entry, id);
    }
    this.#unwritten.add(volume);
  }

  /** The volume that a line names: one of the library, one that has just been brought, or else a new one. */
  #entry(name: string, seq: number): VolumeEntry {
    const known = this.catalogue.entry(name);
    if (known) return known;
    const entry = this.#arriving.get(name) ?? { name, born: seq, seq: 0, bytes: 0, ids: [], parked: false };
    this.#arriving.delete(name);
    this.catalogue.add(entry);
    return entry;
  }

  async #write(entry: VolumeEntry, scratch: Scratch): Promise<void> {
    this.#unwritten.delete(entry.name);
    try {
      const { bytes } = entry;
      const seq = this.#seq;
      const lines = await this.#lines(entry, scratch);
      const volume = { born: entry.born, seq, lines: lines.map(({ line }) => line) };
      await this.#shelf.write(entry.name, volume, scratch);
      const fresh = this.#fresh.get(entry.name);
      for (const written of lines) {
        if (written.fresh && fresh?.get(written.id) === written.fresh) fresh.delete(written.id);
      }
      entry.seq = seq;
      entry.bytes += sizeOf(lines.map(({ line }) => line)) - bytes;
    } catch (problem) {
      this.#unwritten.add(entry.name);
      throw problem;
    }
  }

  /** A volume's articles as lines, as they are at this instant; with each one that its file does not have yet. */
  async #lines(entry: VolumeEntry, scratch?: Scratch): Promise<{ id: ArticleId; line: Buffer; fresh?: Article }[]> {
    const ids = [...entry.ids];
    const fresh = new Map(this.#fresh.get(entry.name));
    const loaded = await this.#shelf.load(entry.name, scratch);
    return ids.flatMap((id) => {
      const article = fresh.get(id);
      if (article) return [{ id, line: lineOf(article), fresh: article }];
      const line = loaded.get(id);
      if (line) return [{ id, line }];
      if (!entry.ids.includes(id)) return [];
      throw new Refusal('library-damaged', { file: volumePath(entry.name) });
    });
  }
}

const parse = (line: Buffer): Article => JSON.parse(line.toString('utf8')) as Article;

/** How much lines take in a volume, with their sums and separators. */
export const sizeOf = (lines: readonly Buffer[]): number => roomOf(lines.map(({ length }) => length));

/** The same, of lines of these lengths. */
export const roomOf = (lengths: Iterable<number>): number => {
  let bytes = 0;
  for (const length of lengths) bytes += length + 13;
  return bytes;
};
