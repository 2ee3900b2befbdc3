import { resolve } from 'node:path';
import type { Article, ArticleId } from '../core/article.ts';
import type { Library } from '../core/library.ts';
import { Backups } from './backup/backups.ts';
import { type Compaction, compactJournal } from './compact-journal.ts';
import { createLibrary } from './create-library.ts';
import { enterLibrary } from './enter-library.ts';
import { type Finding, forget, note } from './finding.ts';
import { Flusher } from './flusher.ts';
import { Folder } from './folder.ts';
import { type Ground, ordinary } from './ground.ts';
import { HealthFile } from './health-file.ts';
import type { Label, Line } from './journal-line.ts';
import type { LibraryLock } from './lock.ts';
import type { ReadAgain } from './mend/help.ts';
import type { OpenLibrary } from './open-library.ts';
import { openOrMend } from './open-or-mend.ts';
import { OpenParts } from './open-parts.ts';
import { Originals } from './originals.ts';
import { originalsIn, originalsNamedFirstIn } from './references.ts';
import { Revisions } from './revisions.ts';
import type { Outcome, Step } from './step.ts';
import { Turns } from './turns.ts';
import { Whereabouts } from './whereabouts.ts';

/** One library on the disk, held by this process. Writes go one at a time; reads run free. */
export class Store {
  /** The absolute path of the library. */
  readonly folder: string;
  /** The same, to read and write files in. */
  readonly place: Folder;
  readonly health: HealthFile;
  readonly backups: Backups;
  readonly revisions = new Revisions(this);
  readonly lock: LibraryLock;
  /** What was found at opening, and what the disk has refused since without loss. */
  readonly findings: Finding[];
  readonly #now: () => Date;
  readonly #originals: Originals;
  #parts: OpenParts;
  readonly #turns = new Turns();
  readonly #whereabouts: Whereabouts;
  readonly #flusher: Flusher;
  readonly #readAgain: ReadAgain | undefined;
  #closed = false;

  private constructor(folder: Folder, lock: LibraryLock, library: OpenLibrary, { now, patience, readAgain }: Ground) {
    this.folder = folder.root;
    this.place = folder;
    this.health = new HealthFile(folder);
    this.backups = new Backups(this, now);
    this.lock = lock;
    this.findings = library.findings;
    this.#now = now;
    this.#originals = new Originals(folder);
    this.#readAgain = readAgain;
    this.#whereabouts = new Whereabouts(folder, lock);
    const onProblem = (problem: unknown) => this.#find('volumes-unwritten', problem);
    this.#flusher = new Flusher(() => this.#flush(), onProblem, patience);
    this.#parts = this.#adopt(library);
  }

  /** Makes a library and opens it. @throws Refusal `library-exists` when anything is there already, `disk-refused` */
  static async create(folder: string, library: Library, ground: Partial<Ground> = {}): Promise<Store> {
    await createLibrary(folder, library, ground.files ?? ordinary.files);
    return Store.open(folder, ground);
  }

  /**
   * Opens a library, with every change that was ever acknowledged. One that is damaged is mended, which its findings tell.
   *
   * One of a newer form, or where nothing can be written, is opened to read.
   *
   * @throws Refusal as `enterLibrary` does
   */
  static async open(folder: string, ground: Partial<Ground> = {}): Promise<Store> {
    const { files, now, readAgain } = { ...ordinary, ...ground };
    const wanted = new Folder(resolve(folder), files, ground.forms && { forms: ground.forms });
    const { place, lock, library } = await enterLibrary(wanted, now(), readAgain);
    return new Store(place, lock, library, { ...ordinary, ...ground });
  }

  /** Why nothing can be changed, as a refusal tells it. */
  get readOnly(): Label | null {
    const { readOnly } = this.place;
    return readOnly && { name: readOnly.code, params: readOnly.params };
  }

  /** @throws Refusal `library-newer`, `library-unwritable` when nothing can be changed */
  confirmWritable(): void {
    if (this.place.readOnly) throw this.place.readOnly;
  }

  /** The content of library.json. It is not to be changed but by `commit`. */
  get library(): Library {
    return this.#parts.ledger.standing.library;
  }

  /** The last line of the journal; 0 when there is none. */
  get seq(): number {
    return this.#parts.ledger.standing.seq;
  }

