import { contract, type Name } from '../contract/contract.ts';
import type { Events, Link, Reply } from '../contract/link.ts';
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
    const ended: number[] = [];
    let job: number | null = null;
    const stop = this.#link.on('job', (event) => {
      if (event.phase === 'running') return;
      ended.push(event.job);
      if (event.job === job) over.resolve();
    });
    const answer = await this.#link.ask(name, input);
    job = startedJob(name, answer);
    if (job === null || ended.includes(job)) over.resolve();
    this.#keep(over.promise.then(stop));
    this.#send({ reply: ask, answer });
  }

  #keep(work: Promise<unknown>): void {
    this.#open.add(work);
    void work.finally(() => this.#open.delete(work));
  }
}

/** The number of the job that an answer says was started. */
function startedJob(name: string, answer: Reply<unknown>): number | null {
  const isJob = Object.hasOwn(contract, name) && contract[name as Name].kind === 'job';
  return isJob && answer.ok ? (answer.value as { job: number }).job : null;
}

/** A link whose other end is across a wire. */
export class FarLink implements Link {
  readonly #send: (message: Message) => void;
  readonly #waiting = new Map<number, (answer: Reply<unknown>) => void>();
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
    this.#waiting.set(ask, answer.resolve);
    this.#send({ ask, name, input });
    return answer.promise;
  }

  on<E extends keyof Events>(event: E, listener: (detail: Events[E]) => void): () => void {
    return this.#listeners.add(event, listener);
  }

  take(message: Message): void {
    if ('event' in message) this.#listeners.tell(message.event, message.detail as never);
    if ('welcome' in message) this.#entry.resolve(true);
    if ('farewell' in message) this.#give(untaken);
    if (!('reply' in message)) return;
    this.#waiting.get(message.reply)?.(message.answer);
    this.#waiting.delete(message.reply);
  }

  /** The other side is gone: whoever waits, and whoever asks from now on, is told so. */
  lose(reason: string): void {
    if (!this.#lost) this.#give({ ok: false, code: 'internal', params: { detail: reason } });
    this.#entry.resolve(false);
    this.#loss.resolve();
  }

  /** Answers whoever waits, and whoever asks from now on. */
  #give(answer: Reply<unknown>): void {
    this.#lost = answer;
    for (const resolve of this.#waiting.values()) resolve(answer);
    this.#waiting.clear();
  }
}
