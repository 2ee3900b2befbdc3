import type { Article } from '../../core/article.ts';
import type { ExportSource, FileTarget } from '../exporter.ts';
import { type Reference, referenceOf } from './reference.ts';

const types = { newspaper: 'NEWS', web: 'ELEC', other: 'GEN' } as const;

/** References in RIS, as EndNote, Zotero and NoteExpress take them: `XX  - value`, lines ending with CR and LF, UTF-8. */
export async function* ris({ articles, t }: ExportSource, file: FileTarget): AsyncGenerator<Article, void, undefined> {
  for await (const article of articles) {
    await file.append(`${linesOf(referenceOf(article, t)).join('\r\n')}\r\nER  - \r\n\r\n`);
    yield article;
  }
}

function linesOf(reference: Reference): string[] {
  const { kind, authors, editors, translators, keywords, issued, url } = reference;
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', types[kind]],
    ['ID', reference.id],
    ['TI', reference.title],
    ...authors.map((name) => ['AU', name] as const),
    ...editors.map((name) => ['ED', name] as const),
    ...translators.map((name) => ['A4', name] as const),
    ['T2', reference.container],
    ['PB', reference.publisher],
    ['PY', issued?.slice(0, 4)],
    ['DA', issued === undefined ? undefined : dateOf(issued)],
    ['SP', reference.page],
    ['IS', reference.issue],
    ['SE', reference.section],
    ['LA', reference.language],
    ...keywords.map((word) => ['KW', word] as const),
    ['AB', reference.abstract],
    ['UR', url],
    ['Y2', url === undefined ? undefined : dateOf(reference.accessed)],
    ['N1', reference.note],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`]));
}

/** YYYY/MM/DD/, with nothing where nothing is known. */
function dateOf(day: string): string {
  const [year, month = '', date = ''] = day.split('-');
  return `${year}/${month}/${date}/`;
}

/** A value ends with its line. */
const oneLine = (value: string): string => value.replaceAll(/\s*[\r\n]+\s*/g, ' ');
