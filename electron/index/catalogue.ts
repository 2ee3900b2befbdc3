import type { NameCount, Overview, Page, Sort, TagRow } from '../contract/parts.ts';
import type { Article, ArticleId } from '../core/article.ts';
import type { Library } from '../core/library.ts';

/** Up to which journal line of which library a catalogue knows the articles. */
export interface Mark {
  /** The library's id. */
  readonly library: string;
  readonly seq: number;
  /** The instant of that line, which tells two histories of one library apart; empty before the first line. */
  readonly at: string;
}

/**
 * What can be asked of all articles at once. It is derived: made of the articles, it may be thrown away at any time.
 *
 * A query is in the query language; `find`, `page` and `next` throw the Refusal `query-wrong` for one that is not.
 */
export interface Catalogue {
  /** Up to where it knows the articles; null while that is not known, as when it is being made. */
  readonly mark: Mark | null;
  /**
   * Takes over what changed, all of it or nothing: what was taken in is found from then on, and by the next start.
   *
   * @param mark where that leads; null for a part that does not say
   */
  follow(changed: readonly Article[], removed: readonly ArticleId[], mark: Mark | null): void;
  /** Takes over which articles are in which collection. */
  setCollections(library: Library): void;

  /** Whether it knows an article otherwise than as it is here, or not at all; not if it knows a later revision. */
  isBehind(article: Article): boolean;
  /** Every article that it knows. */
  ids(): ArticleId[];
  /** Whether what it has on the disk is sound in itself. Reads all of it. */
  isSound(): boolean;
  /** Forgets everything. */
  clear(): void;
  /** An article that came from the original with this SHA-256; undefined when none did. */
  cameFrom(sha256: string): ArticleId | undefined;

  /** Every article that a query finds, in order. */
  find(query: string, sort: Sort): ArticleId[];
  /** Some rows of what `find` gives, and how many there are in all. */
  page(query: string, sort: Sort, offset: number, limit: number): Page;
  /**
   * The article that comes after another one in what `find` gives, round to the first; null when that is empty.
   *
   * The other one need not be found by the query: an article that was just dealt with may have left it.
   */
  next(query: string, sort: Sort, after?: ArticleId): ArticleId | null;

  counts(): Overview['counts'];
  /** The tag tree, a tag before those below it, by pinyin. */
  tags(library: Library): TagRow[];
  /** Names with the number of their articles, most articles first. What is in the bin does not count. */
  people(): NameCount[];
  sources(): NameCount[];

  close(): void;
}
