import { randomUUID } from 'node:crypto';
import { rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { Refusal } from '../core/refusal.ts';
import { codeOf } from './files.ts';
import { type Folder, refusing } from './folder.ts';

const lockPath = 'lock';
const holderPath = 'holder.json';

/** Who has a library open. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Since when, UTC. */
  readonly since: string;
  /** Where it listens for other processes, once it does. */
  readonly address?: string;
}

/**
 * One process's hold on a library: a lock of the operating system, which dies with the process, on a file that SQLite keeps.
 *
 * On Unix such a lock ends when its process closes the file, even if through another handle: nothing else here may open `lock`.
 */
export class LibraryLock {
  readonly #folder: Folder;
  /** Null where no lock can be had: nothing can be written there, by nobody. */
  #database: Database.Database | null;
  /** Which file it is that is locked, so that another one in its place is noticed. */
  #file: string | null = null;
  #holder: Holder;
  /** Who said to have the library open when it could be had: that process is gone, or is on another machine. */
  readonly previous: Holder | null;

  private constructor(folder: Folder, database: Database.Database | null, holder: Holder, previous: Holder | null) {
    this.#folder = folder;
    this.#database = database;
    this.#holder = holder;
    this.previous = previous;
  }

  /** Takes hold of a library. @throws Refusal `library-held`, `disk-refused` */
  static async take(folder: Folder, now: Date): Promise<LibraryLock> {
    const database = await lockedDatabase(folder);
    try {
      const lock = new LibraryLock(folder, database, thisProcess(now), await readHolder(folder));
      lock.#file = await fileAt(folder);
      await lock.#tell();
      return lock;
    } catch (problem) {
      database.close();
      throw problem;
    }
  }

  /** Takes no hold, where nothing can be written. */
  static none(folder: Folder, now: Date): LibraryLock {
    return new LibraryLock(folder, null, thisProcess(now), null);
  }

  /** Whether the file that is locked is where it was: the library's folder may be away, or another one in its place. */
  async isHere(): Promise<boolean> {
    return this.#database === null || (await fileAt(this.#folder)) === this.#file;
  }

  /** Takes hold of a library once more that came back as another folder. @throws as `take` */
  async retake(): Promise<void> {
    const database = await lockedDatabase(this.#folder);
    this.#database?.close();
    this.#database = database;
    this.#file = await fileAt(this.#folder);
    await this.#tell();
  }

  /** Lets other processes know where this one listens. @throws Refusal `disk-refused` */
  async announce(address: string): Promise<void> {
    this.#holder = { ...this.#holder, address };
    await this.#tell();
  }

  async release(): Promise<void> {
    if (!this.#database) return;
    try {
      if (await this.isHere()) await refusing(() => rm(this.#folder.path(holderPath), { force: true }));
    } finally {
      this.#database.close();
    }
  }

  /** At a stroke, but not durably: it means something only while this process lives. */
  async #tell(): Promise<void> {
    if (!this.#database) return;
    const temporary = this.#folder.path(`.${holderPath}.${randomUUID()}.tmp`);
    await refusing(async () => {
      await writeFile(temporary, `${JSON.stringify(this.#holder, null, 2)}\n`);
      await rename(temporary, this.#folder.path(holderPath));
    });
  }
}

const thisProcess = (now: Date): Holder => ({ pid: process.pid, host: hostname(), since: now.toISOString() });

/** The file that lies at the lock's path, by its number on its disk; null when there is none. Opens nothing. */
async function fileAt(folder: Folder): Promise<string | null> {
  try {
    const { dev, ino } = await stat(folder.path(lockPath), { bigint: true });
    return `${dev} ${ino}`;
  } catch (problem) {
    if (codeOf(problem) === undefined) throw problem;
    return null;
  }
}

/** Who says to have a library open; the lock alone tells whether it is still true. Null when nobody says so legibly. */
export async function readHolder(folder: Folder): Promise<Holder | null> {
  const text = (await folder.read(holderPath))?.toString('utf8');
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as Holder;
  } catch (problem) {
    if (problem instanceof SyntaxError) return null;
    throw problem;
  }
}

async function lockedDatabase(folder: Folder): Promise<Database.Database> {
  try {
    return lockDatabase(folder.path(lockPath));
  } catch (problem) {
    if (codeOf(problem) !== 'SQLITE_NOTADB') throw await refusalOf(problem, folder);
  }
  // The lock could be had, only its file is not SQLite's. Nothing is kept in it, so it may be emptied.
  await truncate(folder.path(lockPath));
  try {
    return lockDatabase(folder.path(lockPath));
  } catch (problem) {
    throw await refusalOf(problem, folder);
  }
}

function lockDatabase(path: string): Database.Database {
  const database = new Database(path, { timeout: 0 });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    // Else a second file, lock-journal, would lie beside.
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (problem) {
    database.close();
    throw problem;
  }
}

async function refusalOf(problem: unknown, folder: Folder): Promise<unknown> {
  const code = codeOf(problem);
  if (code === 'SQLITE_BUSY') {
    const holder = await readHolder(folder);
    return new Refusal('library-held', { pid: holder?.pid ?? 0, host: holder?.host ?? '?' }, { cause: problem });
  }
  return code === undefined ? problem : new Refusal('disk-refused', { reason: code }, { cause: problem });
}
