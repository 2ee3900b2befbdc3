import type { Link } from '../../electron/contract/link.ts';
import type { ShellEvents } from '../../electron/contract/standing.ts';

/** What the shell hands to a window: the link to the engine, and what only the desktop knows. */
export interface Bridge extends Link {
  /** Where a dropped or pasted file lies on the disk; empty when it lies nowhere. */
  pathOf(file: File): string;
  /**
   * Hears what the desktop tells.
   *
   * @returns what ends the listening.
   */
  hear<E extends keyof ShellEvents>(event: E, listener: (detail: ShellEvents[E]) => void): () => void;
}
