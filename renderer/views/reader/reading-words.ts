import type { Key, Speaker } from '../../../electron/messages/speak.ts';
import { writtenDate } from '../../models/printed-date.ts';
import type { ReadingRow } from '../../models/readings.ts';

/** What a reading's field is called: 引题, 记者, 关键词 2. */
export function fieldName(t: Speaker, { field, number, role }: ReadingRow): string {
  if (role) return t(`role.${role}`);
  const name = t(`field.${field}` as Key);
  return number === undefined ? name : t('readings.numbered', { field: name, number });
}

const families = [
  'address',
  'body',
  'channel',
  'data',
  'dateline',
  'edition',
  'headlines',
  'label',
  'link',
  'masthead',
  'meta',
  'paper-line',
  'publisher',
  'saved-from',
  'signed',
  'stamp',
  'title',
  'yaml',
] as const;

/** What a rule of the page reader looked at, in plain words. Rules are named `family:detail`. */
export function ruleName(t: Speaker, rule: string): string {
  const [, name, detail = ''] = /^([^:]*):?(.*)$/.exec(rule) ?? [];
  const family = families.find((one) => one === name);
  return family ? t(`rule.${family}`, { detail }) : t('readings.rule', { rule });
}

/** Whether a rule looked where a page shows nothing: in its head, or in data for machines. */
export const isUnseen = (rule: string) => /^(data|link|meta|saved-from|title:(head|meta))(:|$)/.test(rule);

/** A value as a person reads it: dates without the T that they are stored with. */
export function valueText({ field }: ReadingRow, value: string): string {
  return field === 'publishedAt' || field === 'dateline.date' ? writtenDate(value) : value;
}
