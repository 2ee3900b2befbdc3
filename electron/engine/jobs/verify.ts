import type { Input, Output } from '../../contract/contract.ts';
import { type Verified, verifyOpen } from '../../store/mend/verify.ts';
import { readAgain } from '../read-again.ts';
import type { Workshop } from './index.ts';
import type { Job } from './jobs.ts';

type Report = Output<'verify'>;

/** Checks the library while it is used. Stopped, it has found nothing. */
export async function* verifyJob({ shelf, turns }: Workshop, { repair }: Input<'verify'>): Job<Report> {
  const verified = yield* verifyOpen(shelf.store, repair, readAgain);
  if (!verified) return { articles: 0, originals: 0, absent: 0, faults: [] };
  const report = reportOf(verified);
  const differing = isLegible(report) ? await turns.take(() => shelf.compare()) : 0;
  if (differing > 0) {
    const detail = { name: 'index-differs', params: { count: differing } };
    report.faults.push({ kind: 'index', path: 'index', detail, repaired: true });
  }
  const remaining = report.faults.filter(({ repaired }) => !repaired).length;
  const { articles, originals, faults } = report;
  const at = new Date().toISOString();
  await shelf.store.health.update({ verified: { at, articles, originals, faults: faults.length, remaining } });
  return report;
}

/** Whether every article can be read, so that the index can be held against them. */
const isLegible = ({ faults }: Report): boolean =>
  faults.every(({ kind, repaired }) => repaired || kind === 'original' || kind === 'reference');

/** As the contract tells it. */
export const reportOf = ({ articles, originals, absent, faults }: Verified): Report => ({
  articles,
  originals,
  absent,
  faults: faults.map(({ kind, path, name, params, repaired }) => {
    return { kind, path, detail: { name, params: { ...params } }, repaired };
  }),
});
