import type { BrowserWindow } from 'electron';

/** How long windows may take to store what they have unsaved, in milliseconds. */
const patience = 5000;

/** How many unsaved articles each window has said to have. */
export class Unsaved {
  readonly #counts = new Map<BrowserWindow, number>();
  readonly #waiting = new Set<() => void>();

  /** Hears from a window; one that is closed has nothing unsaved any more. */
  note(window: BrowserWindow, count: number): void {
    if (!this.#counts.has(window)) window.once('closed', () => this.#set(window, 0));
    this.#set(window, count);
  }

  in(window: BrowserWindow): number {
    return this.#counts.get(window) ?? 0;
  }

  /**
   * Lets every window store what it has.
   *
   * @returns how many articles are still unsaved then
   */
  async settle(askToSave: (window: BrowserWindow) => void): Promise<number> {
    for (const [window, count] of this.#counts) if (count > 0) askToSave(window);
    if (this.#total() > 0) {
      const settled = Promise.withResolvers<void>();
      const look = () => this.#total() === 0 && settled.resolve();
      this.#waiting.add(look);
      const timer = setTimeout(settled.resolve, patience);
      await settled.promise;
      clearTimeout(timer);
      this.#waiting.delete(look);
    }
    return this.#total();
  }

  #set(window: BrowserWindow, count: number): void {
    this.#counts.set(window, count);
    for (const look of this.#waiting) look();
  }

  #total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }
}
