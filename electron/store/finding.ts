import type { Params } from '../core/refusal.ts';

/** What was found, and done about it, when a library was opened or written; a person reads it as the message `found.<name>`. */
export interface Finding {
  readonly name:
    | 'torn-line'
    | 'orphan-volume'
    | 'volumes-unwritten'
    | 'originals-left'
    | 'held-elsewhere'
    | 'file-mended'
    | 'file-made-again'
    | 'lines-lost'
    | 'article-lost'
    | 'article-earlier'
    | 'article-doubtful'
    | 'article-reread'
    | 'articles-more'
    | 'articles-unknown'
    | 'library-content-partly';
  readonly params: Params;
}
