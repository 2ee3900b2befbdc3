import type { Events } from '../contract/link.ts';

type Listener = (detail: never) => void;

/** Who wants to hear of the two events. */
export class Listeners {
  readonly #listeners: Record<keyof Events, Set<Listener>> = { changed: new Set(), job: new Set() };

  /** @returns what ends the listening. */
  add<E extends keyof Events>(event: E, listener: (detail: Events[E]) => void): () => void {
    this.#listeners[event].add(listener);
    return () => this.#listeners[event].delete(listener);
  }

  tell<E extends keyof Events>(event: E, detail: Events[E]): void {
    for (const listener of this.#listeners[event]) listener(detail as never);
  }
}
