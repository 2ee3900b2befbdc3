import type { Input, Output } from '../../contract/contract.ts';
import { restore } from '../../store/backup/restore.ts';
import type { Workshop } from './index.ts';
import type { Job } from './jobs.ts';

/** Makes a library out of a backup, beside the open one. Stopped, it leaves nothing. */
export async function* restoreJob(_: Workshop, { from, to }: Input<'restore'>): Job<Output<'restore'>> {
  return (yield* restore(from, to)) ?? { library: '', articles: 0 };
}
