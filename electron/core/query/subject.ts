import type { Status } from '../article.ts';
import type { NearTerm, TextTerm } from './tree.ts';

/** One article as a query sees it. */
export interface Subject {
  /** Whether one of the texts that the term looks at (`columnsOf`) holds what it asks for. Text is compared folded. */
  says(term: TextTerm | NearTerm): boolean;
  /** The number of the page as `pageNumber` gives it. */
  readonly page: string;
  /** Folded. */
  readonly tags: readonly string[];
  readonly status: Status;
  readonly starred: boolean;
  readonly binned: boolean;
  readonly hasNote: boolean;
  /** As printed; null when it is not known. */
  readonly publishedAt: string | null;
  /** The day on which it came in, `YYYY-MM-DD` by the clock of this machine. */
  readonly importedOn: string;
  /** Whether it is in a collection of this id or, folded, this name. */
  isIn(collection: string): boolean;
}

/** The number of a page without what is said around it: 第04版 and 4 are one page; A04 stays as it is. */
export function pageNumber(page: string): string {
  return page.replace(/^第|版$/g, '').replace(/^0+(?=\d)/, '');
}
