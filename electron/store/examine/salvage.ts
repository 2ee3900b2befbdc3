import * as v from 'valibot';
import { Article } from '../../core/article.ts';
import { Refusal } from '../../core/refusal.ts';
import { withOneBitRight, withSumRight } from '../one-bit.ts';
import { sumOf } from '../sums.ts';
import { parseHeader, parseVolume, volumeOpening } from '../volume-file.ts';

/** An article that is still in a volume's file. */
export interface Salvaged {
  readonly article: Article;
  readonly line: Buffer;
  /** Its sum says that it is as it was written; else only the journal can. */
  readonly isSound: boolean;
}

/** What can still be read of a volume's file. */
export interface Salvage {
  /** Null when its first line is beyond reading. */
  readonly header: { readonly born: number; readonly seq: number } | null;
  readonly articles: readonly Salvaged[];
  /** Whether every byte is as it was written. */
  readonly isWhole: boolean;
  /** How many of its lines say nothing any more. */
  readonly lost: number;
}

const closing = Buffer.from('},"articles":[');

/** Reads what can be read of a volume. @throws Refusal `library-newer` */
export function salvage(bytes: Buffer, file: string): Salvage {
  try {
    const { volume } = parseVolume(bytes, file);
    const articles = volume.lines.flatMap((line) => salvaged(line, true));
    const lost = volume.lines.length - articles.length;
    return { header: volume, articles, isWhole: lost === 0, lost };
  } catch (problem) {
    if (problem instanceof Refusal && problem.code === 'library-damaged') return salvageDamaged(bytes);
    throw problem;
  }
}

function salvageDamaged(bytes: Buffer): Salvage {
  const found = bytes.indexOf(closing);
  const feed = bytes.indexOf('\n');
  const end = found >= 0 ? found + closing.length : feed < 0 ? bytes.length : feed;
  const first = withSumRight(bytes.subarray(0, end), volumeOpening);
  const header = first && parseHeader(first.toString('utf8'));
  const pieces = [...piecesOf(bytes.subarray(Math.min(end + 1, bytes.length)))];
  if (!header) {
    const articles = pieces.flatMap((piece) => salvaged(piece, false));
    return { header: null, articles, isWhole: false, lost: pieces.length - articles.length };
  }
  const lines = matched(pieces, header.sums);
  const articles = lines.flatMap((line) => (line ? salvaged(line, true) : []));
  return { header, articles, isWhole: false, lost: header.sums.length - articles.length };
}

/** For each sum the line that it was taken of, once more exactly so where one bit was wrong. */
function matched(pieces: readonly Buffer[], sums: readonly string[]): (Buffer | null)[] {
  const bySum = new Map(pieces.map((piece) => [sumOf(piece), piece]));
  const right = new Set(sums);
  const wrong = pieces.filter((piece) => !right.has(sumOf(piece)));
  return sums.map((sum) => bySum.get(sum) ?? oneBitFrom(wrong, sum));
}

function oneBitFrom(pieces: readonly Buffer[], sum: string): Buffer | null {
  // Each attempt costs a look at every bit; where so much is wrong, it is not one bit.
  for (const piece of pieces.slice(0, 16)) {
    const mended = withOneBitRight(piece, sum);
    if (mended && salvaged(mended, true).length > 0) return mended;
  }
  return null;
}

/** What may be lines: between line feeds, without the comma; and where a line feed is damaged, between openings of articles. */
function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf('\n', start);
    const end = feed < 0 ? bytes.length : feed;
    const piece = bytes.subarray(start, end);
    start = end + 1;
    if (piece.length > 3) yield* variantsOf(piece);
  }
}

function* variantsOf(piece: Buffer): Generator<Buffer> {
  const starts = [0];
  for (let at = piece.indexOf('{"id":"', 1); at > 0; at = piece.indexOf('{"id":"', at + 1)) starts.push(at);
  yield piece.subarray(0, piece.at(-1) === closingBrace ? piece.length : piece.length - 1);
  if (starts.length === 1) return;
  for (const [n, start] of starts.entries()) {
    const next = starts[n + 1];
    if (next === undefined)
      yield piece.subarray(start, piece.at(-1) === closingBrace ? piece.length : piece.length - 1);
    else yield piece.subarray(start, next - 2);
  }
}

const closingBrace = '}'.charCodeAt(0);

function salvaged(line: Buffer, isSound: boolean): Salvaged[] {
  let value: unknown;
  try {
    value = JSON.parse(line.toString('utf8'));
  } catch (problem) {
    if (problem instanceof SyntaxError) return [];
    throw problem;
  }
  const article = v.safeParse(Article, value);
  // One that has more or other keys than the form says would be changed by being read and written.
  const isAsStored = article.success && JSON.stringify(article.output) === JSON.stringify(value);
  return isAsStored ? [{ article: article.output, line, isSound }] : [];
}
