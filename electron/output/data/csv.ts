import { stringify } from 'csv-stringify/sync';
import type { Article } from '../../core/article.ts';
import { plainText } from '../../core/body/index.ts';
import type { Speaker } from '../../messages/speak.ts';
import { byline } from '../byline.ts';
import type { ExportSource, FileTarget } from '../exporter.ts';

/** The columns, each with the message that heads it. */
const columns: readonly (readonly [head: Parameters<Speaker>[0], value: (article: Article, t: Speaker) => string])[] = [
  ['field.publishedAt', ({ publishedAt }) => publishedAt?.replace('T', ' ') ?? ''],
  ['field.source', ({ source }) => source ?? ''],
  ['field.edition.page', ({ edition }) => edition?.page ?? ''],
  ['field.edition.column', ({ edition }) => edition?.column ?? ''],
  ['field.title', ({ title }) => title],
  ['field.headlines.pre', ({ headlines }) => headlines?.pre ?? ''],
  ['field.headlines.main', ({ headlines }) => headlines?.main ?? ''],
  ['field.headlines.sub', ({ headlines }) => headlines?.sub ?? ''],
  ['field.people', (article, t) => byline(article, t).join(' ')],
  ['field.keywords', ({ keywords }, t) => (keywords ?? []).join(t('export.comma'))],
  ['field.tags', ({ tags }, t) => tags.join(t('export.comma'))],
  ['field.status', ({ status }, t) => t(`status.${status}`)],
  ['field.summary', ({ summary }) => summary ?? ''],
  ['field.body', ({ body }) => plainText(body)],
  ['field.note', ({ note }) => note ?? ''],
  ['field.url', ({ url }) => url ?? ''],
  ['export.sum', ({ origin }) => origin?.sha256 ?? ''],
  ['export.id', ({ id }) => id],
];

/**
 * A table for Excel and its like, by RFC 4180: a row for each article, heads in the language of the export.
 *
 * It begins with a BOM, without which Excel takes Chinese for the system's old encoding. A cell that begins like a formula (`=`, `+`, `-`,
 * `@`, a tab) gets an apostrophe before it, so that no page can make the table calculate.
 */
export async function* csv({ articles, t }: ExportSource, file: FileTarget): AsyncGenerator<Article, void, undefined> {
  await file.append(`\uFEFF${row(columns.map(([head]) => t(head)))}`);
  for await (const article of articles) {
    await file.append(row(columns.map(([, value]) => value(article, t))));
    yield article;
  }
}

/** RFC 4180 ends lines with both; a break within a cell stays as it is. */
const row = (cells: readonly string[]): string =>
  stringify([cells], { escape_formulas: true, record_delimiter: '\r\n' });
