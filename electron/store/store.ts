import { resolve } from 'node:path';
import type { Low } from 'lowdb';
import type { Article, ArticleId } from '../core/article.ts';
import type { Library } from '../core/library.ts';
import { Refusal } from '../core/refusal.ts';
import { Backups } from './backup/backups.ts';
import { compactJournal } from './compact-journal.ts';
import { createLibrary } from './create-library.ts';
import { enterLibrary } from './enter-library.ts';
import { disk, type Files } from './files.ts';
import type { Finding } from './finding.ts';
import { Flusher } from './flusher.ts';
import { Folder } from './folder.ts';
import { HealthFile } from './health-file.ts';
import type { Journal } from './journal.ts';
import type { Label, Line } from './journal-line.ts';
import { Ledger } from './ledger.ts';
import type { LibraryRecord } from './library-file.ts';
import type { LibraryLock } from './lock.ts';
import type { ReadAgain } from './mend/help.ts';
import type { Forms } from './migrations/forms.ts';
import type { OpenLibrary } from './open-library.ts';
import { openOrMend } from './open-or-mend.ts';
import { Originals } from './originals.ts';
import { originalsNamedFirstIn, originalsOf } from './references.ts';
import { Revisions } from './revisions.ts';
import type { Outcome, Step } from './step.ts';
import { Turns } from './turns.ts';
import type { Volumes } from './volumes.ts';
import { Whereabouts } from './whereabouts.ts';

/** What a store stands on. */
export interface Ground {
  readonly files: Files;
  readonly now: () => Date;
  /** For how many milliseconds what the journal has may wait to be written into its volume. */
  readonly patience: number;
  /** Reads an article once more from its original, where a damaged library has nothing else of it. */
  readonly readAgain?: ReadAgain;
  /** The form that files are written in, and the ways to it from older ones; this program's when not given. */
  readonly forms?: Forms;
}

