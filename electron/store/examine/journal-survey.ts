import type { Folder } from '../folder.ts';
import { decodeLine, isWhole, type Line, lineOpening, seqOf } from '../journal-line.ts';
import { withSumRight } from '../one-bit.ts';
import { readOrReason } from './reading.ts';

/** One file of the journal as it was found. */
export interface JournalPart {
  readonly file: string;
  /** The line that its name promises first. */
  readonly first: number;
  /** Why it can't be read: the system's name for it. */
  readonly unreadable?: string;
  /** Whether every byte is as it was written. */
  readonly isWhole: boolean;
  /** How many good lines it has. */
  readonly count: number;
  /** Bytes after the last good line of a file that is whole up to there. */
  readonly torn: number;
  /** Of a file that is not whole, or torn, the good lines that are left, by sequence, with their line feeds. */
  readonly left: ReadonlyMap<number, Buffer>;
}

/** What is left of a library's journal. */
export interface JournalSurvey {
  readonly parts: readonly JournalPart[];
  /** Sequences up to the last one that are not there. */
  readonly lost: readonly number[];
  /** Sequences whose loss has been told before. */
  readonly knownLost: readonly number[];
  /** The line after which it begins. */
  readonly after: number;
  readonly lastSeq: number;
}

/**
 * Reads the whole journal.
 *
 * @param after the line after which it is to begin.
 * @param take is told each line that is left, in order.
 */
export async function* surveyJournal(
  folder: Folder,
  after: number,
  take: (line: Line) => void,
): AsyncGenerator<string, JournalSurvey> {
  const parts: JournalPart[] = [];
  const lost: number[] = [];
  const knownLost: number[] = [];
  let seq = after;
  const next = (line: Line) => {
    if (line.seq <= seq) return;
    for (let gone = seq + 1; gone < line.seq; gone++) lost.push(gone);
    seq = line.seq;
    if (line.kind === 'lost') knownLost.push(line.seq);
    take(line);
  };
  const names = (await folder.list('journal')).filter((name) => /^\d{12}\.jsonl$/.test(name));
  for (const [place, name] of names.entries()) {
    yield `journal/${name}`;
    parts.push(await surveyPart(folder, name, place === names.length - 1, next));
  }
  return { parts, lost, knownLost, after, lastSeq: seq };
}

async function surveyPart(
  folder: Folder,
  name: string,
  isLast: boolean,
  next: (line: Line) => void,
): Promise<JournalPart> {
  const file = `journal/${name}`;
  const first = Number(name.slice(0, 12));
  const { bytes, reason } = await readOrReason(folder, file);
  if (!bytes)
    return { file, first, unreadable: reason ?? 'ENOENT', isWhole: false, count: 0, torn: 0, left: new Map() };
  const left = new Map<number, Buffer>();
  let end = 0;
  let isWholeSoFar = true;
  let hasBadBefore = false;
  for (const { piece, start, isExact } of piecesOf(bytes)) {
    if (!piece) {
      hasBadBefore = true;
      continue;
    }
    const seq = seqOf(piece);
    if (!isExact || hasBadBefore || seq !== first + left.size) isWholeSoFar = false;
    if (!left.has(seq)) {
      left.set(seq, Buffer.concat([piece, lineFeed]));
      next(decodeLine(piece));
    }
    end = start + piece.length + 1;
  }
  const torn = bytes.length - end;
  const isAsWritten = isWholeSoFar && (torn === 0 || isLast);
  const isDone = isAsWritten && torn === 0;
  return {
    file,
    first,
    isWhole: isAsWritten,
    count: left.size,
    torn: isAsWritten ? torn : 0,
    left: isDone ? new Map() : left,
  };
}

const lineFeed = Buffer.from('\n');

/** A piece of a file: a good line without its line feed, or null. */
interface Piece {
  readonly piece: Buffer | null;
  readonly start: number;
  /** Whether it stands there just so, its line feed too. */
  readonly isExact: boolean;
}

function* piecesOf(bytes: Buffer): Generator<Piece> {
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf('\n', start);
    const end = feed < 0 ? bytes.length : feed;
    const piece = bytes.subarray(start, end);
    if (feed >= 0 && isWhole(piece)) yield { piece, start, isExact: true };
    else yield* mended(piece, start, feed >= 0);
    start = end + 1;
  }
}

/** A line with one bit wrong, or several of which a line feed is not one any more. */
function* mended(piece: Buffer, start: number, hasFeed: boolean): Generator<Piece> {
  const right = hasFeed ? withSumRight(piece, lineOpening) : null;
  if (right && isWhole(right) && isJson(right)) {
    yield { piece: right, start, isExact: false };
    return;
  }
  const starts = [0];
  for (let at = piece.indexOf(lineOpening, 1); at > 0; at = piece.indexOf(lineOpening, at + 1)) starts.push(at);
  for (const [n, from] of starts.entries()) {
    const next = starts[n + 1];
    const part = piece.subarray(from, next === undefined ? piece.length : next - 1);
    // The last bytes of a file may be its line and a damaged line feed.
    const parts = next === undefined && !hasFeed ? [part, part.subarray(0, -1)] : [part];
    const good = parts.find((one) => isWhole(one));
    yield good
      ? { piece: good, start: start + from, isExact: false }
      : { piece: null, start: start + from, isExact: false };
  }
}

function isJson(line: Buffer): boolean {
  try {
    JSON.parse(line.toString('utf8'));
    return true;
  } catch (problem) {
    if (problem instanceof SyntaxError) return false;
    throw problem;
  }
}

/** Whether bytes after the last good line still have a line in them, so that they are no torn one. */
export const holdsLine = (torn: Buffer): boolean => [...piecesOf(torn)].some(({ piece }) => piece !== null);
