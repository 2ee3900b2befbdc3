import type { ArticleId } from '../core/article.ts';

/** What is known of a volume without looking into its file. */
export interface VolumeEntry {
  /** The day it was begun and its number on that day: `2026-11-24-001`. */
  readonly name: string;
  /** The journal line that began it. */
  readonly born: number;
  /** The last line that its file holds the changes of; 0 before there is a file. */
  seq: number;
  /** How large its file is or will be, about. */
  bytes: number;
  readonly ids: ArticleId[];
  parked: boolean;
}

/** Which articles there are, in order of accession, and in which volume each one is. */
export class Catalogue {
  readonly #entries = new Map<string, VolumeEntry>();
  /** The entries in order of accession. */
  #inOrder: VolumeEntry[] = [];
  #where = new Map<ArticleId, VolumeEntry>();

  /** How many volumes there are, the parked ones too. */
  get size(): number {
    return this.#entries.size;
  }

  /** How many volumes, the parked ones too, a journal line or one before it began. */
  bornBy(seq: number): number {
    return this.#inOrder.filter(({ born }) => born <= seq).length;
  }

  entry(name: string): VolumeEntry | undefined {
    return this.#entries.get(name);
  }

  /** The volumes whose articles are in the library, in order of accession. */
  live(): VolumeEntry[] {
    return this.#inOrder.filter(({ parked }) => !parked);
  }

  parked(): string[] {
    return this.#inOrder.filter(({ parked }) => parked).map(({ name }) => name);
  }

  /** The volume of an article of the library. */
  volumeOf(id: ArticleId): VolumeEntry | undefined {
    return this.#where.get(id);
  }

  *ids(): Generator<ArticleId> {
    for (const { ids } of this.live()) yield* ids;
  }

  /** The last volume in order of accession, the one that new articles may join. */
  last(): VolumeEntry | undefined {
    return this.#inOrder.findLast(({ parked }) => !parked);
  }

  /** The highest number of a volume begun on a day, 0 when there is none. */
  numberOn(day: string): number {
    return this.#inOrder.reduce((most, { name }) => (dayOf(name) === day ? Math.max(most, numberOf(name)) : most), 0);
  }

  add(entry: VolumeEntry): void {
    this.#entries.set(entry.name, entry);
    const after = this.#inOrder.findLastIndex((other) => compare(other, entry) < 0);
    this.#inOrder.splice(after + 1, 0, entry);
    if (!entry.parked) for (const id of entry.ids) this.#where.set(id, entry);
  }

  /** Takes a volume's articles out of the library, or, with false, puts them back. */
  park(entry: VolumeEntry, parked: boolean): void {
    entry.parked = parked;
    for (const id of entry.ids) {
      if (!parked) this.#where.set(id, entry);
      else this.#forget(entry, id);
    }
  }

  insert(entry: VolumeEntry, place: number, id: ArticleId): void {
    entry.ids.splice(place, 0, id);
    this.#where.set(id, entry);
  }

  remove(entry: VolumeEntry, id: ArticleId): void {
    entry.ids.splice(entry.ids.indexOf(id), 1);
    this.#forget(entry, id);
  }

  /**
   * Finds anew which volume each article is in.
   *
   * While the journal is read again at opening, an article may stand in two volumes, one of them ahead of the other. Once every
   * line has been read, it stands in one.
   *
   * @returns a volume with an article that another one has too; that is damage.
   */
  settle(): VolumeEntry | undefined {
    this.#where = new Map();
    for (const entry of this.live()) {
      for (const id of entry.ids) {
        if (this.#where.has(id)) return entry;
        this.#where.set(id, entry);
      }
    }
    return undefined;
  }

  /** An article that left one volume may have come into another one by the same line. */
  #forget(entry: VolumeEntry, id: ArticleId): void {
    if (this.#where.get(id) === entry) this.#where.delete(id);
  }
}

/** The name of a volume: numbers go on above 999. */
export const volumeName = (day: string, number: number): string => `${day}-${String(number).padStart(3, '0')}`;

/** The day in a volume's name. */
export const dayOf = (name: string): string => name.slice(0, 10);
const numberOf = (name: string): number => Number(name.slice(11));

const compare = (one: VolumeEntry, other: VolumeEntry): number =>
  one.born - other.born || numberOf(one.name) - numberOf(other.name);
