import { dateOf, type Facts, htmlOr, namesOf, recordPage } from './record.ts';
import { recordFormats } from './record-format.ts';

type Tags = ReadonlyMap<string, readonly string[]>;

/** What each format of references calls a fact. */
interface Vocabulary {
  title: string[];
  author: string[];
  editor: string[];
  source: string[];
  publisher: string[];
  published: string[];
  url: string[];
  page: string[];
  summary: string[];
  keywords: string[];
}

const ris: Vocabulary = {
  title: ['TI', 'T1', 'CT'],
  author: ['AU', 'A1'],
  editor: ['ED', 'A2'],
  source: ['T2', 'JO', 'JF', 'JA', 'BT'],
  publisher: ['PB'],
  published: ['DA', 'PY', 'Y1'],
  url: ['UR', 'L2', 'DO'],
  page: ['SP'],
  summary: ['AB', 'N2'],
  keywords: ['KW'],
};
const refWorks: Vocabulary = {
  ...ris,
  title: ['T1'],
  author: ['A1'],
  source: ['JF'],
  published: ['FD', 'YR'],
  url: ['LK', 'UL'],
  page: ['OP'],
  keywords: ['K1'],
};
const endNote: Vocabulary = {
  title: ['%T'],
  author: ['%A'],
  editor: ['%E'],
  source: ['%J', '%B'],
  publisher: ['%I'],
  published: ['%8', '%D'],
  url: ['%U'],
  page: ['%P'],
  summary: ['%X'],
  keywords: ['%K'],
};

/** RIS, as most programs for references write it. */
export const risFormats = recordFormats({
  name: 'ris',
  mediaType: 'application/x-research-info-systems',
  isIt: ({ start }) => /^(?:ï»¿)?\s*TY {2}- ?\w*\s/.test(start),
  *split(text) {
    for (const [record] of text.matchAll(/^TY {2}-[\s\S]*?^ER {2}-.*$/gm)) yield record;
  },
  read: (record) => pageOf(tagsIn(record, /^([A-Z][A-Z0-9]) {2}- ?(.*)$/), ris),
});

/** References as CNKI exports them for RefWorks: `RT Newspaper Article`. */
export const refWorksFormats = recordFormats({
  name: 'refworks',
  mediaType: 'application/x-refworks',
  isIt: ({ start }) => /^(?:ï»¿)?\s*RT [A-Z][\w ]+\r?\n[A-Z][A-Z0-9] /.test(start),
  *split(text) {
    yield* partsAt(text, /^RT /m);
  },
  read: (record) => pageOf(tagsIn(record, /^([A-Z][A-Z0-9]) (.*)$/), refWorks),
});

/** References as CNKI exports them for EndNote and NoteExpress: `%0 Newspaper Article`. */
export const endNoteFormats = recordFormats({
  name: 'endnote',
  mediaType: 'application/x-endnote-refer',
  isIt: ({ start }) => /^(?:ï»¿)?\s*%0 [A-Z]/.test(start),
  *split(text) {
    yield* partsAt(text, /^%0 /m);
  },
  read: (record) => pageOf(tagsIn(record, /^(%.) ?(.*)$/), endNote),
});

/** The text from each match to the next. */
function* partsAt(text: string, start: RegExp): Generator<string> {
  const places = [...text.matchAll(new RegExp(start.source, 'gm'))].map(({ index }) => index);
  for (const [at, place] of places.entries()) yield text.slice(place, places[at + 1]).trimEnd();
}

/** A line without a tag goes on with the one before. */
function tagsIn(record: string, line: RegExp): Tags {
  const tags = new Map<string, string[]>();
  let last: string[] = [];
  for (const written of record.split(/\r?\n/)) {
    const [, tag, value] = line.exec(written.trimEnd()) ?? [];
    if (tag === undefined) {
      if (last.length > 0 && written.trim() !== '') last.push(`${last.pop()}\n${written.trim()}`);
      continue;
    }
    last = tags.get(tag) ?? [];
    last.push((value ?? '').trim());
    tags.set(tag, last);
  }
  return tags;
}

function pageOf(tags: Tags, words: Vocabulary) {
  const valuesOf = (fact: keyof Vocabulary) =>
    words[fact].map((tag) => (tags.get(tag) ?? []).filter(Boolean)).find(({ length }) => length > 0) ?? [];
  const value = (fact: keyof Vocabulary) => valuesOf(fact)[0];
  const facts: Facts = {
    title: value('title'),
    author: valuesOf('author').flatMap(namesOf),
    editor: valuesOf('editor').flatMap(namesOf),
    source: value('source'),
    publisher: value('publisher'),
    published: words.published.map((tag) => dateOf(tags.get(tag)?.[0])).find(Boolean),
    url: value('url'),
    page: value('page'),
    keywords: valuesOf('keywords')
      .flatMap((one) => one.split(/[;；,，]+/))
      .map((one) => one.trim())
      .filter(Boolean),
  };
  return recordPage(facts, htmlOr(value('summary') ?? ''));
}