const ordinary: Ground = { files: disk, now: () => new Date(), patience: 500 };

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
  #journal!: Journal;
  #ledger!: Ledger;
  readonly #originals: Originals;
  #record!: Low<LibraryRecord>;
  #volumes!: Volumes;
  readonly #turns = new Turns();
  readonly #whereabouts: Whereabouts;
  readonly #flusher: Flusher;
  #checkpoint!: number;
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
    this.#adopt(library);
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
    return this.#ledger.standing.library;
  }

  /** The last line of the journal; 0 when there is none. */
  get seq(): number {
    return this.#ledger.standing.seq;
  }

  /** The instant of a journal line, UTC; null when the journal can't tell. */
  async instantOf(seq: number): Promise<string | null> {
    return (await this.#lineOf(seq))?.at ?? null;
  }

  /** The articles that lines after one changed, brought or took away; null when the journal can't tell. */
  async changedSince(seq: number): Promise<Set<ArticleId> | null> {
    const ids = new Set<ArticleId>();
    for (let next = seq + 1; next <= this.seq; next++) {
      const line = await this.#lineOf(next);
      if (!line) return null;
      for (const change of line.changes) {
        if (change.kind === 'article') ids.add(change.id);
        if (change.kind === 'volume')
          for (const id of this.#volumes.catalogue.entry(change.name)?.ids ?? []) ids.add(id);
      }
    }
    return ids;
  }

  /** What undo and redo would take back or do again. */
  get history(): { readonly undo: Label | null; readonly redo: Label | null } {
    const { undo, redo } = this.#ledger.standing;
    return { undo: undo?.label ?? null, redo: redo?.label ?? null };
  }

  /** A line of the journal, one of kind `lost` where it is there no more. @throws Refusal `library-damaged`, `file-unreadable` */
  line(seq: number): Promise<Line> {
    return this.#journal.read(seq);
  }

  /** Every article, those in the bin too, in order of accession. */
  ids(): Iterable<ArticleId> {
    return this.#volumes.catalogue.ids();
  }

  has(id: ArticleId): boolean {
    return this.#volumes.catalogue.volumeOf(id) !== undefined;
  }

  /** An article as it is when it is asked for. @throws Refusal `library-damaged`, `file-unreadable` */
  read(id: ArticleId): Promise<Article | undefined> {
    return this.#volumes.read(id);
  }

  /** Every article, those in the bin too, in order of accession; a volume at a time as it is when its turn comes. */
  async *readAll(): AsyncGenerator<Article> {
    for (const entry of this.#volumes.catalogue.live()) {
      if (!entry.parked) yield* await this.#volumes.readVolume(entry);
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
      const outcome = await this.#ledger.commit(step, this.#now(), absent);
      this.#originals.arrived(namedIn(outcome.changed));
      if (step.permanent) await this.#removeOriginals(step);
      return outcome;
    });
  }

  /** Takes back the last step; null when there is none. @throws as `commit` */
  undo(): Promise<Outcome | null> {
    return this.#write(() => this.#ledger.reverse('undo', this.#now()));
  }

  /** Does again the step that was taken back last; null when there is none. @throws as `commit` */
  redo(): Promise<Outcome | null> {
    return this.#write(() => this.#ledger.reverse('redo', this.#now()));
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
      await this.#keepLayouts(true);
      await this.#journal.close();
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
  compactJournal(before: Date): Promise<void> {
    const bornBy = (seq: number) => this.#volumes.catalogue.bornBy(seq);
    return this.renew(() => compactJournal(this.place, before, bornBy));
  }

  /** Lets no original be removed. @returns what lets go again */
  holdOriginals(): () => Promise<void> {
    const release = this.#originals.hold();
    return () => release().catch((problem: unknown) => this.#find('originals-left', problem));
  }

  /** Writes what the journal is ahead of, and lets go. @throws Refusal `disk-refused`; what was acknowledged is safe even then */
  close(): Promise<void> {
    return this.#turns.take(async () => {
      if (this.#closed) return;
      this.#closed = true;
      try {
        await this.#flusher.finish();
        await this.#keepLayouts(true);
      } finally {
        await this.#journal.close();
        await this.lock.release();
      }
    });
  }

  /** A line of the journal; null when there is none, or it was lost. */
  async #lineOf(seq: number): Promise<Line | null> {
    if (seq < 1) return null;
    try {
      const line = await this.#journal.read(seq);
      return line.kind === 'lost' ? null : line;
    } catch (problem) {
      if (problem instanceof Refusal) return null;
      throw problem;
    }
  }

  async #reopen(): Promise<void> {
    try {
      const library = await openOrMend(this.place, this.#now(), this.#readAgain);
      this.#adopt(library);
      this.findings.push(...library.findings);
    } catch (problem) {
      this.#journal.stop(problem);
      throw problem;
    }
  }

  #adopt(library: OpenLibrary): void {
    this.#journal = library.journal;
    this.#journal.isHere = () => this.lock.isHere();
    this.#ledger = new Ledger(library.journal, library.volumes, { ...library, seq: library.journal.lastSeq });
    this.#record = library.record;
    this.#volumes = library.volumes;
    this.#checkpoint = library.record.data.checkpoint.checkpoint;
    if (this.#ledger.standing.seq > this.#checkpoint) this.#flusher.soon();
  }

  #write<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      if (this.#closed) throw new Error('the library is closed');
      this.confirmWritable();
      await this.#confirmHere();
      try {
        return await work();
      } finally {
        if (this.#ledger.standing.seq > this.#checkpoint) this.#flusher.soon();
      }
    });
  }

  /** @throws Refusal as `Whereabouts.confirm` does */
  #confirmHere(): Promise<void> {
    return this.#whereabouts.confirm({ id: this.library.id, journal: this.#journal });
  }

  /** Volumes first, then the checkpoint that says so: as it was when the first volume was begun. */
  async #flush(): Promise<void> {
    const { seq, library, undo, redo } = this.#ledger.standing;
    if (seq === this.#checkpoint || this.place.readOnly) return;
    await this.#confirmHere();
    const { catalogue } = this.#volumes;
    const stacks = { undo: undo?.seq ?? null, redo: redo?.seq ?? null };
    const checkpoint = { checkpoint: seq, ...stacks, volumes: catalogue.size, parked: catalogue.parked() };
    await this.#volumes.flush();
    this.#record.data = { checkpoint, library };
    await this.#record.write();
    this.#checkpoint = seq;
    this.#forget('volumes-unwritten');
    await this.#keepLayouts(false);
  }

  /** What opening would do without, more slowly: where the disk refuses it, nothing is lost and nobody need be told. */
  async #keepLayouts(isEnd: boolean): Promise<void> {
    if (this.place.readOnly) return;
    try {
      await this.#volumes.keepLayouts(isEnd);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
  }

  /** Removes the originals of articles that went for good, but for those that another article names. */
  async #removeOriginals({ articles }: Step): Promise<void> {
    const gone = articles.flatMap(({ before, after }) => (before && !after ? [...originalsOf(before)] : []));
    const unused = new Set(gone);
    if (unused.size === 0) return;
    for await (const article of this.readAll()) for (const sha256 of originalsOf(article)) unused.delete(sha256);
    try {
      for (const sha256 of unused) await this.#originals.remove(sha256);
    } catch (problem) {
      this.#find('originals-left', problem);
    }
  }

  /** What was found is over. */
  #forget(name: Finding['name']): void {
    const place = this.findings.findIndex((finding) => finding.name === name);
    if (place >= 0) this.findings.splice(place, 1);
  }

  #find(name: Finding['name'], problem: unknown): void {
    if (!(problem instanceof Refusal)) throw problem;
    const reason = String(problem.params.reason ?? problem.params.file);
    const isKnown = this.findings.some((finding) => finding.name === name && finding.params.reason === reason);
    if (!isKnown) this.findings.push({ name, params: { reason } });
  }
}

function* namedIn(articles: readonly Article[]): Generator<string> {
  for (const article of articles) yield* originalsOf(article);
}
