import { EventEmitter } from 'node:events';
import type { BrowserWindow } from './browser-window.ts';

interface WindowEvents {
  opened: [window: BrowserWindow];
  /** The last window is gone. */
  none: [];
}

/** The windows that are open, in the order in which they were opened. */
class Windows extends EventEmitter<WindowEvents> {
  readonly #open: BrowserWindow[] = [];
  focused: BrowserWindow | null = null;

  all(): BrowserWindow[] {
    return [...this.#open];
  }

  add(window: BrowserWindow): void {
    this.#open.push(window);
    this.focused = window;
    this.emit('opened', window);
  }

  remove(window: BrowserWindow): void {
    this.#open.splice(this.#open.indexOf(window), 1);
    if (this.focused === window) this.focused = this.#open.at(-1) ?? null;
  }

  announceNone(): void {
    if (this.#open.length === 0) this.emit('none');
  }
}

export const windows = new Windows();
