import { describe, expect, test } from 'vitest';
import { aPlace } from '../support/a-place.ts';
import { injuriesOf } from './injuries.ts';
import { aSample, type Sample } from './library.ts';
import { type Injury, trial } from './trial.ts';

/** What came out of some injuries: how many of them the library came through just as it was, and what went wrong. */
interface Account {
  readonly exact: number;
  readonly complaints: readonly string[];
}

/** Injures each of some files of a library at every byte. */
async function injureEverywhere(sample: Sample, paths: readonly string[]): Promise<Account> {
  const injuries = paths.flatMap((path) => [...injuriesOf(path, sample.files.get(path)!)]);
  const complaints: string[] = [];
  const seen = new Set<string>();
  let exact = 0;
  for (const injury of injuries) {
    const outcome = await trial(sample, [injury], seen);
    if (outcome.isExact) exact++;
    complaints.push(...outcome.complaints.map((complaint) => `${told(injury)}: ${complaint}`));
  }
  return { exact: exact - injuries.length, complaints: complaints.slice(0, 20) };
}

const told = ({ path, bytes }: Injury): string =>
  `${path} ${Buffer.isBuffer(bytes) ? `(${bytes.length} bytes)` : bytes}`;

const isJournal = (path: string): boolean => path.endsWith('.jsonl');

/** Tries every injury of every file of a library of three articles. */
export function describeEveryByte(isFlushed: boolean): void {
  describe(`a library of three articles, ${isFlushed ? 'closed' : 'whose last changes are in the journal only'}`, () => {
    test('comes back just as it was from any injury of any other file than the journal', async () => {
      const sample = await aSample(aPlace(), 3, isFlushed);
      const paths = [...sample.files.keys()].filter((path) => !isJournal(path));
      expect(paths).toHaveLength(4);
      expect(await injureEverywhere(sample, paths)).toEqual({ exact: 0, complaints: [] });
    }, 240_000);

    test(`comes back from any injury of the journal ${isFlushed ? 'just as it was' : 'with what is lost said'}`, async () => {
      const sample = await aSample(aPlace(), 3, isFlushed);
      const { exact, complaints } = await injureEverywhere(sample, [...sample.files.keys()].filter(isJournal));
      expect(complaints).toEqual([]);
      if (isFlushed) expect(exact).toBe(0);
    }, 240_000);
  });
}
