import type { Status } from '../article.ts';

/** Fields whose text a term may be found in. */
export const textFields = ['title', 'source', 'person', 'keyword', 'channel', 'page'] as const;
export type TextField = (typeof textFields)[number];

/** A stretch of time, both ends included; `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. An absent end is open. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** A text that is to stand in an article: anywhere, or in one field. */
export interface TextTerm {
  readonly kind: 'text';
  readonly text: string;
  readonly field?: TextField;
}

/** Texts that are to stand together, at most `distance` UTF-16 units from one another. */
export interface NearTerm {
  readonly kind: 'near';
  readonly texts: readonly string[];
  readonly distance: number;
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
  | TextTerm
  | NearTerm
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
