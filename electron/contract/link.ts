import type { Params, RefusalCode } from '../core/refusal.ts';
import type { JobName, Output } from './contract.ts';

/** What crosses the process line: a value, or a coded "no". Never an exception. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: RefusalCode; readonly params: Params };

/** What undo would take back, said by the message `did.<name>`. */
export interface Label {
  readonly name: string;
  readonly params: Params;
}

/** How far a job has come. `total` is 0 while it is not known; `detail` names what it is at. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly detail: string;
}

/** One thing that happened to a job; the last one is never `running`. */
export type JobEvent = { readonly job: number; readonly name: JobName } & (
  | { readonly phase: 'running'; readonly progress: Progress }
  | { readonly phase: 'done' | 'stopped'; readonly result: Output<JobName> }
  | { readonly phase: 'failed'; readonly code: RefusalCode; readonly params: Params }
);

/** Something in the archive is not what it was: whoever shows it asks again. */
export interface ChangeEvent {
  /** The journal's last sequence. */
  readonly seq: number;
  /** The articles that changed; empty when there were too many to name. */
  readonly articles: readonly string[];
}

/** The two events there are. */
export interface Events {
  readonly changed: ChangeEvent;
  readonly job: JobEvent;
}

/** The two things that a window, a test or a command line can do with an engine, whatever carries them. */
export interface Link {
  ask(name: string, input: unknown): Promise<Reply<unknown>>;
  /** @returns what ends the listening. */
  on<E extends keyof Events>(event: E, listener: (detail: Events[E]) => void): () => void;
}
