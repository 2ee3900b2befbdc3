/** Does a piece of work soon after it is asked for, once for many askings, and one at a time. */
export class Flusher {
  readonly #work: () => Promise<void>;
  readonly #onProblem: (problem: unknown) => void;
  readonly #patience: number;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #isOver = false;

  /** @param patience milliseconds for which more may be asked, to be done together. */
  constructor(work: () => Promise<void>, onProblem: (problem: unknown) => void, patience: number) {
    this.#work = work;
    this.#onProblem = onProblem;
    this.#patience = patience;
  }

  /** The work will be done soon. A problem goes to `onProblem`, and the work is tried again. */
  soon(): void {
    if (this.#isOver) return;
    this.#timer ??= setTimeout(() => {
      this.now().catch((problem: unknown) => {
        this.#onProblem(problem);
        this.soon();
      });
    }, this.#patience);
  }

  /** Does the work a last time, after what is being done. */
  finish(): Promise<void> {
    this.#isOver = true;
    return this.now();
  }

  /** Does the work at once, after what is being done. */
  async now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#running) await this.#running.catch(() => undefined);
    this.#running = this.#work();
    try {
      await this.#running;
    } finally {
      this.#running = undefined;
    }
  }
}
