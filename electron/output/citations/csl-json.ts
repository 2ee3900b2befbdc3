import type { Article } from '../../core/article.ts';
import type { ExportSource, FileTarget } from '../exporter.ts';
import { type Reference, referenceOf } from './reference.ts';

const types = { newspaper: 'article-newspaper', web: 'webpage', other: 'document' } as const;

/** An array of CSL items (CSL-JSON 1.0.2), as Zotero, citeproc and pandoc read them. */
export async function* cslJson(
  { articles, t }: ExportSource,
  file: FileTarget,
): AsyncGenerator<Article, void, undefined> {
  let before = '[\n';
  for await (const article of articles) {
    await file.append(before + JSON.stringify(itemOf(referenceOf(article, t))));
    before = ',\n';
    yield article;
  }
  await file.append(before === '[\n' ? '[]\n' : '\n]\n');
}

function itemOf(reference: Reference): Record<string, unknown> {
  const { id, kind, title, authors, editors, translators, container, issued, accessed, url, keywords } = reference;
  const { publisher, page, issue, section, language, abstract, note } = reference;
  return {
    id,
    type: types[kind],
    title,
    ...(authors.length > 0 && { author: authors.map(literal) }),
    ...(editors.length > 0 && { editor: editors.map(literal) }),
    ...(translators.length > 0 && { translator: translators.map(literal) }),
    'container-title': container,
    publisher,
    ...(issued !== undefined && { issued: dateOf(issued) }),
    ...(url !== undefined && { URL: url, accessed: dateOf(accessed) }),
    page,
    issue,
    section,
    language,
    abstract,
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
    note,
  };
}

const literal = (name: string) => ({ literal: name });
const dateOf = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] });
