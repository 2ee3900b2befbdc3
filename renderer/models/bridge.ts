import type { Link } from '../../electron/contract/link.ts';

/** What the shell hands to a window: the link to the engine, and the two things that only the desktop knows. */
export interface Bridge extends Link {
  /** Where a dropped or pasted file lies on the disk; empty when it lies nowhere. */
  pathOf(file: File): string;
  /**
   * Hears the id of an action that was chosen in the application's menu.
   *
   * @returns what ends the listening.
   */
  onAction(listener: (id: string) => void): () => void;
}
