import type { ArticleId } from '../core/article.ts';
import { type Catalogue, dayOf, type VolumeEntry, volumeName } from './catalogue.ts';

/** A volume takes no more articles once its file would be larger than this many bytes. */
const volumeLimit = 512 * 1024;

/** What a volume's file needs besides its articles, about. */
const headerSize = 200;

/** Works out, before a line is written, where in the volumes its articles come and go, one after another. */
export class Allotment {
  readonly #catalogue: Catalogue;
  readonly #day: string;
  readonly #ids = new Map<string, ArticleId[]>();
  #number: number;
  #open: { name: string; bytes: number } | undefined;

  /** @param day the day of the line, YYYY-MM-DD: a volume takes new articles on its own day only. */
  constructor(catalogue: Catalogue, day: string) {
    this.#catalogue = catalogue;
    this.#day = day;
    this.#number = catalogue.numberOn(day);
    const last = catalogue.last();
    if (last && dayOf(last.name) === day) this.#open = { name: last.name, bytes: last.bytes };
  }

  /** Takes an article out. @returns its place in its volume */
  takeOut(entry: VolumeEntry, id: ArticleId): number {
    const ids = this.#idsOf(entry.name);
    const place = ids.indexOf(id);
    ids.splice(place, 1);
    return place;
  }

  /** Puts an article back where it was. @returns its place, which is the end where the volume has become shorter */
  putBack(volume: string, place: number, id: ArticleId): number {
    const ids = this.#idsOf(volume);
    ids.splice(place, 0, id);
    return Math.min(place, ids.length - 1);
  }

  /** Finds room for a new article. @param bytes the size of its line */
  putNew(id: ArticleId, bytes: number): { volume: string; place: number } {
    if (!this.#open || this.#open.bytes + bytes > volumeLimit) this.#open = { name: this.newName(), bytes: headerSize };
    this.#open.bytes += bytes;
    const ids = this.#idsOf(this.#open.name);
    ids.push(id);
    return { volume: this.#open.name, place: ids.length - 1 };
  }

  /** The name of the day's next volume. */
  newName(): string {
    this.#number += 1;
    return volumeName(this.#day, this.#number);
  }

  #idsOf(volume: string): ArticleId[] {
    const known = this.#ids.get(volume);
    if (known) return known;
    const ids = [...(this.#catalogue.entry(volume)?.ids ?? [])];
    this.#ids.set(volume, ids);
    return ids;
  }
}

/** Shares articles out to volumes, in order, none above the limit unless a single article is. @param size bytes of a line */
export function shareOut<T>(articles: readonly T[], size: (article: T) => number): T[][] {
  const shares: T[][] = [];
  let room = 0;
  for (const article of articles) {
    const bytes = size(article);
    if (bytes > room) {
      shares.push([]);
      room = volumeLimit - headerSize;
    }
    shares.at(-1)!.push(article);
    room -= bytes;
  }
  return shares;
}
