import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import type { Article } from '../core/article.ts';
import { type Column, columns } from '../core/query/index.ts';
import { keepFolded } from './folded-text.ts';
import type { Printed } from './snippet.ts';
import { asidesOf, plainBody, type Texts, textsOf } from './texts-of.ts';
import { tokensOf } from './tokens.ts';

/** What is stored of an article's texts, beside the words: enough to look again and to show. */
interface Stored {
  readonly texts: Texts;
  /** What folding took from the body. */
  readonly lost: string;
  readonly asides: readonly string[];
}

/** No phrase of more units is asked of SQLite; what it finds with these is looked at. */
const longestPhrase = 64;

/**
 * Which texts have their words in which table. Long texts lie apart, so that asking what is in a title, as every order by relevance does,
 * passes over no bodies.
 */
const tables = {
  long: ['note', 'body'],
  short: columns.filter((column) => column !== 'note' && column !== 'body'),
} as const;

/** The words of some texts, in an FTS5 table. */
class Words {
  readonly #columns: readonly Column[];
  readonly #add: Database.Statement;
  readonly #remove: Database.Statement;
  readonly #match: Database.Statement<[string], number>;

  constructor(database: Database.Database, name: keyof typeof tables) {
    this.#columns = tables[name];
    const marks = this.#columns.map(() => '?').join(', ');
    this.#add = database.prepare(`INSERT INTO ${name} (rowid, ${this.#columns.join(', ')}) VALUES (?, ${marks})`);
    this.#remove = database.prepare(`DELETE FROM ${name} WHERE rowid = ?`);
    this.#match = database.prepare<[string], number>(`SELECT rowid FROM ${name} WHERE ${name} MATCH ?`).pluck();
  }

  add(row: number, texts: Texts): void {
    this.#add.run(row, ...this.#columns.map((column) => tokensOf(texts[column])));
  }

  remove(row: number): void {
    this.#remove.run(row);
  }

  rowsWith(phrase: string, within: readonly Column[]): number[] {
    const here = within.filter((column) => this.#columns.includes(column));
    return here.length === 0 ? [] : this.#match.all(`{${here.join(' ')}} : "${phrase}"`);
  }
}

/** The texts of the articles, by row: their words in SQLite's full-text index, and the texts themselves, packed. */
export class TextTable {
  readonly #words: readonly Words[];
  readonly #addText: Database.Statement;
  readonly #removeText: Database.Statement;
  readonly #text: Database.Statement<[number], Buffer>;

  constructor(database: Database.Database) {
    this.#words = [new Words(database, 'short'), new Words(database, 'long')];
    this.#addText = database.prepare('INSERT OR REPLACE INTO text (row, packed) VALUES (?, ?)');
    this.#removeText = database.prepare('DELETE FROM text WHERE row = ?');
    this.#text = database.prepare<[number], Buffer>('SELECT packed FROM text WHERE row = ?').pluck();
  }

  /** The names of the full-text tables. */
  static readonly names = Object.keys(tables);

  /** The tables, in SQL. */
  static readonly schema = Object.entries(tables)
    .map(
      ([name, its]) => `
    CREATE VIRTUAL TABLE ${name} USING fts5(${its.join(', ')},
      content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');`,
    )
    .concat('CREATE TABLE text (row INTEGER PRIMARY KEY, packed BLOB NOT NULL);')
    .join('');

  /** Takes in an article's texts; those that the row had before have been removed. */
  add(row: number, article: Article): void {
    const { folded, lost } = keepFolded(plainBody(article));
    const texts = textsOf(article, folded);
    for (const words of this.#words) words.add(row, texts);
    const stored: Stored = { texts, lost, asides: asidesOf(article) };
    this.#addText.run(row, deflateRawSync(JSON.stringify(stored), { level: 1 }));
  }

  remove(row: number): void {
    for (const words of this.#words) words.remove(row);
    this.#removeText.run(row);
  }

  /** The rows of which a text, folded, stands in one of these columns; a row may be named twice. */
  rowsWith(text: string, within: readonly Column[]): number[] {
    const phrase = tokensOf(text.slice(0, longestPhrase));
    const [short, long] = this.#words.map((words) => words.rowsWith(phrase, within)) as [number[], number[]];
    const rows = short.length === 0 ? long : long.length === 0 ? short : short.concat(long);
    if (text.length <= longestPhrase) return rows;
    return rows.filter((row) => this.some(row, within, (one) => one.includes(text)));
  }

  /** Whether one of a row's texts passes a test. */
  some(row: number, within: readonly Column[], test: (text: string) => boolean): boolean {
    const { texts } = this.#stored(row);
    return within.some((column) => test(texts[column]));
  }

  /** What a snippet of a row is cut from. */
  printed(row: number): Printed {
    const { texts, lost, asides } = this.#stored(row);
    return { body: { folded: texts.body, lost }, asides };
  }

  #stored(row: number): Stored {
    return JSON.parse(inflateRawSync(this.#text.get(row)!).toString('utf8')) as Stored;
  }
}
