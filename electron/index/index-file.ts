import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { EntrySnapshot } from './entry-snapshot.ts';
import { EntryTable } from './entry-table.ts';
import { TextTable } from './text-table.ts';

/** The form of the tables, and of the words in them: raised when one changes, or when `fold` does. */
const form = 2;

/** In KiB. */
const cacheSize = 16 * 1024;

const schema = `
  CREATE TABLE mark (only INTEGER PRIMARY KEY CHECK (only = 1), library TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL);
  ${EntryTable.schema}
  ${EntrySnapshot.schema}
  ${TextTable.schema}
  PRAGMA user_version = ${form};`;

/**
 * Opens the index at a path, `:memory:` for one that is nowhere; makes it when it is not there, is of another form, or can't be read.
 *
 * What is in it can be made again, so a power cut may take what was written last, but leaves it whole.
 */
export function openIndexFile(path: string): Database.Database {
  try {
    return prepared(new Database(path));
  } catch (problem) {
    if (path === ':memory:' || !isIndexFault(problem)) throw problem;
    removeIndexFile(path);
    return prepared(new Database(path));
  }
}

/** Removes an index's file, and what SQLite keeps beside it. */
export function removeIndexFile(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true });
}

/** Whether the tables and the words in them are as SQLite wrote them. Reads all of it. */
export function isSound(database: Database.Database): boolean {
  try {
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') return false;
    for (const name of TextTable.names) database.exec(`INSERT INTO ${name} (${name}) VALUES ('integrity-check')`);
    return true;
  } catch (problem) {
    if (isIndexFault(problem)) return false;
    throw problem;
  }
}

/** Takes everything out. */
export function emptyIndexFile(database: Database.Database): void {
  database.transaction(() => {
    database.exec(`DELETE FROM mark; DELETE FROM entry; DELETE FROM snapshot; DELETE FROM text;`);
    for (const name of TextTable.names) database.exec(`INSERT INTO ${name} (${name}) VALUES ('delete-all')`);
  })();
}

/** Whether an error says that the index's file can't be read or written: it can be made again elsewhere or anew. */
export const isIndexFault = (problem: unknown): boolean => problem instanceof Database.SqliteError;

function prepared(database: Database.Database): Database.Database {
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('temp_store = MEMORY');
    database.pragma(`cache_size = -${cacheSize}`);
    const found = database.pragma('user_version', { simple: true });
    if (found === 0) database.transaction(() => database.exec(schema))();
    else if (found !== form) throw new Database.SqliteError('another form', 'SQLITE_NOTADB');
    return database;
  } catch (problem) {
    database.close();
    throw problem;
  }
}
