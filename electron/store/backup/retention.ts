import { localDay } from '../../core/local-day.ts';
import type { Snapshot } from './manifest.ts';

/** How many of each are kept: the last snapshot of each of the last days, weeks and months that have one. */
const kept = { days: 7, weeks: 4, months: 12 };

type Dated = Pick<Snapshot, 'at' | 'why'>;

/**
 * Says which snapshots may go.
 *
 * Days, weeks (from Monday) and months are those of this machine's calendar. What has none is not counted: after a year away, what
 * was kept is kept still. Those that were asked for are kept besides, of each of the last days the last one. A snapshot from before a migration stays, as do those that are pinned.
 */
export function superfluous<T extends Dated>(snapshots: readonly T[], pinned: readonly string[]): T[] {
  const newestFirst = snapshots.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  const wanted = new Set([
    ...lastOfEach(newestFirst, dayOf, kept.days),
    ...lastOfEach(newestFirst, mondayOf, kept.weeks),
    ...lastOfEach(newestFirst, (at) => dayOf(at).slice(0, 7), kept.months),
    ...lastOfEach(
      newestFirst.filter(({ why }) => why === 'asked'),
      dayOf,
      kept.days,
    ),
    ...newestFirst.filter(({ at, why }) => why === 'before-migration' || pinned.includes(at)),
  ]);
  return newestFirst.filter((snapshot) => !wanted.has(snapshot));
}

function lastOfEach<T extends Dated>(newestFirst: readonly T[], spanOf: (at: string) => string, count: number): T[] {
  const spans = new Map<string, T>();
  for (const snapshot of newestFirst) {
    const span = spanOf(snapshot.at);
    if (!spans.has(span)) spans.set(span, snapshot);
  }
  return [...spans.values()].slice(0, count);
}

const dayOf = (at: string): string => localDay(new Date(at));

function mondayOf(at: string): string {
  const day = new Date(at);
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  return localDay(day);
}
