import type { Library } from '../core/library.ts';
import { Refusal } from '../core/refusal.ts';
import { composeReversal } from './compose-reversal.ts';
import { composeStep } from './compose-step.ts';
import type { Composition, Setting } from './composition.ts';
import type { Journal } from './journal.ts';
import type { Label, Line } from './journal-line.ts';
import type { Outcome, Step } from './step.ts';
import type { Volumes } from './volumes.ts';

/** Typing that goes on within this many milliseconds is one step. */
const mergeWithin = 1000;

/** Where a library stands after its last line. */
export interface Standing {
  readonly seq: number;
  readonly library: Library;
  /** The lines on top of what can be undone, and redone. */
  readonly undo: Line | null;
  readonly redo: Line | null;
}

type Head = Omit<Line, 'seq' | 'at' | 'changes'>;

/** Turns steps into journal lines, and lines back into what they changed. Its callers take turns. */
export class Ledger {
  readonly #journal: Journal;
  readonly #volumes: Volumes;
  #standing: Standing;
  /** The line before, if it was written since the library was opened. */
  #last: Line | undefined;

  constructor(journal: Journal, volumes: Volumes, standing: Standing) {
    this.#journal = journal;
    this.#volumes = volumes;
    this.#standing = standing;
  }

  get standing(): Standing {
    return this.#standing;
  }

  /**
   * Does a step.
   *
   * @param absent originals that it names and that are not here.
   * @throws Refusal `disk-refused`, `library-read-only`, `library-damaged`: then nothing was done
   */
  async commit(step: Step, at: Date, absent: readonly string[] = []): Promise<Outcome> {
    const permanent = step.permanent ?? false;
    const setting = this.#setting(at, permanent);
    const { seq } = setting;
    const head: Head = {
      kind: 'do',
      step: this.#stepOf(step, at) ?? seq,
      label: step.label,
      ...(step.mergeKey !== undefined && { mergeKey: step.mergeKey }),
      ...(permanent && { permanent }),
      undo: permanent ? null : seq,
      redo: null,
      below: permanent ? null : (this.#standing.undo?.seq ?? null),
      ...(absent.length > 0 && { absent }),
    };
    return this.#write(setting, head, async () => {
      const composition = await composeStep(step, setting, this.#volumes);
      return composition.changes.length > 0 ? composition : undefined;
    });
  }

  /** Takes back the last step, or does again the step taken back last. @returns null when there is none. @throws as `commit` */
  async reverse(kind: 'undo' | 'redo', at: Date): Promise<Outcome | null> {
    const { undo, redo } = this.#standing;
    const top = kind === 'undo' ? undo : redo;
    if (!top) return null;
    const lines = [top];
    let next = await this.#read(top.below);
    for (; next?.step === top.step; next = await this.#read(next.below)) lines.push(next);
    this.#makeSureOfAll(lines);
    const setting = this.#setting(at, false);
    const [rest, other] = [next?.seq ?? null, (kind === 'undo' ? redo : undo)?.seq ?? null];
    const stacks =
      kind === 'undo'
        ? { undo: rest, redo: setting.seq, below: other }
        : { undo: setting.seq, redo: rest, below: other };
    const head: Head = { kind, step: top.step, label: top.label, ...stacks };
    return this.#write(setting, head, () => composeReversal(lines, setting, this.#volumes));
  }

  /** A step is undone as a whole, or not at all: where a lost line was part of it, it can't be. @throws Refusal `history-lost` */
  #makeSureOfAll(lines: readonly Line[]): void {
    const { kind, seq, step, below } = lines.at(-1)!;
    if (kind === 'do' && seq !== step && below !== null) throw new Refusal('history-lost');
  }

  #setting(at: Date, permanent: boolean): Setting {
    const { seq, library } = this.#standing;
    return { seq: seq + 1, at: at.toISOString(), library, permanent };
  }

  /** The step that another one goes on with: what it says it continues, or the typing just before it. */
  #stepOf({ continues, mergeKey }: Step, at: Date): number | undefined {
    const top = this.#standing.undo;
    if (top && continues === top.step) return continues;
    const last = this.#last;
    if (mergeKey === undefined || last?.mergeKey !== mergeKey || last.kind !== 'do' || last.permanent) return undefined;
    const since = at.getTime() - Date.parse(last.at);
    return since >= 0 && since <= mergeWithin ? last.step : undefined;
  }

  /** Writes the line of a composition, and takes it in once it is on the disk; with no composition, there is nothing to do. */
  async #write(setting: Setting, head: Head, compose: () => Promise<Composition | undefined>): Promise<Outcome> {
    if (this.#journal.stopped) throw this.#journal.stopped;
    try {
      const composition = await compose();
      if (!composition) return this.#nothingDone(head.label, setting.at);
      const line: Line = { seq: setting.seq, at: setting.at, ...head, changes: composition.changes };
      const tops = { undo: await this.#top(line.undo, line), redo: await this.#top(line.redo, line) };
      await this.#journal.append(line);
      this.#volumes.settle(line, composition.results);
      this.#standing = { seq: line.seq, library: composition.library, ...tops };
      this.#last = line;
      return outcomeOf(line, composition);
    } catch (problem) {
      await this.#discard();
      throw problem;
    }
  }

  /**
   * A whole volume without its line must not outlive the attempt: a later line would have the sequence in its header.
   *
   * Once the journal has stopped there is no later line, and this one may be on the disk after all: opening will tell.
   */
  async #discard(): Promise<void> {
    if (this.#journal.stopped) return;
    try {
      await this.#volumes.discardArriving();
    } catch (problem) {
      this.#journal.stop(problem);
    }
  }

  #nothingDone(label: Label, at: string): Outcome {
    const { seq, undo } = this.#standing;
    return { seq, at, step: undo?.step ?? seq, label, changed: [], removed: [], libraryChanged: false };
  }

  async #top(seq: number | null, line: Line): Promise<Line | null> {
    return seq === line.seq ? line : this.#read(seq);
  }

  async #read(seq: number | null): Promise<Line | null> {
    const { undo, redo } = this.#standing;
    if (seq === undo?.seq) return undo;
    if (seq === redo?.seq) return redo;
    const line = seq === null ? null : await this.#journal.read(seq);
    return line?.kind === 'lost' ? null : line;
  }
}

function outcomeOf(line: Line, { results, arrived, departed }: Composition): Outcome {
  const entries = [...results];
  return {
    seq: line.seq,
    at: line.at,
    step: line.step,
    label: line.label,
    changed: [...entries.flatMap(([, article]) => article ?? []), ...arrived],
    removed: [...entries.flatMap(([id, article]) => (article ? [] : [id])), ...departed],
    libraryChanged: line.changes.some(({ kind }) => kind === 'library'),
  };
}
