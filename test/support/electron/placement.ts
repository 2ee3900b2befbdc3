import type { Rectangle } from 'electron';
import { browser } from './browser.ts';
import type { PageSession } from './page-session.ts';

/** How a window fills the screen, as the DevTools protocol calls it. */
export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

/** Where a window is on the screen: known at once, as Electron's callers expect, and brought to the browser after that. */
export class Placement {
  readonly #page: Promise<PageSession>;
  #bounds: Rectangle;
  #state: WindowState = 'normal';

  constructor(page: Promise<PageSession>, bounds: Rectangle) {
    this.#page = page;
    this.#bounds = bounds;
    void this.#apply();
  }

  /** The bounds of the window while it is neither minimized, maximized nor full-screen. */
  get bounds(): Rectangle {
    return { ...this.#bounds };
  }

  set bounds(bounds: Rectangle) {
    this.#bounds = bounds;
    void this.#apply();
  }

  get state(): WindowState {
    return this.#state;
  }

  set state(state: WindowState) {
    this.#state = state;
    void this.#apply();
  }

  /** Finds out what the person, or the system, made of the window. */
  async measure(): Promise<void> {
    const { targetId } = await this.#page;
    const { bounds } = await browser.send('Browser.getWindowForTarget', { targetId });
    const { left = 0, top = 0, width = 0, height = 0, windowState = 'normal' } = bounds;
    this.#state = windowState;
    if (windowState === 'normal') this.#bounds = { x: left, y: top, width, height };
  }

  async #apply(): Promise<void> {
    try {
      const { targetId } = await this.#page;
      const { x: left, y: top, width, height } = this.#bounds;
      const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
      const bounds = this.#state === 'normal' ? { left, top, width, height } : { windowState: this.#state };
      await browser.send('Browser.setWindowBounds', { windowId, bounds });
    } catch (error) {
      console.error('A window could not be placed:', error);
    }
  }
}
