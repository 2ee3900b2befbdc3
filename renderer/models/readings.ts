import type { Edits } from '../../electron/contract/parts.ts';
import type { Article, Reading, Role } from '../../electron/core/article.ts';
import { plainText } from '../../electron/core/body/index.ts';
import { withPart } from './article-edits.ts';

/** How sure the page reader was, in three words a person can act on. */
export type Trust = 'high' | 'look' | 'unsure';

/** One field that the page reader found. */
export interface ReadingRow {
  /** `title`, `headlines.pre`, `people.0` */
  path: string;
  /** The field's own name: `headlines.pre`, `people`. */
  field: string;
  /** The place in a list, from 1; absent for what is no list. */
  number?: number;
  /** For a person: what they did. */
  role?: Role;
  reading: Reading;
  trust: Trust;
  /** What the article says there now, if that is something else; null when it says nothing. */
  correction?: string | null;
}

/** What was read, in the order to look at it: first what is not sure and not corrected yet, then in the order of the article. */
export function readingRows(article: Article): ReadingRow[] {
  const text = plainText(article.body);
  const rows = Object.entries(article.readings).map(([path, reading]) => rowOf(article, text, path, reading));
  const asks = ({ trust, correction }: ReadingRow) =>
    correction !== undefined || trust === 'high' ? 2 : trust === 'look' ? 1 : 0;
  const place = ({ field }: ReadingRow) => order.indexOf(field.split('.')[0]!);
  return rows.sort((a, b) => asks(a) - asks(b) || place(a) - place(b));
}

/** How many readings ask for a look. */
export const countToLookAt = (rows: readonly ReadingRow[]) =>
  rows.filter(({ trust, correction }) => trust !== 'high' && correction === undefined).length;

const order =
  `title headlines people source reprintOf publisher channel edition dateline publishedAt url language keywords summary
  body`.split(/\s+/);

function rowOf(article: Article, text: string, path: string, reading: Reading): ReadingRow {
  const at = /^(.+)\.(\d+)$/.exec(path);
  const row: ReadingRow = { path, field: at?.[1] ?? path, reading, trust: trustIn(reading.confidence) };
  if (at) row.number = Number(at[2]) + 1;
  const role = at?.[1] === 'people' ? article.people[Number(at[2])]?.role : undefined;
  if (role) row.role = role;
  const now = path === 'body' ? bodyNow(text, reading.value) : textAt(article, path, reading.value);
  if (now !== reading.value) row.correction = now;
  return row;
}

function trustIn(confidence: number): Trust {
  if (confidence >= 0.85) return 'high';
  return confidence >= 0.6 ? 'look' : 'unsure';
}

/** What stands at a path. In a list, what was read counts as standing there wherever in the list it is now. */
function textAt(article: Article, path: string, value: string): string | null {
  const [field, part] = path.split('.') as [keyof Article, string | undefined];
  const found = article[field] as unknown;
  if (Array.isArray(found)) {
    const entries = found.map((entry: string | { name: string }) => (typeof entry === 'string' ? entry : entry.name));
    return entries.includes(value) ? value : part === undefined ? entries.join('、') : (entries[Number(part)] ?? null);
  }
  if (part === undefined) return (found as string | undefined) ?? null;
  return (found as Record<string, string> | undefined)?.[part] ?? null;
}

/** The reading of a body is its opening words, perhaps cut: what matters is that the body still opens with them. */
function bodyNow(text: string, value: string): string {
  const opening = value.replace(/(…+|\.{3})$/, '');
  const isSame = squeeze(text).startsWith(squeeze(opening));
  return isSame ? value : `${text.slice(0, opening.length)}…`;
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

/** The edits that put a reading back into its field; null where it cannot be: a body was not read as one piece of text. */
export function takingBack(article: Article, { path, reading: { value } }: ReadingRow): Edits | null {
  const [field, part] = path.split('.') as [string, string | undefined];
  const index = Number(part);
  switch (field) {
    case 'body':
      return null;
    case 'people': {
      const people = [...article.people];
      people[Math.min(index, people.length)] = { role: 'author', ...people[index], name: value };
      return { people };
    }
    case 'keywords':
    case 'channel': {
      const entries = part === undefined ? value.split(/[,，、;；>›\s]+/) : [...(article[field] ?? [])];
      if (part !== undefined) entries[Math.min(index, entries.length)] = value;
      return { [field]: entries };
    }
    case 'headlines':
    case 'edition':
    case 'dateline':
      return { [field]: withPart(article[field] as Record<string, string> | undefined, part!, value) };
    default:
      return { [field]: value };
  }
}
