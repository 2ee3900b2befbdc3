import type { Sort } from '../contract/parts.ts';
import type { Entry } from './entry.ts';

export type Compare = (one: Entry, other: Entry) => number;

/** Chinese by pinyin, numbers by their value. Making one is slow, comparing with it is not. */
export const collator = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

const byText = (one: string, other: string) => (one === other ? 0 : collator.compare(one, other));
/** Ids rise in the order of accession. */
const lastIn: Compare = (one, other) => (one.id < other.id ? 1 : one.id > other.id ? -1 : 0);

const newest: Compare = (one, other) => {
  const [mine, its] = [one.publishedAt ?? '', other.publishedAt ?? ''];
  return mine === its ? lastIn(one, other) : mine < its ? 1 : -1;
};

const bySource: Compare = (one, other) => {
  const [mine, its] = [one.source, other.source];
  if (mine === null || its === null) return Number(mine === null) - Number(its === null);
  return byText(mine, its);
};

/** How each sort puts articles; relevance is newest first until there are words to be relevant to. No two articles are equal. */
export const compares: Readonly<Record<Sort, Compare>> = {
  publishedAt: newest,
  relevance: newest,
  title: (one, other) => byText(one.title, other.title) || newest(one, other),
  source: (one, other) => bySource(one, other) || newest(one, other),
  imported: (one, other) => other.importedAt - one.importedAt || lastIn(one, other),
};

/** The first place in a sorted list whose article does not come before `entry`. */
export function placeFor(entry: Entry, sorted: readonly Entry[], compare: Compare): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(sorted[middle]!, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From this many changes at once on, sorting anew is faster than finding a place for each. */
const many = 1000;

/** All articles in one order: sorted when it is first asked for, kept sorted from then on. */
export class Order {
  readonly #compare: Compare;
  #sorted: Entry[] | null = null;
  #changes = 0;

  constructor(compare: Compare) {
    this.#compare = compare;
  }

  sorted(entries: Iterable<Entry>): readonly Entry[] {
    this.#changes = 0;
    this.#sorted ??= [...entries].sort(this.#compare);
    return this.#sorted;
  }

  /** An article came, went or changed. */
  replace(before: Entry | undefined, after: Entry | undefined): void {
    if (!this.#sorted) return;
    if (before && after && this.#compare(before, after) === 0) {
      this.#sorted[placeFor(before, this.#sorted, this.#compare)] = after;
    } else if (++this.#changes > many) this.#sorted = null;
    else {
      if (before) this.#sorted.splice(placeFor(before, this.#sorted, this.#compare), 1);
      if (after) this.#sorted.splice(placeFor(after, this.#sorted, this.#compare), 0, after);
    }
  }
}
