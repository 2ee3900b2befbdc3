import type { Status } from '../article.ts';

/** Fields whose text a term may be found in. */
export const textFields = ['title', 'source', 'person', 'keyword', 'channel', 'page'] as const;
export type TextField = (typeof textFields)[number];

/** A stretch of time, both ends included; `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. An absent end is open. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/**
 * What a query asks for. All text in it is folded.
 *
 * A word and a phrase are one thing, since both are found as substrings; without a `field` the text may stand anywhere in an article.
 */
export type Term =
  | { readonly kind: 'everything' }
  | { readonly kind: 'and'; readonly terms: readonly Term[] }
  | { readonly kind: 'or'; readonly terms: readonly Term[] }
  | { readonly kind: 'not'; readonly term: Term }
  | { readonly kind: 'text'; readonly text: string; readonly field?: TextField }
  | { readonly kind: 'near'; readonly texts: readonly string[]; readonly distance: number }
  | { readonly kind: 'tag'; readonly path: string }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'starred' | 'untagged' | 'binned' | 'note' }
  | { readonly kind: 'in'; readonly collection: string }
  | { readonly kind: 'published' | 'imported'; readonly period: Period };

/** A query that was understood. */
export interface Query {
  readonly term: Term;
  /** It says `is:binned` somewhere, so the bin is searched too. */
  readonly reachesBin: boolean;
}
