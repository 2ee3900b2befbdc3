import type { Row, Sort } from '../../../electron/contract/parts.ts';
import type { Speech } from '../../models/speech.svelte.ts';
import { typedForm } from '../../ui/type-ahead.ts';

/** What the rows around this one have in common in the order that the list has: the month, the source, the initial. */
export function groupOf(row: Row | undefined, sort: Sort, speech: Speech): string {
  if (!row) return '';
  if (sort === 'source') return row.source ?? '';
  if (sort === 'title') return typedForm(row.title).charAt(0).toUpperCase();
  if (sort !== 'publishedAt') return speech.t(`sort.${sort}`);
  return row.publishedAt ? speech.date(row.publishedAt.slice(0, 10)) : speech.t('list.undated');
}
