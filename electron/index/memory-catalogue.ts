import type { NameCount, Overview, Page, Row, Sort, TagRow } from '../contract/parts.ts';
import type { Article, ArticleId } from '../core/article.ts';
import type { Library } from '../core/library.ts';
import { evaluate, parseQuery, remoteness, wordsOf } from '../core/query/index.ts';
import type { Catalogue } from './catalogue.ts';
import { Entry } from './entry.ts';
import { Memberships } from './memberships.ts';
import { type Compare, compares, Order, placeFor } from './orders.ts';
import { snippetOf } from './snippet.ts';
import { Tallies } from './tallies.ts';

/** What a query found, in order. */
interface Answer {
  readonly entries: readonly Entry[];
  readonly words: readonly string[];
  readonly compare: Compare;
}

/** How many answers are kept: a window pages through one list while it looks for the next article in another. */
const keptAnswers = 4;

/** A catalogue that holds every article's text in memory and reads all of it for each query. */
export class MemoryCatalogue implements Catalogue {
  readonly #entries = new Map<ArticleId, Entry>();
  readonly #memberships = new Memberships();
  readonly #tallies = new Tallies();
  readonly #orders = {
    publishedAt: new Order(compares.publishedAt),
    title: new Order(compares.title),
    source: new Order(compares.source),
    imported: new Order(compares.imported),
  };
  /** Answers since the last change, by sort and query, the latest last. */
  readonly #answers = new Map<string, Answer>();

  put(article: Article): void {
    this.#replace(article.id, new Entry(article, this.#memberships));
  }

  remove(id: ArticleId): void {
    this.#replace(id, undefined);
  }

  setCollections(library: Library): void {
    this.#memberships.follow(library);
    this.#answers.clear();
  }

  find(query: string, sort: Sort): ArticleId[] {
    return this.#answer(query, sort).entries.map(({ id }) => id);
  }

  page(query: string, sort: Sort, offset: number, limit: number): Page {
    const { entries, words } = this.#answer(query, sort);
    return { total: entries.length, rows: entries.slice(offset, offset + limit).map((entry) => rowOf(entry, words)) };
  }

  next(query: string, sort: Sort, after?: ArticleId): ArticleId | null {
    const { entries, compare } = this.#answer(query, sort);
    const last = after === undefined ? undefined : this.#entries.get(after);
    if (!last) return entries[0]?.id ?? null;
    const place = placeFor(last, entries, compare);
    return (entries[entries[place] === last ? place + 1 : place] ?? entries[0])?.id ?? null;
  }

  counts(): Overview['counts'] {
    return this.#tallies.counts();
  }

  tags(library: Library): TagRow[] {
    return this.#tallies.tags(library);
  }

  people(): NameCount[] {
    return this.#tallies.people();
  }

  sources(): NameCount[] {
    return this.#tallies.sources();
  }

  #replace(id: ArticleId, entry: Entry | undefined): void {
    const before = this.#entries.get(id);
    for (const order of Object.values(this.#orders)) {
      if (before) order.remove(before);
      if (entry) order.insert(entry);
    }
    this.#tallies.replace(before, entry);
    if (entry) this.#entries.set(id, entry);
    else this.#entries.delete(id);
    this.#answers.clear();
  }

  #answer(query: string, sort: Sort): Answer {
    const key = `${sort} ${query}`;
    const answer = this.#answers.get(key) ?? this.#evaluate(query, sort);
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    if (this.#answers.size > keptAnswers) this.#answers.delete(this.#answers.keys().next().value!);
    return answer;
  }

  #evaluate(text: string, sort: Sort): Answer {
    const query = parseQuery(text);
    const words = wordsOf(query);
    const order = this.#orders[sort === 'relevance' ? 'publishedAt' : sort];
    const entries = order.sorted(this.#entries.values()).filter((entry) => evaluate(query, entry));
    const answer = { entries, words, compare: compares[sort] };
    return sort === 'relevance' && words.length > 0 ? byRelevance(answer) : answer;
  }
}

/** Near before far, and in the order they are in when that is equal. */
function byRelevance({ entries, words, compare }: Answer): Answer {
  const distance = new Map(entries.map((entry) => [entry, remoteness(words, entry)]));
  const distanceOf = (entry: Entry) => distance.get(entry) ?? remoteness(words, entry);
  const nearest: Compare = (one, other) => distanceOf(one) - distanceOf(other) || compare(one, other);
  const levels = Map.groupBy(entries, distanceOf);
  const sorted = [...levels.keys()].sort((one, other) => one - other).flatMap((level) => levels.get(level)!);
  return { entries: sorted, words, compare: nearest };
}

function rowOf(entry: Entry, words: readonly string[]): Row {
  const { id, shown, publishedAt, status, starred, binned } = entry;
  const { title, source, people, tags } = shown;
  const snippet = snippetOf(entry, words);
  return {
    id,
    title,
    ...(source && { source }),
    ...(publishedAt && { publishedAt }),
    people,
    tags,
    status,
    starred,
    binned,
    snippet,
  };
}
