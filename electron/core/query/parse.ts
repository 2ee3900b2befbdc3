import { fold } from '../fold.ts';
import { fields, textTerm } from './fields.ts';
import { Reader } from './reader.ts';
import type { Query, Term } from './tree.ts';

/**
 * Understands a query.
 *
 * ```
 * any  = all { "OR" all }                 every = term { term }
 * term = "-" term | "(" any ")" | "near(" text { text } "," number ")" | name ":" text | text
 * text = '"' anything '"' | word
 * ```
 * The brackets, quotation marks, colon and comma of a Chinese keyboard mean the same as the Latin ones where they can be nothing
 * else. A name before `//` is an address, not a field.
 *
 * @throws Refusal `query-wrong` with `at`, the place in characters from 1, and `expected`, a message to be said in its stead
 */
export function parseQuery(text: string): Query {
  const reader = new Reader(text);
  reader.skipSpace();
  if (reader.isAtEnd) return { term: { kind: 'everything' }, reachesBin: false };
  const term = any(reader);
  if (!reader.isAtEnd) reader.refuse('query.opening-bracket');
  return { term, reachesBin: saysBinned(term) };
}

const or = /^OR(?=[\s("“]|$)/;

function any(reader: Reader): Term {
  const terms = [every(reader)];
  for (let word = reader.ahead(or); word; word = reader.ahead(or)) {
    reader.at += word[0].length;
    terms.push(every(reader));
  }
  return terms.length === 1 ? terms[0]! : { kind: 'or', terms };
}

function every(reader: Reader): Term {
  const terms: Term[] = [];
  reader.skipSpace();
  while (!reader.isAtEnd && !reader.isAtClosing && !reader.ahead(or)) {
    terms.push(one(reader));
    reader.skipSpace();
  }
  if (terms.length === 0) reader.refuse('query.word');
  return terms.length === 1 ? terms[0]! : { kind: 'and', terms };
}

function one(reader: Reader): Term {
  if (reader.ahead(/^-/)) {
    reader.at += 1;
    if (reader.isAtEnd || reader.isAtClosing || reader.ahead(/^\s/)) reader.refuse('query.word');
    return { kind: 'not', term: one(reader) };
  }
  if (reader.open()) {
    const term = any(reader);
    reader.close();
    return term;
  }
  if (reader.ahead(/^near[(（]/i)) return near(reader);
  const name = reader.ahead(/^([a-z]+)[:：](?!\/\/)/i);
  if (name) return field(reader, name[0], name[1]!);
  return textTerm(reader.phrase() ?? reader.word()!);
}

function field(reader: Reader, prefix: string, name: string): Term {
  const termOf = fields.get(fold(name)) ?? reader.refuse('query.field');
  reader.at += prefix.length;
  reader.skipSpace();
  const start = reader.at;
  const value = reader.phrase() ?? reader.word() ?? reader.refuse('query.value');
  const term = termOf(fold(value));
  return typeof term === 'string' ? reader.refuse(term, start) : term;
}

function near(reader: Reader): Term {
  reader.at += 'near('.length;
  reader.depth += 1;
  const texts: string[] = [];
  for (;;) {
    reader.skipSpace();
    const text = reader.phrase() ?? reader.word(',，');
    if (text === null) break;
    texts.push(fold(text));
  }
  if (texts.length < 2) reader.refuse('query.near-words');
  const distance = reader.ahead(/^[,，]\s*(\d{1,6})\s*/) ?? reader.refuse('query.near-distance');
  reader.at += distance[0].length;
  reader.close();
  return { kind: 'near', texts, distance: Number(distance[1]) };
}

function saysBinned(term: Term): boolean {
  if (term.kind === 'and' || term.kind === 'or') return term.terms.some(saysBinned);
  return term.kind === 'not' ? saysBinned(term.term) : term.kind === 'binned';
}
