import { innerWidth } from 'svelte/reactivity/window';
import type { Preferences } from './preferences.svelte.ts';

/** How many panes the window has room for, and which of them are seen. */
export class Layout {
  /** In a window of one pane: whether that is the reader. */
  isReading = $state(false);
  /** In a narrow window: whether the sidebar lies over the list for now. */
  isDrawerOpen = $state(false);
  /** In a narrow window: whether the inspector lies over the article for now. */
  isInspectorOver = $state(false);
  readonly #preferences: Preferences;

  constructor(preferences: Preferences) {
    this.#preferences = preferences;
  }

  /** Three panes from 1200 px, two from 900. */
  get panes(): 1 | 2 | 3 {
    const width = innerWidth.current ?? 1440;
    return width >= 1200 ? 3 : width >= 900 ? 2 : 1;
  }

  get isSidebarSeen(): boolean {
    return this.panes === 3 ? this.#preferences.sidebarOpen : this.isDrawerOpen;
  }

  get isInspectorSeen(): boolean {
    return this.panes === 3 ? this.#preferences.inspectorOpen : this.isInspectorOver;
  }

  turnInspector(): void {
    if (this.panes === 3) this.#preferences.set({ inspectorOpen: !this.#preferences.inspectorOpen });
    else this.isInspectorOver = !this.isInspectorOver;
  }

  turnSidebar(): void {
    if (this.panes === 3) this.#preferences.set({ sidebarOpen: !this.#preferences.sidebarOpen });
    else this.isDrawerOpen = !this.isDrawerOpen;
  }
}
