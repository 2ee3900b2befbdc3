import { disk, type Files } from './files.ts';
import type { ReadAgain } from './mend/help.ts';
import type { Forms } from './migrations/forms.ts';

/** What a store stands on. */
export interface Ground {
  readonly files: Files;
  readonly now: () => Date;
  /** For how many milliseconds what the journal has may wait to be written into its volume. */
  readonly patience: number;
  /** Reads an article once more from its original, where a damaged library has nothing else of it. */
  readonly readAgain?: ReadAgain;
  /** The form that files are written in, and the ways to it from older ones; this program's when not given. */
  readonly forms?: Forms;
}

export const ordinary: Ground = { files: disk, now: () => new Date(), patience: 500 };
