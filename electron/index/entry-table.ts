import type Database from 'better-sqlite3';
import type { Status } from '../core/article.ts';
import type { Entry } from './entry.ts';

type Cells = [
  row: number,
  id: string,
  revision: number,
  title: string,
  source: string | null,
  people: string,
  tags: string,
  publishedAt: string | null,
  importedAt: number,
  status: Status,
  starred: number,
  binned: number,
  hasNote: number,
  page: string,
  original: string | null,
  textSum: number,
];

/** The entries as they lie on the disk. */
export class EntryTable {
  readonly #put: Database.Statement;
  readonly #remove: Database.Statement;
  readonly #all: Database.Statement<[], Cells>;
  readonly #count: Database.Statement<[], number>;

  constructor(database: Database.Database) {
    this.#put = database.prepare(`INSERT OR REPLACE INTO entry VALUES (${'?, '.repeat(15)}?)`);
    this.#remove = database.prepare('DELETE FROM entry WHERE row = ?');
    this.#all = database.prepare<[], Cells>('SELECT * FROM entry').raw();
    this.#count = database.prepare<[], number>('SELECT count(*) FROM entry').pluck();
  }

  /** The table, in SQL: its columns in the order of `Cells`. */
  static readonly schema = `
    CREATE TABLE entry (row INTEGER PRIMARY KEY, id TEXT NOT NULL, revision INTEGER NOT NULL, title TEXT NOT NULL, source TEXT,
      people TEXT NOT NULL, tags TEXT NOT NULL, publishedAt TEXT, importedAt REAL NOT NULL, status TEXT NOT NULL,
      starred INTEGER NOT NULL, binned INTEGER NOT NULL, hasNote INTEGER NOT NULL, page TEXT NOT NULL, original TEXT,
      textSum INTEGER NOT NULL);`;

  put(entry: Entry): void {
    const { row, id, revision, title, source, people, tags, publishedAt, importedAt, status } = entry;
    const { starred, binned, hasNote, page, original, textSum } = entry;
    const lists = [JSON.stringify(people), JSON.stringify(tags)];
    const flags = [starred, binned, hasNote].map(Number);
    const cells = [row, id, revision, title, source, ...lists, publishedAt, importedAt, status, ...flags, page];
    this.#put.run(...cells, original, textSum);
  }

  remove(row: number): void {
    this.#remove.run(row);
  }

  count(): number {
    return this.#count.get()!;
  }

  /** Every entry. Lists that are alike are one list in memory: most articles have the tags and the people of another one. */
  *all(): Generator<Entry> {
    const lists = new Map<string, unknown>();
    const listIn = <T>(text: string): T => {
      const known = lists.get(text) ?? JSON.parse(text);
      lists.set(text, known);
      return known as T;
    };
    for (const cells of this.#all.iterate()) {
      const [row, id, revision, title, source, people, tags, publishedAt, importedAt, status, ...rest] = cells;
      const [starred, binned, hasNote, page, original, textSum] = rest;
      yield {
        row,
        id,
        revision,
        title,
        source,
        people: listIn(people),
        tags: listIn(tags),
        publishedAt,
        importedAt,
        status,
        starred: starred === 1,
        binned: binned === 1,
        hasNote: hasNote === 1,
        page,
        original,
        textSum,
      };
    }
  }
}
