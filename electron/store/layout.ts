import type { ArticleId } from '../core/article.ts';

/** Where the articles lie in a volume's file. */
export interface Layout {
  /** The sum in its header. */
  readonly sum: string;
  readonly born: number;
  readonly seq: number;
  /** Of its first line, with the line feed, in bytes. */
  readonly head: number;
  /** Of the file, in bytes. */
  readonly size: number;
  /** When the file was written, in milliseconds, as the disk says. */
  readonly modified: number;
  readonly ids: readonly ArticleId[];
  /** How long each article's line is, in bytes, without what parts it from the next. */
  readonly lengths: Uint32Array;
  /** The CRC-32 of each. */
  readonly sums: Uint32Array;
}

/** An article's line in a file. */
export interface Spot {
  readonly start: number;
  readonly length: number;
  readonly sum: number;
}

/** Where an article lies; undefined when it is not in the file. */
export function spotOf({ head, ids, lengths, sums }: Layout, id: ArticleId): Spot | undefined {
  const place = ids.indexOf(id);
  if (place < 0) return undefined;
  let start = head;
  for (let n = 0; n < place; n++) start += lengths[n]! + separator;
  return { start, length: lengths[place]!, sum: sums[place]! };
}

/** The comma and the line feed between two lines. */
const separator = 2;
