import { contract, type JobName, type Name } from '../contract/contract.ts';
import { JobWatch } from '../contract/job-watch.ts';
import type { Events, JobEvent, Link, Reply } from '../contract/link.ts';
import { Listeners } from './listeners.ts';

/** What goes from one side of a wire to the other. */
export type Message =
  | { readonly ask: number; readonly name: string; readonly input: unknown }
  | { readonly reply: number; readonly answer: Reply<unknown> }
  | { readonly event: keyof Events; readonly detail: unknown }
  /** Whoever lends the link has let them in. */
  | { readonly welcome: true }
  /** Whoever lent the link goes; what was asked and is not answered was never begun. */
  | { readonly farewell: true };

/** What is answered to an ask that the other side never began: it may be asked again, elsewhere. */
export const untaken: Reply<unknown> = { ok: false, code: 'internal', params: { detail: 'not begun' } };

/** A link lent to whoever is at the other end of a wire. */
export class Loan {
  readonly #link: Link;
  readonly #send: (message: Message) => void;
  readonly #endings: readonly (() => void)[];
  /** What they asked for and is not answered yet, and their jobs that are not over. */
  readonly #open = new Set<Promise<unknown>>();
  #isOver = false;

  constructor(link: Link, send: (message: Message) => void) {
    this.#link = link;
    this.#send = send;
    send({ welcome: true });
    this.#endings = (['changed', 'job'] as const).map((event) => link.on(event, (detail) => send({ event, detail })));
  }

  /** Takes in a message of theirs, and answers it. */
  take(message: Message): void {
    if ('ask' in message && !this.#isOver) this.#keep(this.#answer(message.ask, message.name, message.input));
  }

  /** Waits until all they asked for is answered and their jobs are over, and tells them that it ends. */
  async farewell(): Promise<void> {
    while (this.#open.size > 0) await Promise.all(this.#open);
    this.#isOver = true;
    this.#send({ farewell: true });
  }

  end(): void {
    for (const end of this.#endings) end();
  }

  async #answer(ask: number, name: string, input: unknown): Promise<void> {
    const over = Promise.withResolvers<void>();
    const watch = isJob(name)
      ? new JobWatch(this.#link.on.bind(this.#link), ({ phase }) => phase !== 'running' && over.resolve())
      : null;
    const answer = await this.#link.ask(name, input);
    if (watch && answer.ok) {
      this.#keep(over.promise);
      watch.follow(numberIn(answer));
    } else watch?.end();
    this.#send({ reply: ask, answer });
  }

  #keep(work: Promise<unknown>): void {
    this.#open.add(work);
    void work.finally(() => this.#open.delete(work));
  }
}

const isJob = (name: string): name is JobName => Object.hasOwn(contract, name) && contract[name as Name].kind === 'job';

const numberIn = (answer: Reply<unknown> & { ok: true }): number => (answer.value as { job: number }).job;

/** A link whose other end is across a wire. */
export class FarLink implements Link {
  readonly #send: (message: Message) => void;
  readonly #waiting = new Map<number, { name: string; resolve: (answer: Reply<unknown>) => void }>();
  /** Jobs that were started from here and are not over, by number. */
  readonly #jobs = new Map<number, JobName>();
  readonly #listeners = new Listeners();
  readonly #entry = Promise.withResolvers<boolean>();
  readonly #loss = Promise.withResolvers<void>();
  #last = 0;
  #lost: Reply<unknown> | null = null;

  /** Whether the other side lets this one in; it may be leaving just then. */
  readonly welcomed: Promise<boolean> = this.#entry.promise;
  /** Comes true when the other side is gone. */
  readonly lost: Promise<void> = this.#loss.promise;

  constructor(send: (message: Message) => void) {
    this.#send = send;
  }

  ask(name: string, input: unknown): Promise<Reply<unknown>> {
    if (this.#lost) return Promise.resolve(this.#lost);
    const answer = Promise.withResolvers<Reply<unknown>>();
    const ask = ++this.#last;
    this.#waiting.set(ask, { name, resolve: answer.resolve });
    this.#send({ ask, name, input });
    return answer.promise;
  }

  on<E extends keyof Events>(event: E, listener: (detail: Events[E]) => void): () => void {
    return this.#listeners.add(event, listener);
  }

  take(message: Message): void {
    if ('event' in message) this.#hear(message.event, message.detail);
    if ('reply' in message) this.#answer(message.reply, message.answer);
    if ('welcome' in message) this.#entry.resolve(true);
    if ('farewell' in message) this.#give(untaken);
  }

  /** The other side is gone: whoever waits, for an answer or for a job, and whoever asks from now on, is told so. */
  lose(reason: string): void {
    const loss = { code: 'internal', params: { detail: reason } } as const;
    if (!this.#lost) this.#give({ ok: false, ...loss });
    for (const [job, name] of this.#jobs) this.#listeners.tell('job', { job, name, phase: 'failed', ...loss });
    this.#jobs.clear();
    this.#entry.resolve(false);
    this.#loss.resolve();
  }

  #hear(event: keyof Events, detail: unknown): void {
    if (event === 'job' && (detail as JobEvent).phase !== 'running') this.#jobs.delete((detail as JobEvent).job);
    this.#listeners.tell(event, detail as never);
  }

  #answer(ask: number, answer: Reply<unknown>): void {
    const waiting = this.#waiting.get(ask);
    if (!waiting) return;
    this.#waiting.delete(ask);
    if (isJob(waiting.name) && answer.ok) this.#jobs.set(numberIn(answer), waiting.name);
    waiting.resolve(answer);
  }

  /** Answers whoever waits, and whoever asks from now on. */
  #give(answer: Reply<unknown>): void {
    this.#lost = answer;
    for (const { resolve } of this.#waiting.values()) resolve(answer);
    this.#waiting.clear();
  }
}
