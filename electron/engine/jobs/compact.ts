import type { Input, Output } from '../../contract/contract.ts';
import type { Workshop } from './index.ts';
import type { Job } from './jobs.ts';

/** Takes what is older than some months out of the journal. It is short, and can't be stopped once it has begun. */
export async function* compactJob(
  { shelf: { store } }: Workshop,
  { keepMonths }: Input<'journal.compact'>,
): Job<Output<'journal.compact'>> {
  const before = new Date();
  before.setUTCMonth(before.getUTCMonth() - keepMonths);
  yield { done: 0, total: 1, detail: 'journal' };
  return store.compactJournal(before);
}
