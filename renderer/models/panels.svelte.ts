import { flushSync } from 'svelte';

/** What the person is about to leave, and what goes on in it. */
export interface Leaving {
  readonly what: 'library' | 'window';
  /** Work under way. */
  readonly jobs: number;
  /** Articles with changes that could not be stored. */
  readonly unsaved: number;
  go(): Promise<void>;
  /** Stores what can be, and looks again. */
  again(): Promise<void>;
}

/** What may lie over the frame, one at a time. */
export type Panel =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'tags' }
  | { readonly kind: 'collect' }
  | { readonly kind: 'empty-bin'; readonly count: number }
  | { readonly kind: 'history' }
  | { readonly kind: 'import' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'export' }
  | { readonly kind: 'health' }
  | { readonly kind: 'leave'; readonly leaving: Leaving };

/** Which panel is open. Opening one closes the other; the focus goes back to where it was before the first. */
export class Panels {
  open = $state.raw<Panel | null>(null);
  #before: Element | null = null;

  show(panel: Panel): void {
    if (!this.open) this.#before = document.activeElement;
    this.open = panel;
  }

  close(): void {
    if (!this.open) return;
    this.open = null;
    // The panel must be gone before the focus can leave it.
    flushSync();
    if (this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
    this.#before = null;
  }

  isOpen(kind: Panel['kind']): boolean {
    return this.open?.kind === kind;
  }
}
