import type { ArticleId } from '../core/article.ts';
import type { Folder } from './folder.ts';
import type { ArticleChange, Label, Line } from './journal-line.ts';
import { linesNaming } from './lines-naming.ts';

/** One thing that the journal tells of an article. */
export interface Trace {
  readonly seq: number;
  readonly at: string;
  readonly step: number;
  readonly label: Label;
  readonly how: 'do' | 'undo' | 'redo';
  /** The revision before it; null where the article was not there, undefined where only counting tells. */
  readonly from: number | null | undefined;
  /** The revision after it; null where the article went, undefined where only counting tells. */
  readonly to: number | null | undefined;
  /** None where it came, or came back, with a whole volume: then it is as it was. */
  readonly change?: ArticleChange;
  /** What it was when it came with a whole volume. */
  readonly hash?: string;
  /** The volume that it lay in. */
  readonly volume: string;
}

/** What the journal says of volumes that come back; a file has the words nowhere else, since text has its quotes escaped. */
const returning = '"to":"returned"';

/** Whatever the journal tells of an article in a range of lines, newest first; and of any volume that came back. */
export async function trailOf(folder: Folder, id: ArticleId, range: { after: number; upTo: number }): Promise<Trace[]> {
  const traces: Trace[] = [];
  for await (const line of linesNaming(folder, [id, returning], range)) {
    const found = tracesIn(line, id);
    traces.push(...found);
    if (found.some(isArrival)) break;
  }
  return traces;
}

function tracesIn(line: Line, id: ArticleId): Trace[] {
  const { seq, at, step, label, kind } = line;
  if (kind === 'lost') return [];
  const head = { seq, at, step, label, how: kind };
  return line.changes.toReversed().flatMap((change): Trace[] => {
    if (change.kind === 'library') return [];
    if (change.kind === 'article') {
      return change.id === id ? [{ ...head, from: change.from, to: change.to, change, volume: change.volume }] : [];
    }
    if (change.to === 'returned') return [{ ...head, from: undefined, to: undefined, volume: change.name }];
    const here = change.to === 'added' ? change.articles.find((one) => one.id === id) : undefined;
    return here ? [{ ...head, from: null, to: 1, hash: here.hash, volume: change.name }] : [];
  });
}

/** Whether the article was new then; one that was mended had been there before. */
const isArrival = ({ how, from, label }: Trace): boolean => how === 'do' && from === null && label.name !== 'mend';

/**
 * The states that an article had, newest first, each with its revision: what is left of a trail when one leads to the next.
 *
 * A volume that came back raised its articles by one, if they came with it. `complete` says that the last state is how it came in.
 */
export function statesOf(traces: readonly Trace[], revision: number): { states: Trace[]; complete: boolean } {
  const states: Trace[] = [];
  let now: number | null = revision;
  let returns: Trace[] = [];
  for (const trace of traces) {
    if (trace.to === undefined) {
      returns.push(trace);
      continue;
    }
    const raised = returns.filter(({ volume }) => volume === trace.volume);
    returns = [];
    if (now !== null && trace.to !== null && now - trace.to === raised.length) {
      states.push(...raised.map((one, n) => ({ ...one, from: now! - n - 1, to: now! - n })));
    } else if (now !== trace.to) return { states, complete: false };
    states.push(trace);
    if (isArrival(trace)) return { states, complete: true };
    now = trace.from!;
  }
  return { states, complete: false };
}
