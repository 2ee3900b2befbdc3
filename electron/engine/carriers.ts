import type { Events, Link, Reply } from '../contract/link.ts';
import { Listeners } from './listeners.ts';

/** What goes from one side of a wire to the other. */
export type Message =
  | { readonly ask: number; readonly name: string; readonly input: unknown }
  | { readonly reply: number; readonly answer: Reply<unknown> }
  | { readonly event: keyof Events; readonly detail: unknown };

/** Lets whoever is at the other end of a wire use a link. @returns what takes in their messages, and what ends it. */
export function lend(link: Link, send: (message: Message) => void) {
  const endings = (['changed', 'job'] as const).map((event) => link.on(event, (detail) => send({ event, detail })));
  return {
    async take(message: Message): Promise<void> {
      if (!('ask' in message)) return;
      send({ reply: message.ask, answer: await link.ask(message.name, message.input) });
    },
    end(): void {
      for (const end of endings) end();
    },
  };
}

/** A link whose other end is across a wire. */
export class FarLink implements Link {
  readonly #send: (message: Message) => void;
  readonly #waiting = new Map<number, (answer: Reply<unknown>) => void>();
  readonly #listeners = new Listeners();
  #last = 0;
  #lost: Reply<unknown> | null = null;

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
    if (!('reply' in message)) return;
    this.#waiting.get(message.reply)?.(message.answer);
    this.#waiting.delete(message.reply);
  }

  /** The other side is gone: whoever waits, and whoever asks from now on, is told so. */
  lose(reason: string): void {
    this.#lost = { ok: false, code: 'internal', params: { detail: reason } };
    for (const resolve of this.#waiting.values()) resolve(this.#lost);
    this.#waiting.clear();
  }
}
