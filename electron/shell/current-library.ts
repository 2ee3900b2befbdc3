import type { Events, Link, Reply } from '../contract/link.ts';
import type { Standing } from '../contract/standing.ts';
import { Refusal } from '../core/refusal.ts';
import { Listeners } from '../engine/listeners.ts';
import type { EngineThread, ThreadChoice } from '../engine/thread.ts';
import { Turns } from '../store/turns.ts';

type Start = (choice: ThreadChoice) => Promise<EngineThread>;

/** An engine that ends twice within this time, in milliseconds, is not started again. */
const grace = 60_000;

/**
 * The library that the windows work with, whichever it is: one link that lives as long as the program.
 *
 * What is asked while a library is being opened waits. An engine that ends by itself is started again, once a minute.
 */
export class CurrentLibrary implements Link {
  #standing: Standing = { is: 'closed', turn: 0, failed: null };
  #engine: Promise<EngineThread> | null = null;
  #endedAt = Number.NEGATIVE_INFINITY;
  readonly #start: Start;
  readonly #tell: (standing: Standing) => void;
  readonly #listeners = new Listeners();
  readonly #turns = new Turns();

  /** @param tell hears what the windows are to show from now on */
  constructor(start: Start, tell: (standing: Standing) => void) {
    this.#start = start;
    this.#tell = tell;
  }

  get standing(): Standing {
    return this.#standing;
  }

  async ask(name: string, input: unknown): Promise<Reply<unknown>> {
    if (!this.#engine) return { ok: false, code: 'library-closed', params: {} };
    try {
      return await (await this.#engine).ask(name, input);
    } catch (problem) {
      return { ok: false, ...refusalOf(problem) };
    }
  }

  on<E extends keyof Events>(event: E, listener: (detail: Events[E]) => void): () => void {
    return this.#listeners.add(event, listener);
  }

  /**
   * Opens a library, and closes the one that was open when that is done. One that can't be opened is told on the start page.
   *
   * @throws Refusal as opening does while another library is open, which stays
   */
  open(choice: ThreadChoice): Promise<void> {
    return this.#turns.take(() => this.#replace(choice));
  }

  /** Closes the library, if one is open, and lets the windows show the start page. */
  close(): Promise<void> {
    return this.#turns.take(async () => {
      const before = this.#engine;
      if (this.#standing.is === 'open') this.#leave(null);
      await end(before);
    });
  }

  async #replace(choice: ThreadChoice): Promise<void> {
    const before = this.#engine;
    if (before && this.#standing.is === 'open' && this.#standing.path === choice.library) return;
    const opening = this.#start(choice);
    // With nothing to leave, the windows need not wait until it is open.
    if (!before) this.#hold(choice, opening);
    try {
      await opening;
    } catch (problem) {
      if (before) throw problem;
      return this.#leave({ path: choice.library, why: labelOf(problem) });
    }
    if (before) this.#hold(choice, opening);
    await end(before);
  }

  #hold({ library }: ThreadChoice, opening: Promise<EngineThread>): void {
    this.#standing = { is: 'open', turn: this.#standing.turn + 1, path: library, restarts: 0 };
    this.#listen(opening);
    this.#tell(this.#standing);
  }

  #listen(opening: Promise<EngineThread>): void {
    this.#engine = opening;
    const hear = (thread: EngineThread) => {
      for (const event of ['changed', 'job'] as const)
        thread.on(event, (detail) => {
          if (this.#engine === opening) this.#listeners.tell(event, detail as never);
        });
      void thread.ended.then((reason) => this.#engine === opening && this.#startAgain(reason));
    };
    // One that can't be opened is told by whoever wanted it open.
    opening.then(hear, () => {});
  }

  #startAgain(reason: string): void {
    if (this.#standing.is !== 'open') return;
    console.error('The engine ended by itself:', reason);
    const { path } = this.#standing;
    const isTooSoon = Date.now() - this.#endedAt < grace;
    this.#endedAt = Date.now();
    if (isTooSoon) this.#leave({ path, why: { name: 'engine-ended', params: { reason } } });
    else this.#openAgain(path);
  }

  #openAgain(path: string): void {
    if (this.#standing.is !== 'open') return;
    const opening = this.#start({ library: path, create: false });
    this.#standing = { ...this.#standing, restarts: this.#standing.restarts + 1 };
    this.#listen(opening);
    opening.then(
      () => {
        this.#tell(this.#standing);
        this.#listeners.tell('changed', { seq: 0, articles: [] });
      },
      (problem) => this.#engine === opening && this.#leave({ path, why: labelOf(problem) }),
    );
  }

  #leave(failed: (Standing & { is: 'closed' })['failed']): void {
    this.#engine = null;
    this.#standing = { is: 'closed', turn: this.#standing.turn + 1, failed };
    this.#tell(this.#standing);
  }
}

/** Closes an engine; one that never opened, or ended by itself, has nothing to close. */
async function end(engine: Promise<EngineThread> | null): Promise<void> {
  const thread = await engine?.catch(() => null);
  await thread?.close();
}

function refusalOf(problem: unknown): Pick<Refusal, 'code' | 'params'> {
  if (problem instanceof Refusal) return { code: problem.code, params: problem.params };
  console.error(problem);
  return { code: 'internal', params: { detail: String(problem) } };
}

function labelOf(problem: unknown) {
  const { code, params } = refusalOf(problem);
  return { name: code, params: { ...params } };
}