  /** The instant of a journal line, UTC; null when the journal can't tell. */
  async instantOf(seq: number): Promise<string | null> {
    return (await this.#parts.lineOf(seq))?.at ?? null;
  }

  /** The articles that lines after one changed, brought or took away; null when the journal can't tell. */
  changedSince(seq: number): Promise<Set<ArticleId> | null> {
    return this.#parts.changedSince(seq);
  }

  /** What undo and redo would take back or do again. */
  get history(): { readonly undo: Label | null; readonly redo: Label | null } {
    const { undo, redo } = this.#parts.ledger.standing;
    return { undo: undo?.label ?? null, redo: redo?.label ?? null };
  }

  /** A line of the journal, one of kind `lost` where it is there no more. @throws Refusal `library-damaged`, `file-unreadable` */
  line(seq: number): Promise<Line> {
    return this.#parts.journal.read(seq);
  }

  /** Every article, those in the bin too, in order of accession. */
  ids(): Iterable<ArticleId> {
    return this.#parts.volumes.catalogue.ids();
  }

  has(id: ArticleId): boolean {
    return this.#parts.volumes.catalogue.volumeOf(id) !== undefined;
  }

  /** An article as it is when it is asked for. @throws Refusal `library-damaged`, `file-unreadable` */
  read(id: ArticleId): Promise<Article | undefined> {
    return this.#parts.volumes.read(id);
  }

  /** Every article, those in the bin too, in order of accession; a volume at a time as it is when its turn comes. */
  async *readAll(): AsyncGenerator<Article> {
    for (const entry of this.#parts.volumes.catalogue.live()) {
      if (!entry.parked) yield* await this.#parts.volumes.readVolume(entry);
    }
  }

  /**
   * Does a step, all of it or nothing. When it comes back, it is on the disk.
   *
   * @throws Refusal `disk-refused`, `library-read-only`, `library-damaged`; ValiError when an article is not one
   */
  commit(step: Step): Promise<Outcome> {
    return this.#write(async () => {
      const absent = await this.#originals.absentOf(originalsNamedFirstIn(step));
      const outcome = await this.#parts.ledger.commit(step, this.#now(), absent);
      this.#originals.arrived(originalsIn(outcome.changed));
      if (step.permanent) await this.#leftBehind(this.#originals.removeUnnamed(step, this.readAll()));
      return outcome;
    });
  }

  /** Takes back the last step; null when there is none. @throws as `commit` */
  undo(): Promise<Outcome | null> {
    return this.#write(() => this.#parts.ledger.reverse('undo', this.#now()));
  }

  /** Does again the step that was taken back last; null when there is none. @throws as `commit` */
  redo(): Promise<Outcome | null> {
    return this.#write(() => this.#parts.ledger.reverse('redo', this.#now()));
  }

  /** Keeps the bytes of an original, image or attachment. @returns their SHA-256. @throws Refusal `disk-refused` */
  async keepOriginal(bytes: Uint8Array): Promise<string> {
    this.confirmWritable();
    await this.#confirmHere();
    return this.#originals.keep(bytes, this.#now());
  }

  /** The bytes as they came; null when they are not here. @throws Refusal `original-damaged`, `file-unreadable` */
  original(sha256: string): Promise<Uint8Array | null> {
    return this.#originals.read(sha256);
  }

  /**
   * Does work while the library's files stay as they are, every change being in the volumes: others wait, so it must be short.
   *
   * @throws Refusal `disk-refused` when the volumes could not be written
   */
  async still<T>(work: () => Promise<T>): Promise<T> {
    // Most of the writing is done while others need not wait.
    await this.#flusher.now();
    return this.#turns.take(async () => {
      await this.#flusher.now();
      return work();
    });
  }

  /**
   * Lets work put other files in the place of the library's, and opens it anew, mended where it still is damaged.
   *
   * @throws Refusal `disk-refused`; `library-damaged` where nothing can be done: then nothing can be changed any more
   */
  renew<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      if (this.#closed) throw new Error('the library is closed');
      this.confirmWritable();
      // What a damaged volume keeps from being written is in the journal.
      await this.#flusher.now().catch((problem: unknown) => this.#find('volumes-unwritten', problem));
      await this.#parts.keepLayouts(true);
      await this.#parts.journal.close();
      try {
        return await work();
      } finally {
        await this.#reopen();
      }
    });
  }

  /**
   * Takes the lines from before an instant out of the journal. What they did stays; undo, redo and revisions end there.
   *
   * @throws Refusal `library-damaged` when the journal is not as it was written, `file-unreadable`, `disk-refused`
   */
  compactJournal(before: Date): Promise<Compaction> {
    const bornBy = (seq: number) => this.#parts.volumes.catalogue.bornBy(seq);
    return this.renew(() => compactJournal(this.place, before, bornBy));
  }

  /** Lets no original be removed. @returns what lets go again */
  holdOriginals(): () => Promise<void> {
    const release = this.#originals.hold();
    return () => this.#leftBehind(release());
  }

  /** Writes what the journal is ahead of, and lets go. @throws Refusal `disk-refused`; what was acknowledged is safe even then */
  close(): Promise<void> {
    return this.#turns.take(async () => {
      if (this.#closed) return;
      this.#closed = true;
      try {
        await this.#flusher.finish();
        await this.#parts.keepLayouts(true);
      } finally {
        await this.#parts.journal.close();
        await this.lock.release();
      }
    });
  }

  async #reopen(): Promise<void> {
    try {
      const library = await openOrMend(this.place, this.#now(), this.#readAgain);
      this.#parts = this.#adopt(library);
      this.findings.push(...library.findings);
    } catch (problem) {
      this.#parts.journal.stop(problem);
      throw problem;
    }
  }

  #adopt(library: OpenLibrary): OpenParts {
    const parts = new OpenParts(this.place, library);
    parts.journal.isHere = () => this.lock.isHere();
    if (parts.isBehind) this.#flusher.soon();
    return parts;
  }

  #write<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      if (this.#closed) throw new Error('the library is closed');
      this.confirmWritable();
      await this.#confirmHere();
      try {
        return await work();
      } finally {
        if (this.#parts.isBehind) this.#flusher.soon();
      }
    });
  }

  /** @throws Refusal as `Whereabouts.confirm` does */
  #confirmHere(): Promise<void> {
    return this.#whereabouts.confirm({ id: this.library.id, journal: this.#parts.journal });
  }

  async #flush(): Promise<void> {
    if (!this.#parts.isBehind) return;
    await this.#confirmHere();
    await this.#parts.catchUp();
    forget(this.findings, 'volumes-unwritten');
    await this.#parts.keepLayouts(false);
  }

  #leftBehind(removing: Promise<void>): Promise<void> {
    return removing.catch((problem: unknown) => this.#find('originals-left', problem));
  }

  #find(name: Finding['name'], problem: unknown): void {
    note(this.findings, name, problem);
  }
}
