import { stringify } from 'yaml';
import { escapeHtml } from '../escape-html.ts';
import type { Converted } from '../format.ts';

/** What is known of an article where a format says it, by the names that front matter has for it. */
export interface Facts {
  title?: string | undefined;
  author?: readonly string[] | undefined;
  editor?: readonly string[] | undefined;
  translator?: readonly string[] | undefined;
  source?: string | undefined;
  publisher?: string | undefined;
  published?: string | undefined;
  url?: string | undefined;
  page?: string | undefined;
  column?: string | undefined;
  summary?: string | undefined;
  keywords?: readonly string[] | undefined;
  tags?: readonly string[] | undefined;
}

/** A record as a page: its facts as front matter, then its text as HTML. One that has only an address is marked as such. */
export function recordPage(facts: Facts, html: string): Converted {
  const said = Object.entries(facts).filter(([, value]) => value !== undefined && value.length > 0);
  const yaml = stringify(Object.fromEntries(said.map(tidy)), { lineWidth: 0, aliasDuplicateObjects: false });
  const text = `---\n${yaml}---\n${html}`;
  const isLink = facts.url !== undefined && html.replace(/<[^>]*>|\s/g, '') === '' && !/<img\b/i.test(html);
  return { kind: 'record', text, ...(isLink && { doubts: ['link-only'] }) };
}

const tidy = ([name, value]: [string, string | readonly string[]]) => [
  name,
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value.map((one) => one.replace(/\s+/g, ' ').trim()),
];

/** Plain text as paragraphs: a line each. */
export const paragraphs = (text: string): string =>
  text
    .split(/\r\n|[\n\r]/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line.trim())}</p>`)
    .join('\n');

/** Text of a field that may be HTML or not. */
export const htmlOr = (text: string): string =>
  /<(?:p|div|br|a|img|ul|table|h\d|span)\b/i.test(text) ? text : paragraphs(text);

/** Names in one string, parted as lists of people are. */
export const namesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[;；、\n]|\s+and\s+|,(?=\s*[\p{Script=Han}])|(?<=[\p{Script=Han}])[,，]/u)
    .map((name) => name.trim())
    .filter(Boolean);

/**
 * A date as an article prints it. What says its zone is told in its own time: that is what its readers saw.
 *
 * Knows ISO 8601, RFC 2822, `2020/9/8`, `20200908`, `2020年9月8日` and seconds since 1970; undefined for others.
 */
export function dateOf(written: string | undefined): string | undefined {
  const text = written?.trim() ?? '';
  const parts =
    /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?)?月?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(text) ??
    undefined;
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?$/.exec(text);
  if (compact) return joined(compact.slice(1));
  if (/^\d{9,10}$/.test(text)) return new Date(Number(text) * 1000).toISOString().slice(0, 19);
  const mail = /^(?:\w{3},?\s+)?(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(
    text,
  );
  if (mail) {
    const [, day, month, year, ...time] = mail;
    return joined([year, String(months.indexOf(month!.toLowerCase()) + 1), day, ...time]);
  }
  return parts && joined(parts.slice(1));
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function joined([year, month, day, hour, minute, second]: (string | undefined)[]): string | undefined {
  const two = (part: string | undefined) => (part ?? '').padStart(2, '0');
  if (!year || Number(month ?? 1) < 1 || Number(month ?? 1) > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31)
    return undefined;
  const date = [year, month && two(month), month && day && two(day)].filter(Boolean).join('-');
  return day && hour && minute ? `${date}T${two(hour)}:${minute}${second ? `:${second}` : ''}` : date;
}
