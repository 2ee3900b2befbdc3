import type { Article } from '../../core/article.ts';
import { apply, type Patch, PatchMisfit } from '../../core/patch.ts';
import { articleOf, type Content, contentOf, hashOf } from '../sums.ts';

/** What a journal line did to an article. */
export interface Event {
  readonly at: string;
  /** The revision after it; null when the article went. */
  readonly to: number | null;
  readonly do: readonly Patch[];
  /** SHA-256 of the content after it. */
  readonly hash: string | undefined;
}

/** A state of an article that was found somewhere. */
export interface Candidate {
  readonly article: Article;
  /** `file`: the sum in its volume fits; `doubtful`: nothing vouches for it; `original`: read again, without what was done to it since. */
  readonly from: 'file' | 'backup' | 'doubtful' | 'original';
}

/** An article made again. */
export interface Rebuilt {
  readonly article: Article;
  /** `exact`: just as it was; `earlier`: a state before; `doubtful` and `reread`: nothing vouches for it. */
  readonly quality: 'exact' | 'earlier' | 'doubtful' | 'reread';
}

/** A place in an article's history that is known for sure: after how many events, and the content there. */
interface Known {
  readonly after: number;
  readonly content: Content | null;
  /** The state that was found, where it is one. */
  readonly article: Article | null;
  /** Whether the journal confirms it. */
  readonly isSure: boolean;
}

/**
 * Makes an article as its last event left it, from whatever states of it there are.
 *
 * @param events all that the journal has left of its history, in order.
 * @param isComplete whether no line may be missing among them, or after them.
 */
export function rebuild(
  events: readonly Event[],
  candidates: readonly Candidate[],
  isComplete: boolean,
): Rebuilt | null {
  const last = events.at(-1);
  const ahead = candidates.find(({ article, from }) => from === 'file' && article.revision > (last?.to ?? 0));
  if (ahead && (!isComplete || !last)) return { article: ahead.article, quality: 'exact' };
  const starts = [...candidates.flatMap((candidate) => placed(candidate, events)), start];
  let best: Known | null = null;
  for (const known of starts.toSorted((one, other) => other.after - one.after)) {
    const end = led(known, events);
    if (last && end.isSure && end.after === events.length) {
      return { article: end.article ?? articleAt(end, last), quality: 'exact' };
    }
    if (end.content && (!best || end.after > best.after)) best = end;
  }
  if (best) return { article: best.article ?? articleAt(best, events[best.after - 1]!), quality: 'earlier' };
  return unvouched(events, candidates);
}

/** Before an article came there was nothing. */
const start: Known = { after: 0, content: null, article: null, isSure: true };

/** Where in the history a state belongs: after the event that led to just this. */
function placed({ article, from }: Candidate, events: readonly Event[]): Known[] {
  const content = contentOf(article);
  const hash = hashOf(content);
  const place = events.findLastIndex((event) => event.hash === hash && event.to === article.revision);
  // The hash says nothing of the date, which the line itself does.
  const dated = from === 'file' ? article : { ...article, updatedAt: events[place]?.at ?? article.updatedAt };
  if (place >= 0) return [{ after: place + 1, content, article: dated, isSure: true }];
  // A sound state of a revision that the journal has lost: what came after it may still fit.
  if (from !== 'file' && from !== 'backup') return [];
  const before = events.findLastIndex((event) => (event.to ?? Number.POSITIVE_INFINITY) < article.revision);
  return [{ after: before + 1, content, article, isSure: false }];
}

/** Follows the events from a known state, as far as each leads to just what its line says; one that was lost may be skipped over. */
function led(from: Known, events: readonly Event[]): Known {
  let known = from;
  let content = from.content;
  for (let n = from.after; n < events.length; n++) {
    const event = events[n]!;
    const next = patched(content, event.do);
    if (next === undefined) continue;
    content = next;
    if ((content ? hashOf(content) : undefined) === event.hash)
      known = { after: n + 1, content, article: null, isSure: true };
  }
  return known;
}

const articleAt = ({ content }: Known, { to, at }: Event): Article => articleOf(content!, to ?? 1, at);

function unvouched(events: readonly Event[], candidates: readonly Candidate[]): Rebuilt | null {
  const [newest] = candidates.toSorted(
    (one, other) => rank(other) - rank(one) || other.article.revision - one.article.revision,
  );
  if (!newest) return null;
  if (newest.from !== 'original') {
    return { article: newest.article, quality: newest.from === 'doubtful' ? 'doubtful' : 'earlier' };
  }
  let content: Content = contentOf(newest.article);
  for (const event of events)
    content =
      patched(
        content,
        event.do.filter(({ at }) => at.length > 0),
      ) ?? content;
  return { article: { ...newest.article, ...content }, quality: 'reread' };
}

const rank = ({ from }: Candidate): number => ['original', 'doubtful', 'backup', 'file'].indexOf(from);

/** What patches make of a content; undefined when they were made for another one. */
function patched(content: Content | null, patches: readonly Patch[]): Content | null | undefined {
  try {
    return apply(content, patches) as Content | null;
  } catch (problem) {
    if (problem instanceof PatchMisfit) return undefined;
    throw problem;
  }
}
