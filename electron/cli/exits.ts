import type { RefusalCode } from '../core/refusal.ts';

/** How a run ended, for scripts. Fixed: they rely on it. */
export const exits = { done: 0, partly: 1, wrongUsage: 2, notOpened: 3 } as const;
export type Exit = (typeof exits)[keyof typeof exits];

/** Refusals of what was typed, not of what was found. */
const usage: readonly RefusalCode[] = [
  'bad-request',
  'encoding-unknown',
  'export-format-unknown',
  'name-empty',
  'query-wrong',
];

export const exitFor = (code: RefusalCode): Exit => (usage.includes(code) ? exits.wrongUsage : exits.partly);
