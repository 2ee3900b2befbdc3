import type { Params } from '../../core/refusal.ts';

/** Something in a library's folder that is not as it was left; a person reads the message `fault.<name>`. */
export interface Fault {
  readonly kind: 'library' | 'volume' | 'article' | 'journal' | 'original' | 'reference' | 'index';
  /** The file, from the library's root. */
  readonly path: string;
  readonly name: FaultName;
  readonly params: Params;
}

export type FaultName =
  | 'altered'
  | 'missing'
  | 'unreadable'
  | 'torn'
  | 'unknown'
  | 'articles-damaged'
  | 'lines-damaged'
  | 'article-gone'
  | 'article-other'
  | 'article-twice'
  | 'collection-holds-none'
  | 'tag-unlisted'
  | 'index-differs';
