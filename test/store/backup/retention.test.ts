import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { superfluous } from '../../../electron/store/backup/retention.ts';

type Why = 'daily' | 'asked' | 'before-migration';
interface Dated {
  at: string;
  why: Why;
}

/** A snapshot at an hour of a local day. */
const at = (day: string, hour = 8, why: Why = 'daily'): Dated => ({
  at: new Date(`${day}T${String(hour).padStart(2, '0')}:00:00`).toISOString(),
  why,
});

/** One a day, as a library that is opened every day has them. */
function daily(from: string, days: number): Dated[] {
  return Array.from({ length: days }, (_, n) => {
    const day = new Date(`${from}T08:00:00`);
    day.setDate(day.getDate() + n);
    return { at: day.toISOString(), why: 'daily' };
  });
}

const left = (snapshots: Dated[], pinned: string[] = []): string[] => {
  const gone = superfluous(snapshots, pinned);
  return snapshots.filter((snapshot) => !gone.includes(snapshot)).map((snapshot) => dayOf(snapshot));
};
const dayOf = (snapshot: Dated): string => {
  const day = new Date(snapshot.at);
  return `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`;
};

describe('of the snapshots of many days', () => {
  test('the last seven days, four weeks and twelve months are kept', () => {
    // 2026-11-24 is a Tuesday.
    expect(left(daily('2025-01-01', 693))).toEqual([
      ...['2025-12-31', '2026-1-31', '2026-2-28', '2026-3-31', '2026-4-30', '2026-5-31', '2026-6-30', '2026-7-31'],
      ...['2026-8-31', '2026-9-30', '2026-10-31', '2026-11-8', '2026-11-15', '2026-11-18', '2026-11-19', '2026-11-20'],
      ...['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'],
    ]);
  });

  test('a week reaches over the end of a year, and February to its leap day', () => {
    const around = ['2023-12-25', '2023-12-31', '2024-01-01', '2024-01-07'].map((day) => at(day));
    expect(left([...around, ...daily('2024-02-20', 20)])).toEqual([
      ...['2023-12-31', '2024-1-7', '2024-2-25', '2024-2-29', '2024-3-3'],
      ...['2024-3-4', '2024-3-5', '2024-3-6', '2024-3-7', '2024-3-8', '2024-3-9', '2024-3-10'],
    ]);
  });

  test('the last one of a day stands for it', () => {
    expect(superfluous([at('2026-11-24', 9), at('2026-11-24', 18), at('2026-11-24', 12)], [])).toEqual([
      at('2026-11-24', 12),
      at('2026-11-24', 9),
    ]);
  });

  test('years without any do not use up what is kept', () => {
    const old = daily('2020-01-01', 7);
    expect(left([...old, at('2026-11-24')])).toEqual([...old.slice(1).map(dayOf), '2026-11-24']);
  });

  test('one that was asked for is not given up for the one that came of itself on the same day', () => {
    const day = [at('2026-11-24', 9, 'asked'), at('2026-11-24', 10, 'asked'), at('2026-11-24', 18)];
    expect(superfluous(day, [])).toEqual([at('2026-11-24', 9, 'asked')]);
  });

  test('one from before a migration stays, and one that is pinned', () => {
    const snapshots = [at('2020-01-01', 8, 'before-migration'), at('2020-01-01', 9), ...daily('2026-01-01', 60)];
    expect(left(snapshots)).toContain('2020-1-1');
    expect(left(daily('2026-11-01', 24), [at('2026-11-02').at])).toContain('2026-11-2');
  });

  test('the newest is kept, never more than 23 are, and once thinned out they stay', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.uniqueArray(instants, { minLength: 1, maxLength: 200, selector: Number }), (dates) => {
        const snapshots = dates.map((date): Dated => ({ at: date.toISOString(), why: 'daily' }));
        const gone = new Set(superfluous(snapshots, []));
        const kept = snapshots.filter((snapshot) => !gone.has(snapshot));
        const newest = snapshots.reduce((one, other) => (one.at > other.at ? one : other));
        expect(kept).toContain(newest);
        expect(kept.length).toBeLessThanOrEqual(23);
        expect(superfluous(kept, [])).toEqual([]);
      }),
    );
  });
});
