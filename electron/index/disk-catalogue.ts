import type Database from 'better-sqlite3';
import type { NameCount, Overview, Page, Row, Sort, TagRow } from '../contract/parts.ts';
import type { Article, ArticleId } from '../core/article.ts';
import type { Library } from '../core/library.ts';
import {
  areNear,
  columnsOf,
  evaluate,
  type NearTerm,
  parseQuery,
  places,
  type TextTerm,
  textTermsOf,
  wordsOf,
} from '../core/query/index.ts';
import { AskedEntry, type Findings } from './asked-entry.ts';
import type { Catalogue, Mark } from './catalogue.ts';
import { type Entry, entryOf } from './entry.ts';
import { EntrySnapshot } from './entry-snapshot.ts';
import { EntryTable } from './entry-table.ts';
import { emptyIndexFile, isSound, openIndexFile } from './index-file.ts';
import { Memberships } from './memberships.ts';
import { type Compare, compares, Order, placeFor } from './orders.ts';
import { Rows } from './rows.ts';
import { snippetOf } from './snippet.ts';
import { Tallies } from './tallies.ts';
import { TextTable } from './text-table.ts';

/** What a query found, in order. */
interface Answer {
  readonly entries: readonly Entry[];
  readonly words: readonly string[];
  readonly compare: Compare;
}

/** How many answers are kept: a window pages through one list while it looks for the next article in another. */
const keptAnswers = 4;

