import type { Article, ArticleId } from '../../core/article.ts';

/** What an article came from: the bytes, and when it came. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** The instant of the line that brought it. */
  readonly at: string;
}

/** Reads an article once more from its original; null when it can't be read. */
export type ReadAgain = (id: ArticleId, source: Source) => Promise<Article | null>;
