import type { Params } from '../core/refusal.ts';

/** What was found, and done about it, when a library was opened or written; a person reads it as the message `found.<name>`. */
export interface Finding {
  readonly name: 'torn-line' | 'orphan-volume' | 'volumes-unwritten' | 'originals-left';
  readonly params: Params;
}
