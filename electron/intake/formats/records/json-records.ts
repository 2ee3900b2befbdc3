import type { Form } from '../format.ts';
import { areColumns, rowPage } from './columns.ts';
import { dateOf, htmlOr, namesOf, recordPage } from './record.ts';

type Value = Record<string, unknown>;

/** An object in a JSON file that is an article, or a link to one. */
interface JsonRecord {
  name: string;
  mediaType: string;
  isIt(value: Value): boolean;
  read(value: Value): ReturnType<typeof recordPage>;
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const object = (value: unknown): Value => (typeof value === 'object' && value !== null ? (value as Value) : {});

/** A feed with one entry, see jsonfeed.org version 1.1. */
const jsonFeed: JsonRecord = {
  name: 'json-feed',
  mediaType: 'application/feed+json',
  isIt: ({ version, items }) => /jsonfeed\.org/.test(String(version)) && Array.isArray(items),
  read(feed) {
    const item = object(list(feed.items)[0]);
    const authors = list(item.authors).length > 0 ? list(item.authors) : [item.author];
    const facts = {
      title: text(item.title),
      author: authors.map((author) => text(object(author).name) ?? '').filter(Boolean),
      source: text(feed.title),
      published: dateOf(text(item.date_published)),
      url: text(item.url) ?? text(item.external_url),
      summary: text(item.summary),
      tags: list(item.tags).map(String),
    };
    return recordPage(facts, htmlOr(text(item.content_html) ?? text(item.content_text) ?? ''));
  },
};

/** An item of CSL-JSON 1.0.2. */
const csl: JsonRecord = {
  name: 'csl-json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  isIt: ({ type, title, issued, ...rest }) =>
    typeof type === 'string' && title !== undefined && (issued !== undefined || 'container-title' in rest),
  read(item) {
    const people = (role: string) =>
      list(item[role])
        .map(object)
        .map(({ literal, family, given }) => text(literal) ?? nameOf(text(family) ?? '', text(given) ?? ''))
        .filter(Boolean);
    const issued = object(item.issued);
    const parts = list(list(issued['date-parts'])[0]).map(String);
    const facts = {
      title: text(item.title),
      author: people('author'),
      editor: people('editor'),
      translator: people('translator'),
      source: text(item['container-title']),
      publisher: text(item.publisher),
      published: dateOf(parts.join('-')) ?? dateOf(text(issued.raw) ?? text(issued.literal)),
      url: text(item.URL),
      page: text(item.page),
      column: text(item.section),
      keywords: namesOf(text(item.keyword)?.replaceAll(',', ';')),
    };
    return recordPage(facts, htmlOr(text(item.abstract) ?? ''));
  },
};

const nameOf = (family: string, given: string) =>
  /\p{Script=Han}/u.test(family) ? family + given : `${given} ${family}`.trim();

/** Wallabag, Pocket, Omnivore and whoever else writes an object for each page that was saved. */
const savedPage: JsonRecord = {
  name: 'json',
  mediaType: 'application/vnd.jianbao.row+json',
  isIt: (value) => areColumns(Object.keys(value)),
  read: (value) => rowPage(new Map(Object.entries(value).map(([key, said]) => [key.toLowerCase(), flat(said)]))),
};

/** A list as one text; of objects their names. */
function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).filter(Boolean).join(';');
  const { name, label, title } = object(value);
  return text(value) ?? text(name) ?? text(label) ?? text(title) ?? '';
}

/** The likelier before the looser. */
export const jsonRecords: readonly JsonRecord[] = [jsonFeed, csl, savedPage];

export const jsonForms: readonly Form[] = jsonRecords.map(({ name, mediaType, read }) => ({
  holds: 'page',
  name,
  mediaType,
  toPage: ({ bytes }) => read(JSON.parse(new TextDecoder().decode(bytes))),
}));
