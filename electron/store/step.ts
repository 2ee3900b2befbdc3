import type { Article, ArticleId } from '../core/article.ts';
import type { Library } from '../core/library.ts';
import type { Label } from './journal-line.ts';

/** A change that is all or nothing, and can be undone as one. */
export interface Step {
  readonly label: Label;
  /** Steps with the same key, less than a second apart and with nothing between them, are undone together. */
  readonly mergeKey?: string;
  /** Belongs to the step that began at this line, as long as nothing else was done since; else it begins one of its own. */
  readonly continues?: number;
  /** Can't be undone, nor anything before it; originals that no article names any more are removed. */
  readonly permanent?: boolean;
  /** Each article as it was read from the store, null when it is new, and as it is to be, null when it goes. */
  readonly articles: readonly { readonly before: Article | null; readonly after: Article | null }[];
  /** The content of library.json as it is to be. */
  readonly library?: Library;
}

/** What was done. A step that changes nothing writes no line: its `seq` is that of the line before. */
export interface Outcome {
  readonly seq: number;
  /** The instant of the step, UTC. */
  readonly at: string;
  /** What `continues` of a later part names. */
  readonly step: number;
  readonly label: Label;
  /** Articles that changed or came, as they are stored now. */
  readonly changed: readonly Article[];
  readonly removed: readonly ArticleId[];
  readonly libraryChanged: boolean;
}
