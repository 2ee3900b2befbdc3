import { Refusal } from '../core/refusal.ts';
import { isLine, isWhole } from './journal-line.ts';

/** What a journal file holds. */
export interface Scan {
  /** Where each line starts, in bytes; the first one is `first`. */
  readonly starts: number[];
  /** Where the last good line ends. Bytes after it are torn: an append that a crash cut off. */
  readonly end: number;
}

/**
 * Finds the lines of a journal file, and makes sure of each.
 *
 * Only an end may be torn, since each line was on the disk before the next one was begun: a bad line that has a good one
 * after it is damage, not a crash.
 *
 * @param first the sequence that the file's name promises for its first line.
 * @throws Refusal `library-damaged`
 */
export function scanJournal(bytes: Buffer, first: number, file: string): Scan {
  const starts: number[] = [];
  let end = 0;
  for (const [start, next] of pieces(bytes, 0)) {
    if (!isLine(bytes.subarray(start, next - 1), first + starts.length)) break;
    starts.push(start);
    end = next;
  }
  for (const [start, next] of pieces(bytes, end)) {
    if (isWhole(bytes.subarray(start, next - 1))) throw new Refusal('library-damaged', { file });
  }
  return { starts, end };
}

/** What lies between line feeds, from a place on, as [start, start of the next]; not what has no line feed after it. */
function* pieces(bytes: Buffer, from: number): Generator<[number, number]> {
  for (let start = from; ; ) {
    const feed = bytes.indexOf('\n', start);
    if (feed < 0) return;
    yield [start, feed + 1];
    start = feed + 1;
  }
}
