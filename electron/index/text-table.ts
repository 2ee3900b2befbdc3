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

/** The texts of the articles, by row: their words in SQLite's full-text index, and the texts themselves, packed. */
export class TextTable {
  readonly #addWords: Database.Statement;
  readonly #removeWords: Database.Statement;
  readonly #addText: Database.Statement;
  readonly #removeText: Database.Statement;
  readonly #match: Database.Statement<[string], number>;
  readonly #text: Database.Statement<[number], Buffer>;

  constructor(database: Database.Database) {
    const marks = columns.map(() => '?').join(', ');
    this.#addWords = database.prepare(`INSERT INTO words (rowid, ${columns.join(', ')}) VALUES (?, ${marks})`);
    this.#removeWords = database.prepare('DELETE FROM words WHERE rowid = ?');
    this.#addText = database.prepare('INSERT OR REPLACE INTO text (row, packed) VALUES (?, ?)');
    this.#removeText = database.prepare('DELETE FROM text WHERE row = ?');
    this.#match = database.prepare<[string], number>('SELECT rowid FROM words WHERE words MATCH ?').pluck();
    this.#text = database.prepare<[number], Buffer>('SELECT packed FROM text WHERE row = ?').pluck();
  }

  /** The tables, in SQL. */
  static readonly schema = `
    CREATE VIRTUAL TABLE words USING fts5(${columns.join(', ')},
      content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
    CREATE TABLE text (row INTEGER PRIMARY KEY, packed BLOB NOT NULL);`;

  /** Takes in an article's texts; those that the row had before have been removed. */
  add(row: number, article: Article): void {
    const { folded, lost } = keepFolded(plainBody(article));
    const texts = textsOf(article, folded);
    this.#addWords.run(row, ...columns.map((column) => tokensOf(texts[column])));
    const stored: Stored = { texts, lost, asides: asidesOf(article) };
    this.#addText.run(row, deflateRawSync(JSON.stringify(stored), { level: 1 }));
  }

  remove(row: number): void {
    this.#removeWords.run(row);
    this.#removeText.run(row);
  }

  /** The rows of which a text, folded, stands in one of these columns. */
  rowsWith(text: string, within: readonly Column[]): number[] {
    const phrase = tokensOf(text.slice(0, longestPhrase));
    const rows = this.#match.all(`{${within.join(' ')}} : "${phrase}"`);
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