/** A catalogue with the texts in SQLite, and in memory what lists, counts and all but text are asked of. */
export class DiskCatalogue implements Catalogue {
  readonly #database: Database.Database;
  readonly #table: EntryTable;
  readonly #texts: TextTable;
  readonly #snapshot: EntrySnapshot;
  /** The mark at which the entries were last written in one piece. */
  readonly #snapshotAt: Mark | null;
  readonly #entries = new Map<ArticleId, Entry>();
  readonly #origins = new Map<string, ArticleId>();
  readonly #memberships = new Memberships();
  #tallies: Tallies | undefined;
  readonly #orders = {
    publishedAt: new Order(compares.publishedAt),
    title: new Order(compares.title),
    source: new Order(compares.source),
    imported: new Order(compares.imported),
  };
  /** Answers since the last change, by sort and query, the latest last. */
  readonly #answers = new Map<string, Answer>();
  #highestRow = 0;
  #mark: Mark | null;

  /** @param path of the index's file; `:memory:` for none */
  constructor(path: string) {
    this.#database = openIndexFile(path);
    this.#table = new EntryTable(this.#database);
    this.#texts = new TextTable(this.#database);
    this.#mark = this.#database.prepare<[], Mark>('SELECT library, seq, at FROM mark').get() ?? null;
    this.#snapshot = new EntrySnapshot(this.#database);
    const entries = this.#mark && this.#snapshot.read(this.#mark);
    this.#snapshotAt = entries && this.#mark;
    for (const entry of entries ?? this.#table.all()) this.#remember(undefined, entry);
  }

  get mark(): Mark | null {
    return this.#mark;
  }

  follow(changed: readonly Article[], removed: readonly ArticleId[], mark: Mark | null): void {
    const after = changed.map((article) => this.#entryFor(article));
    this.#database.transaction(() => {
      for (const [at, entry] of after.entries()) this.#store(entry, changed[at]!);
      for (const id of removed) this.#erase(id);
      if (mark) this.#database.prepare('INSERT OR REPLACE INTO mark VALUES (1, @library, @seq, @at)').run(mark);
    })();
    for (const entry of after) this.#remember(this.#entries.get(entry.id), entry);
    for (const id of removed) this.#forget(id);
    if (mark) this.#mark = mark;
    this.#answers.clear();
  }

  setCollections(library: Library): void {
    this.#memberships.follow(library);
    this.#answers.clear();
  }

  isBehind(article: Article): boolean {
    const known = this.#entries.get(article.id);
    if (!known) return true;
    if (known.revision > article.revision) return false;
    return JSON.stringify(known) !== JSON.stringify(entryOf(article, known.row));
  }

  ids(): ArticleId[] {
    return [...this.#entries.keys()];
  }

  isSound(): boolean {
    return isSound(this.#database) && this.#table.count() === this.#entries.size;
  }

  clear(): void {
    const ids = this.ids();
    emptyIndexFile(this.#database);
    for (const id of ids) this.#forget(id);
    this.#mark = null;
    this.#answers.clear();
  }

  cameFrom(sha256: string): ArticleId | undefined {
    return this.#origins.get(sha256);
  }

  find(query: string, sort: Sort): ArticleId[] {
    return this.#answer(query, sort).entries.map(({ id }) => id);
  }

  page(query: string, sort: Sort, offset: number, limit: number): Page {
    const { entries, words } = this.#answer(query, sort);
    const shown = entries.slice(offset, offset + limit);
    return { total: entries.length, rows: shown.map((entry) => this.#rowOf(entry, words)) };
  }

  next(query: string, sort: Sort, after?: ArticleId): ArticleId | null {
    const { entries, compare } = this.#answer(query, sort);
    const last = after === undefined ? undefined : this.#entries.get(after);
    if (!last) return entries[0]?.id ?? null;
    const place = placeFor(last, entries, compare);
    return (entries[entries[place] === last ? place + 1 : place] ?? entries[0])?.id ?? null;
  }

  counts(): Overview['counts'] {
    return this.#tally().counts();
  }

  tags(library: Library): TagRow[] {
    return this.#tally().tags(library);
  }

  people(): NameCount[] {
    return this.#tally().people();
  }

  sources(): NameCount[] {
    return this.#tally().sources();
  }

  close(): void {
    if (!this.#database.open) return;
    try {
      if (this.#mark && this.#mark !== this.#snapshotAt) this.#snapshot.write(this.#entries.values(), this.#mark);
    } finally {
      this.#database.close();
    }
  }

  /** Counted when it is first asked for: the first page of a list comes before. */
  #tally(): Tallies {
    if (!this.#tallies) {
      this.#tallies = new Tallies();
      for (const entry of this.#entries.values()) this.#tallies.replace(undefined, entry);
    }
    return this.#tallies;
  }

  #entryFor(article: Article): Entry {
    const row = this.#entries.get(article.id)?.row;
    if (row === undefined) this.#highestRow += 1;
    return entryOf(article, row ?? this.#highestRow);
  }

  #store(entry: Entry, article: Article): void {
    const before = this.#entries.get(entry.id);
    this.#table.put(entry);
    if (before?.textSum === entry.textSum) return;
    if (before) this.#texts.remove(before.row);
    this.#texts.add(entry.row, article);
  }

  #erase(id: ArticleId): void {
    const row = this.#entries.get(id)?.row;
    if (row === undefined) return;
    this.#table.remove(row);
    this.#texts.remove(row);
  }

  #remember(before: Entry | undefined, after: Entry): void {
    for (const order of Object.values(this.#orders)) order.replace(before, after);
    this.#tallies?.replace(before, after);
    this.#entries.set(after.id, after);
    this.#highestRow = Math.max(this.#highestRow, after.row);
    if (after.original !== null) this.#origins.set(after.original, after.id);
  }

  #forget(id: ArticleId): void {
    const before = this.#entries.get(id);
    if (!before) return;
    for (const order of Object.values(this.#orders)) order.replace(before, undefined);
    this.#tallies?.replace(before, undefined);
    this.#entries.delete(id);
    if (before.original !== null && this.#origins.get(before.original) === id) this.#origins.delete(before.original);
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
    const found = new Map(textTermsOf(query).map((term) => [term, this.#rowsOf(term)]));
    const asked = new AskedEntry(found, this.#memberships);
    const entries = order.sorted(this.#entries.values()).filter((entry) => {
      asked.entry = entry;
      return evaluate(query, asked);
    });
    const answer = { entries, words, compare: compares[sort] };
    return sort === 'relevance' && words.length > 0 ? this.#byRelevance(answer, found) : answer;
  }

  #rowsOf(term: TextTerm | NearTerm): Rows {
    if (term.kind === 'text') return this.#rows(this.#texts.rowsWith(term.text, columnsOf(term.field)));
    const within = columnsOf(undefined);
    const [first = [], ...others] = term.texts.map((text) => this.#texts.rowsWith(text, within));
    const sets = others.map((rows) => this.#rows(rows));
    const both = first.filter((row) => sets.every((set) => set.has(row)));
    const isNear = (text: string) => areNear(term.texts, term.distance, text);
    return this.#rows(both.filter((row) => this.#texts.some(row, within, isNear)));
  }

  #rows(rows: Iterable<number>): Rows {
    return new Rows(this.#highestRow, rows);
  }

  /**
   * Those in which the words stand nearest the top before others, and in the order they are in when that is equal.
   *
   * A word that is not there counts as furthest: with OR, an article that has all the words comes before one that has some.
   */
  #byRelevance({ entries, words, compare }: Answer, found: Findings): Answer {
    const anywhere = new Map([...found].flatMap(([term, rows]) => (isBare(term) ? [[term.text, rows] as const] : [])));
    const sets = words.map((word) =>
      places.map((place, at) => {
        const known = at === places.length - 1 ? anywhere.get(word) : undefined;
        return known ?? this.#rows(this.#texts.rowsWith(word, place));
      }),
    );
    const distanceOf = ({ row }: Entry): number => {
      let distance = 0;
      for (const byPlace of sets) {
        let place = 0;
        while (place < places.length && !byPlace[place]!.has(row)) place += 1;
        distance += place;
      }
      return distance;
    };
    const levels = Map.groupBy(entries, distanceOf);
    const sorted = [...levels.keys()].sort((one, other) => one - other).flatMap((level) => levels.get(level)!);
    const nearest: Compare = (one, other) => distanceOf(one) - distanceOf(other) || compare(one, other);
    return { entries: sorted, words, compare: nearest };
  }

  #rowOf(entry: Entry, words: readonly string[]): Row {
    const { row, id, title, source, people, publishedAt, tags, status, starred, binned } = entry;
    return {
      id,
      title,
      ...(source !== null && { source }),
      ...(publishedAt !== null && { publishedAt }),
      people: [...people],
      tags: [...tags],
      status,
      starred,
      binned,
      snippet: snippetOf(this.#texts.printed(row), words),
    };
  }
}

/** A word that may stand anywhere. */
const isBare = (term: TextTerm | NearTerm): term is TextTerm => term.kind === 'text' && term.field === undefined;
