import { Refusal } from '../core/refusal.ts';

/** Whether a refusal says that a file is not as it was left. */
export const isDamage = (problem: unknown): boolean =>
  problem instanceof Refusal && ['library-damaged', 'file-unreadable'].includes(problem.code);
