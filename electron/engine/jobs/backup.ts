import { resolve } from 'node:path';
import type { Input, Output } from '../../contract/contract.ts';
import type { Workshop } from './index.ts';
import type { Job } from './jobs.ts';

type Report = Output<'backup'>;
const nothing: Report = { file: '', bytes: 0, articles: 0 };

/** Backs the library up. Stopped, it leaves what was there before. */
export async function* backupJob({ shelf: { store } }: Workshop, { out }: Input<'backup'>): Job<Report> {
  if (out !== undefined) return (yield* store.backups.pack(resolve(out))) ?? nothing;
  const taken = yield* store.backups.take('asked');
  return taken ? { file: taken.file, bytes: taken.bytes, articles: taken.articles } : nothing;
}
