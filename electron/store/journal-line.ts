import type { ArticleId } from '../core/article.ts';
import type { Patch } from '../core/patch.ts';
import type { Params } from '../core/refusal.ts';
import { sumOf } from './sums.ts';

/** What a step did; a person reads it as the message `did.<name>`. */
export interface Label {
  readonly name: string;
  readonly params: Params;
}

/** One article changed, came (from null) or went (to null). Patches and hash leave out `revision` and `updatedAt`. */
export interface ArticleChange {
  readonly kind: 'article';
  readonly id: ArticleId;
  readonly volume: string;
  /** Its place among the volume's articles, from 0, where it came or went. */
  readonly place?: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly do: readonly Patch[];
  readonly undo: readonly Patch[];
  /** SHA-256 of the result's JSON; none where the article went. */
  readonly hash?: string;
}

/** The content of library.json changed. */
export interface LibraryChange {
  readonly kind: 'library';
  readonly do: readonly Patch[];
  readonly undo: readonly Patch[];
  readonly hash: string;
}

/** A volume, written whole before this line, became part of the library. `sum` is the one in its header. */
export interface VolumeAdded {
  readonly kind: 'volume';
  readonly name: string;
  readonly to: 'added';
  readonly sum: string;
  /** What it holds, so that a lost volume can be made again from its originals and compared. */
  readonly articles: readonly { readonly id: ArticleId; readonly original?: string; readonly hash: string }[];
}

/** A volume left the library, its file staying; or came back, written anew with every revision one higher. */
export interface VolumeMoved {
  readonly kind: 'volume';
  readonly name: string;
  readonly to: 'parked' | 'returned';
}

export type Change = ArticleChange | LibraryChange | VolumeAdded | VolumeMoved;

/** One line of the journal: the moment of durability, and all or nothing. */
export interface Line {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly at: string;
  /** `lost` stands in the place of a line that could not be read any more; nothing before it can be undone through it. */
  readonly kind: 'do' | 'undo' | 'redo' | 'lost';
  /** The first line of the step that this line belongs to, or takes back, or does again. */
  readonly step: number;
  readonly label: Label;
  readonly mergeKey?: string;
  /** It can't be undone, and nothing before it. */
  readonly permanent?: true;
  /** The lines on top of what can be undone, and redone, after this line. */
  readonly undo: number | null;
  readonly redo: number | null;
  /** The line under this one: of an `undo` line, among what can be redone; of others, among what can be undone. */
  readonly below: number | null;
  /** Originals that its articles name and that were not here when it was written. */
  readonly absent?: readonly string[];
  readonly changes: readonly Change[];
}

export const lineOpening = '{"crc":"';
const opening = /^\{"crc":"([0-9a-f]{8})",/;
const openingLength = '{"crc":"00000000",'.length;

/** A line as it stands in the file, line feed included; without the number of its form when that is 1. */
export function encodeLine(line: Line, schema = 1): Buffer {
  const rest = JSON.stringify(schema > 1 ? { ...line, schema } : line).slice(1);
  return Buffer.from(`{"crc":"${sumOf(rest)}",${rest}\n`);
}

/** Whether bytes, without their line feed, are a line just as it was written. */
export function isWhole(bytes: Buffer): boolean {
  const sum = opening.exec(bytes.toString('latin1', 0, openingLength))?.[1];
  return sum !== undefined && sumOf(bytes.subarray(openingLength)) === sum;
}

/** Whether bytes are a line just as it was written, and the one with this sequence. */
export function isLine(bytes: Buffer, seq: number): boolean {
  const start = `"seq":${seq},`;
  return isWhole(bytes) && bytes.toString('latin1', openingLength, openingLength + start.length) === start;
}

/** The sequence of a line that `isWhole` has approved. */
export const seqOf = (bytes: Buffer): number =>
  Number(/^"seq":(\d+),/.exec(bytes.toString('latin1', openingLength, openingLength + 24))?.[1]);

/** What stands in the place of a line that could not be read any more. */
export const lostLine = (seq: number, at: string): Line => ({
  seq,
  at,
  kind: 'lost',
  step: seq,
  label: { name: 'lost', params: {} },
  undo: null,
  redo: null,
  below: null,
  changes: [],
});

/** The line in bytes that `isLine` has approved. */
export function decodeLine(bytes: Buffer): Line {
  const { crc: _crc, ...line } = JSON.parse(bytes.toString('utf8')) as Line & { crc: string };
  return line;
}
