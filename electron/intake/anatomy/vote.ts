import type { Role } from '../../core/article.ts';
import type { Passage } from './passage.ts';

export const singleFields = [
  'title',
  'headlines.pre',
  'headlines.main',
  'headlines.sub',
  'source',
  'reprintOf',
  'publisher',
  'edition.page',
  'edition.pageName',
  'edition.column',
  'edition.issue',
  'dateline.place',
  'dateline.agency',
  'dateline.date',
  'publishedAt',
  'url',
  'summary',
] as const;
export type SingleField = (typeof singleFields)[number];
export type ListField = 'channel' | 'keywords';

/** A value with the passage that it was read from. */
export interface Finding {
  value: string;
  passage: Passage;
}

/**
 * What a rule says of a page.
 *
 * `confidence` is the share of pages on which such a vote is right: a labelled field 0.95 and more, a guess under 0.7. A rule may
 * vote often; the tally decides.
 */
export type Vote = { rule: string; confidence: number } & (
  | ({ field: SingleField } & Finding)
  | { field: ListField; findings: readonly Finding[] }
  | ({ field: 'people'; role: Role } & Finding)
);
