import type { Status } from '../article.ts';

/**
 * One article as a query sees it. Texts are folded; where a text has several parts, a `seam` stands between them.
 *
 * A bare word is looked for in `title`, `source`, `people`, `posts`, `keywords`, `note` and `body`.
 */
export interface Subject {
  /** The title and the newspaper's headlines. */
  readonly title: string;
  readonly source: string;
  readonly people: string;
  readonly posts: string;
  readonly keywords: string;
  readonly note: string;
  /** Plain text. */
  readonly body: string;
  readonly channel: string;
  /** The number of the page as `pageNumber` gives it. */
  readonly page: string;
  readonly pageName: string;
  readonly tags: readonly string[];
  readonly status: Status;
  readonly starred: boolean;
  readonly binned: boolean;
  /** As printed; absent means unknown. */
  readonly publishedAt?: string;
  /** The day on which it came in, `YYYY-MM-DD` by the clock of this machine. */
  readonly importedOn: string;
  /** Whether it is in a collection of this id or, folded, this name. */
  isIn(collection: string): boolean;
}

/** The number of a page without what is said around it: 第04版 and 4 are one page; A04 stays as it is. */
export function pageNumber(page: string): string {
  return page.replace(/^第|版$/g, '').replace(/^0+(?=\d)/, '');
}
