import type { Role } from '../../../core/article.ts';
import { dateOf } from '../dates.ts';
import { isLatinName, latinNamesIn } from '../latin-names.ts';
import type { Meta, Page } from '../model.ts';
import { namesIn } from '../names.ts';
import { publicationIn } from '../publication.ts';
import type { Rule } from '../rule.ts';
import { isFullName } from '../surnames.ts';
import type { Finding, SingleField, Vote } from '../vote.ts';
import { clean, fold } from '../words.ts';
import { printedInChina } from '../zone.ts';

/** The meta tags that pages state their facts in, and how far each is believed. */
const dates: Record<string, number> = {
  publishdate: 0.9,
  pubdate: 0.9,
  'article:published_time': 0.9,
  'og:published_time': 0.9,
  'publish-date': 0.9,
  publish_date: 0.9,
  datepublished: 0.9,
  'weibo:article:create_at': 0.9,
  'og:release_date': 0.9,
  'og:time': 0.85,
  'dc.date': 0.85,
  'dc.date.issued': 0.88,
  date: 0.7,
  publishtime: 0.9,
  'bytedance:published_time': 0.9,
  lastmodified: 0.4,
  'dcterms.created': 0.7,
  createdate: 0.7,
  'article:modified_time': 0.4,
  'bytedance:updated_time': 0.4,
  'og:updated_time': 0.4,
};
const sources: Record<string, number> = {
  contentsource: 0.93,
  source: 0.9,
  mediaid: 0.75,
  'dc.source': 0.8,
  articlesource: 0.9,
};
const people: Record<string, [Role, number]> = {
  author: ['author', 0.6],
  'article:author': ['author', 0.65],
  'og:article:author': ['author', 0.65],
  articleauthor: ['author', 0.75],
  'weibo:article:author': ['author', 0.5],
  byline: ['author', 0.7],
  editor: ['editor', 0.75],
  responsibleeditor: ['editor', 0.85],
  zeren: ['editor', 0.6],
};
const others: Record<string, [SingleField, number]> = {
  description: ['summary', 0.6],
  'og:description': ['summary', 0.55],
  abstract: ['summary', 0.65],
  'og:url': ['url', 0.95],
  columnname: ['edition.column', 0.3],
};

/** What the head of an HTML page states in its meta tags. */
export const metaTags: Rule = function* (page, layout) {
  for (const meta of page.metas) yield* votesOf(meta, layout.title?.value ?? '', page);
};

/** A stated date as the page prints it, and how much less it is believed for being told by another clock. */
function local(stated: string, found: Finding, page: Page): { finding: Finding; doubt: number } {
  const value = isChinese(page) ? printedInChina(stated) : undefined;
  const isElsewhere = /(?:Z|[+-]00:?00)\s*$/.test(stated) || (isChinese(page) && /[+-]0[0-79]:?00\s*$/.test(stated));
  return { finding: value ? { ...found, value } : found, doubt: isElsewhere ? 0.35 : 0 };
}

const isChinese = (page: Page) =>
  page.language?.toLowerCase().startsWith('zh') ?? /\p{sc=Han}/u.test(page.title?.text ?? page.blocks[0]?.text ?? '');

function* votesOf({ name, value }: Meta, title: string, page: Page): Generator<Vote> {
  const rule = `meta:${name}`;
  const date =
    dates[name] ??
    (/pub|publish|release/.test(name) && /time|date/.test(name)
      ? 0.85
      : /(?:^|[:_-])(?:date|time)|(?:date|time)$|^date/.test(name)
        ? 0.6
        : undefined);
  if (date !== undefined) {
    const found = dateOf(value);
    const { finding, doubt } = found ? local(value.text, found, page) : { doubt: 0 };
    if (finding) yield { rule, field: 'publishedAt', ...finding, confidence: Math.max(0.1, date - doubt) };
  }
  const source = sources[name];
  const publication = source !== undefined && publicationIn(value);
  if (source !== undefined && publication) yield { rule, field: 'source', ...publication, confidence: source };
  const person = people[name];
  if (person)
    for (const found of /\p{sc=Han}/u.test(value.text) ? namesIn(value) : latinNamesIn(value))
      if ((isFullName(found.value) || isLatinName(found.value)) && !isSite(found.value, page))
        yield { rule, field: 'people', role: person[0], ...found, confidence: person[1] };
  if (name === 'keywords' || name === 'news_keywords') {
    const findings = value
      .split(/[\s,，、;；|]+/gu)
      .filter(({ text }) => fold(text) !== fold(title) && fold(text) !== '' && text.length <= 20);
    yield {
      rule,
      field: 'keywords',
      findings: findings.map((passage) => ({ value: clean(passage.text), passage })),
      confidence: 0.7,
    };
  }
  const other = others[name];
  if (other && clean(value.text) !== '' && fold(value.text) !== fold(title) && value.text.length < 500)
    yield { rule, field: other[0], value: clean(value.text), passage: value, confidence: other[1] };
}

/** Sites state themselves as the author: the name is then in the page's title, behind the article's. */
const isSite = (name: string, page: Page) => page.title?.text.trimEnd().endsWith(name) ?? false;

/** The organisation and the title that JSON-LD gives; a script that is no JSON says nothing. */
export const structuredData: Rule = function* (page) {
  for (const script of page.data) {
    const parsed = parse(script.text);
    for (const item of itemsOf(parsed)) {
      if (!/Article|Posting|Report/i.test(String(item['@type'] ?? ''))) continue;
      const place = (value: string) => {
        const at = script.text.indexOf(JSON.stringify(value).slice(1, -1));
        return at < 0 ? script : script.slice(at, at + JSON.stringify(value).length - 2);
      };
      const date = textOf(item.datePublished);
      const found = date && dateOf(place(date));
      if (found) {
        const { finding, doubt } = local(date, found, page);
        yield { rule: 'data:datePublished', field: 'publishedAt', ...finding, confidence: 0.92 - doubt };
      }
      const publisher = textOf(nameOf(item.publisher));
      if (publisher)
        yield {
          rule: 'data:publisher',
          field: 'publisher',
          value: clean(publisher),
          passage: place(publisher),
          confidence: 0.7,
        };
      for (const author of [item.author].flat()) {
        const name = textOf(nameOf(author));
        if (
          name &&
          (isFullName(name) ||
            (isLatinName(name) && !/Organi[sz]ation/.test(String(isItem(author) ? author['@type'] : ''))))
        )
          yield {
            rule: 'data:author',
            field: 'people',
            role: 'author',
            value: name,
            passage: place(name),
            confidence: 0.7,
          };
      }
    }
  }
};

type Item = Record<string, unknown>;
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const nameOf = (value: unknown) => (isItem(value) ? value.name : value);

function itemsOf(parsed: unknown): Item[] {
  return [parsed].flat().flatMap((one) => (isItem(one) ? [one, ...[one['@graph'] ?? []].flat().filter(isItem)] : []));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
