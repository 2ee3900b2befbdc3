import { localDay } from '../core/local-day.ts';
import { Refusal } from '../core/refusal.ts';
import type { Store } from '../store/store.ts';

/** What tells the time, and when it has passed. */
export interface Clock {
  now(): Date;
  /** Does work in so many milliseconds. @returns what calls it off */
  in(milliseconds: number, work: () => void): () => void;
}

/** This machine's clock; waiting for it keeps no process alive. */
const clock: Clock = {
  now: () => new Date(),
  in: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

const minute = 60_000;
/** A library is used first and backed up then; whether it is time, or possible again, is looked at from time to time. */
const rhythm = { first: minute, again: 15 * minute };

/** What an open library needs without being asked: a snapshot a day. */
export class Upkeep {
  readonly #store: Store;
  readonly #clock: Clock;
  #callOff: () => void = () => {};
  #running: Promise<void> | undefined;
  #isOver = false;

  constructor(store: Store, time: Clock = clock) {
    this.#store = store;
    this.#clock = time;
    this.#wait(rhythm.first);
  }

  /** Stops, once what is under way has come to its next resting place. */
  async end(): Promise<void> {
    this.#isOver = true;
    this.#callOff();
    await this.#running;
  }

  #wait(milliseconds: number): void {
    this.#callOff = this.#clock.in(milliseconds, () => {
      this.#running = this.#look().finally(() => {
        this.#running = undefined;
        if (!this.#isOver) this.#wait(rhythm.again);
      });
    });
  }

  /** A backup that fails is told by the library's health, and tried again the next time. */
  async #look(): Promise<void> {
    try {
      if (await this.#isDue()) await this.#backUp();
    } catch (problem) {
      if (!(problem instanceof Refusal)) console.error(problem);
    }
  }

  /** Whether today has no snapshot yet, and there is something to keep. */
  async #isDue(): Promise<boolean> {
    const { backups, seq, readOnly } = this.#store;
    if (seq === 0 || readOnly) return false;
    const [last] = await backups.list();
    return !last || localDay(new Date(last.at)) !== localDay(this.#clock.now());
  }

  async #backUp(): Promise<void> {
    const work = this.#store.backups.take('daily');
    for (let step = await work.next(true); !step.done; step = await work.next(!this.#isOver)) {
      // Whatever was asked meanwhile comes first.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
