import type { Migration } from './forms.ts';

/** Every step there has been, in order; each has a fixture of the form before it, and what it became, in the tests. */
export const migrations: readonly Migration[] = [];
