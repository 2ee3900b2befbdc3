import type { NameCount, Overview, Page, Sort, TagRow } from '../contract/parts.ts';
import type { Article, ArticleId } from '../core/article.ts';
import type { Library } from '../core/library.ts';

/**
 * What can be asked of all articles at once. It is derived: made of the articles, it may be thrown away at any time.
 *
 * A query is in the query language; `find`, `page` and `next` throw the Refusal `query-wrong` for one that is not.
 */
export interface Catalogue {
  /** Takes in an article, new or changed. */
  put(article: Article): void;
  remove(id: ArticleId): void;
  /** Takes over which articles are in which collection. */
  setCollections(library: Library): void;

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
}
