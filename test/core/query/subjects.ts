import { fold, seam } from '../../../electron/core/fold.ts';
import type { Subject } from '../../../electron/core/query/index.ts';

/** An article as a query sees it, out of the few fields that a test speaks of. Texts may be given unfolded. */
export function subject(fields: Partial<Subject> & { collections?: string[] } = {}): Subject {
  const { collections = [], ...rest } = fields;
  const folded = Object.entries(rest).map(([name, value]) => [name, typeof value === 'string' ? fold(value) : value]);
  return {
    title: '',
    source: '',
    people: '',
    posts: '',
    keywords: '',
    note: '',
    body: '',
    channel: '',
    page: '',
    pageName: '',
    tags: [],
    status: 'inbox',
    starred: false,
    binned: false,
    importedOn: '2026-11-24',
    ...Object.fromEntries(folded),
    ...(rest.publishedAt && { publishedAt: rest.publishedAt }),
    isIn: (collection) => collections.includes(collection),
  };
}

/** Texts of one field as the index joins them. */
export const joined = (...texts: string[]) => texts.join(seam);
