import type { Article } from '../../core/article.ts';
import type { ExportSource, FileTarget } from '../exporter.ts';
import { type Reference, referenceOf } from './reference.ts';

/** References in BibTeX, UTF-8, with the fields of BibLaTeX beside the old ones: JabRef, Zotero and biber read either. */
export async function* bibtex(
  { articles, t }: ExportSource,
  file: FileTarget,
): AsyncGenerator<Article, void, undefined> {
  for await (const article of articles) {
    await file.append(entryOf(referenceOf(article, t)));
    yield article;
  }
}

function entryOf(reference: Reference): string {
  const { id, kind, issued, url, authors, editors, translators, keywords } = reference;
  const [year, month] = issued?.split('-') ?? [];
  const fields: Record<string, string | undefined> = {
    title: guarded(reference.title),
    author: namesOf(authors),
    editor: namesOf(editors),
    translator: namesOf(translators),
    [kind === 'newspaper' ? 'journal' : 'organization']: plain(reference.container),
    publisher: plain(reference.publisher),
    date: issued,
    year,
    month: month && String(Number(month)),
    number: plain(reference.issue),
    pages: plain(reference.page),
    titleaddon: plain(reference.section),
    url: url?.replaceAll(/[{}\s\\]/g, (mark) => encodeURIComponent(mark)),
    urldate: url && reference.accessed,
    langid: plain(reference.language),
    keywords: plain(keywords.join(', ') || undefined),
    abstract: plain(reference.abstract),
    note: plain(reference.note),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  const subtype = kind === 'newspaper' ? ['  entrysubtype = {newspaper}'] : [];
  const type = { newspaper: 'article', web: 'online', other: 'misc' }[kind];
  return `@${type}{${keyOf(id)},\n${[...lines, ...subtype].join(',\n')}\n}\n\n`;
}

/** A key that every LaTeX takes and no other article has: the random end of the id. */
const keyOf = (id: string): string => `jianbao-${id.slice(-12)}`;

/** Braces keep a name whole, since "and" and commas would part it. */
const namesOf = (names: readonly string[]): string => names.map(guarded).join(' and ');

/** Text whose capitals and parts stay as they are. */
const guarded = (text: string): string => `{${escaped(text)}}`;
const plain = (text: string | undefined): string | undefined => text && escaped(text);

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What LaTeX would take for its own is written as text. */
const escaped = (text: string): string =>
  text.replaceAll(/[\\{}~^&%$#_]/g, (mark) => commands[mark] ?? `\\${mark}`).replaceAll(/\s*[\r\n]+\s*/g, ' ');
