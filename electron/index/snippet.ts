import type { Snippet } from '../contract/parts.ts';
import { placesOf } from '../core/query/index.ts';
import { type FoldedText, keepFolded, restore } from './folded-text.ts';

/** The texts of an article from which a snippet may be cut. */
export interface Printed {
  readonly body: FoldedText;
  /** Others, as they are printed. */
  readonly asides: readonly string[];
}

/** In UTF-16 units. */
const longest = 96;
/** How much is shown before the first mark, at most. */
const lead = 24;

/**
 * A piece of an article to show in a list: where most of the words stand close together, or how its body begins.
 *
 * @param words folded
 */
export function snippetOf({ body, asides }: Printed, words: readonly string[]): Snippet {
  const found = excerpt(body, words);
  if (found) return found;
  for (const aside of asides) {
    const excerptOfAside = excerpt(keepFolded(aside), words);
    if (excerptOfAside) return excerptOfAside;
  }
  return cut(body, 0, []);
}

function excerpt(text: FoldedText, words: readonly string[]): Snippet | null {
  const at = densest(text.folded, words);
  return at === null ? null : cut(text, beginning(text.folded, at), words);
}

/** Where a stretch begins that holds more of the words than any before it; null when there are none. */
function densest(text: string, words: readonly string[]): number | null {
  const hits = words.flatMap((word) => placesOf([word], text).map(([start, end]) => ({ start, end, word })));
  hits.sort((a, b) => a.start - b.start);
  let most = 0;
  let best: number | null = null;
  for (const [index, { start }] of hits.entries()) {
    const near = new Set<string>();
    for (let hit = index; hit < hits.length && hits[hit]!.end - start <= longest - lead; hit += 1)
      near.add(hits[hit]!.word);
    if (near.size <= most && best !== null) continue;
    most = near.size;
    best = start;
  }
  return best;
}

/** The beginning of the sentence in which a place stands, if that is not too far. */
function beginning(text: string, place: number): number {
  const earliest = Math.max(0, place - lead);
  const sentence = /[。!?;\n][”’」』)]*(?=[^。!?;\n]*$)/.exec(text.slice(earliest, place));
  if (!sentence) return earliest;
  return earliest + sentence.index + sentence[0].length;
}

function cut(text: FoldedText, from: number, words: readonly string[]): Snippet {
  const { folded } = text;
  let start = isInsidePair(folded, from) ? from + 1 : from;
  while (start < folded.length && /\s/.test(folded[start]!)) start += 1;
  const end = Math.min(folded.length, start + longest);
  const piece = restore(text, start, isInsidePair(folded, end) ? end - 1 : end);
  const before = /[。!?;\n\s”’」』)]/.test(folded[start - 1] ?? '\n') ? '' : '…';
  const marks = placesOf(words, piece).map(([a, b]): [number, number] => [a + before.length, b + before.length]);
  return { text: `${before}${piece.replace(/\s/g, ' ')}${end < folded.length ? '…' : ''}`, marks };
}

/** The place is in the middle of a surrogate pair. */
const isInsidePair = (text: string, place: number) => /[\udc00-\udfff]/.test(text[place] ?? '') && place > 0;
