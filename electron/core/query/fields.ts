import type { Status } from '../article.ts';
import { fold } from '../fold.ts';
import { isForward, periodOf } from './period.ts';
import type { Expected } from './reader.ts';
import { type Term, type TextField, textFields } from './tree.ts';

/** What a field makes of its value, which is folded; or what it would rather have had. */
type Field = (value: string) => Term | Expected;

const statuses: Readonly<Record<string, Status>> = {
  inbox: 'inbox',
  selected: 'selected',
  used: 'used',
  archived: 'archived',
  待核: 'inbox',
  已选: 'selected',
  已用: 'used',
  归档: 'archived',
};

const inText = (field: TextField): Field => {
  return (text) => ({ kind: 'text', text, field });
};

const inPeriod = (kind: 'published' | 'imported'): Field => {
  return (value) => {
    const period = periodOf(value);
    if (!period) return 'query.date';
    return isForward(period) ? { kind, period } : 'query.later-date';
  };
};

/** The fields of the query language: one line each. */
export const fields: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...textFields.map((field) => [field, inText(field)] as const),
  ['tag', (path) => ({ kind: 'tag', path })],
  ['status', (value) => (statusOf(value) ? { kind: 'status', status: statusOf(value)! } : 'query.status')],
  ['is', (value) => (value === 'starred' || value === 'untagged' || value === 'binned' ? { kind: value } : 'query.is')],
  ['has', (value) => (value === 'note' ? { kind: 'note' } : 'query.has')],
  ['in', (collection) => ({ kind: 'in', collection })],
  ['date', inPeriod('published')],
  ['imported', inPeriod('imported')],
]);

const statusOf = (value: string) => (Object.hasOwn(statuses, value) ? statuses[value] : undefined);

/** A bare word or a phrase as a term. */
export const textTerm = (text: string): Term => ({ kind: 'text', text: fold(text) });
