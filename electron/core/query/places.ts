import type { TextField } from './tree.ts';

/** The texts of an article that can be searched. Each is looked at on its own: nothing is found across two. */
export const columns = [
  'title',
  'source',
  'people',
  'posts',
  'keywords',
  'note',
  'body',
  'channel',
  'pageName',
] as const;
export type Column = (typeof columns)[number];

/** Where a bare word may stand: in the headline, in what is said about the article, or in what it says. Nearer the top weighs more. */
export const places: readonly (readonly Column[])[] = [
  ['title'],
  ['source', 'people', 'posts', 'keywords'],
  ['note', 'body'],
];

const byField: Readonly<Record<TextField, Column>> = {
  title: 'title',
  source: 'source',
  person: 'people',
  keyword: 'keywords',
  channel: 'channel',
  page: 'pageName',
};

/** The texts that a term looks at: those of its field, or all in which bare words are looked for. */
export const columnsOf = (field: TextField | undefined): readonly Column[] =>
  field === undefined ? places.flat() : [byField[field]];
