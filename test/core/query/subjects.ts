import { fold, seam } from '../../../electron/core/fold.ts';
import { areNear, type Column, columns, columnsOf, type Subject } from '../../../electron/core/query/index.ts';

type Fields = Partial<Omit<Subject, 'says' | 'isIn'>> & Partial<Record<Column, string>> & { collections?: string[] };

/** An article as a query sees it, out of the few fields that a test speaks of. Texts may be given unfolded. */
export function subject({ collections = [], ...fields }: Fields = {}): Subject {
  const texts = Object.fromEntries(columns.map((column) => [column, fold(fields[column] ?? '')]));
  return {
    page: '',
    tags: [],
    status: 'inbox',
    starred: false,
    binned: false,
    hasNote: fields.note !== undefined,
    publishedAt: null,
    importedOn: '2026-11-24',
    ...fields,
    isIn: (collection) => collections.includes(collection),
    says: (term) =>
      term.kind === 'near'
        ? columnsOf(undefined).some((column) => areNear(term.texts, term.distance, texts[column]!))
        : columnsOf(term.field).some((column) => texts[column]!.includes(term.text)),
  };
}

/** Texts of one field as the index joins them. */
export const joined = (...texts: string[]) => texts.join(seam);
