import type { Low } from 'lowdb';
import type { ArticleId } from '../core/article.ts';
import { Refusal } from '../core/refusal.ts';
import type { Folder } from './folder.ts';
import type { Journal } from './journal.ts';
import type { Line } from './journal-line.ts';
import { Ledger } from './ledger.ts';
import type { LibraryRecord } from './library-file.ts';
import type { OpenLibrary } from './open-library.ts';
import type { Volumes } from './volumes.ts';

/** The parts of an open library that hang together: opened anew, it has others. */
export class OpenParts {
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly volumes: Volumes;
  readonly #place: Folder;
  readonly #record: Low<LibraryRecord>;
  #checkpoint: number;

  constructor(place: Folder, library: OpenLibrary) {
    this.journal = library.journal;
    this.ledger = new Ledger(library.journal, library.volumes, { ...library, seq: library.journal.lastSeq });
    this.volumes = library.volumes;
    this.#place = place;
    this.#record = library.record;
    this.#checkpoint = library.record.data.checkpoint.checkpoint;
  }

  /** The journal has changes that the volumes do not have yet, and they can be written. */
  get isBehind(): boolean {
    return this.ledger.standing.seq > this.#checkpoint && !this.#place.readOnly;
  }

  /** Volumes first, then the checkpoint that says so: as it was when the first volume was begun. @throws Refusal `disk-refused` */
  async catchUp(): Promise<void> {
    const { seq, library, undo, redo } = this.ledger.standing;
    const { catalogue } = this.volumes;
    const stacks = { undo: undo?.seq ?? null, redo: redo?.seq ?? null };
    const checkpoint = { checkpoint: seq, ...stacks, volumes: catalogue.size, parked: catalogue.parked() };
    await this.volumes.flush();
    this.#record.data = { checkpoint, library };
    await this.#record.write();
    this.#checkpoint = seq;
  }

  /** What opening would do without, more slowly: where the disk refuses it, nothing is lost and nobody need be told. */
  async keepLayouts(isEnd: boolean): Promise<void> {
    if (this.#place.readOnly) return;
    try {
      await this.volumes.keepLayouts(isEnd);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
  }

  /** A line of the journal; null when there is none, or it was lost. */
  async lineOf(seq: number): Promise<Line | null> {
    if (seq < 1) return null;
    try {
      const line = await this.journal.read(seq);
      return line.kind === 'lost' ? null : line;
    } catch (problem) {
      if (problem instanceof Refusal) return null;
      throw problem;
    }
  }

  /** The articles that lines after one changed, brought or took away; null when the journal can't tell. */
  async changedSince(seq: number): Promise<Set<ArticleId> | null> {
    const ids = new Set<ArticleId>();
    for (let next = seq + 1; next <= this.ledger.standing.seq; next++) {
      const line = await this.lineOf(next);
      if (!line) return null;
      for (const change of line.changes) {
        if (change.kind === 'article') ids.add(change.id);
        if (change.kind === 'volume')
          for (const id of this.volumes.catalogue.entry(change.name)?.ids ?? []) ids.add(id);
      }
    }
    return ids;
  }
}
