import { fold, textOfUnits } from '../core/fold.ts';

/**
 * A text kept folded, with what folding took from it.
 *
 * `lost` is pairs of units: how far it is from the unit lost before, and the unit itself. In a Chinese article that is a tenth of what
 * a second copy would take.
 */
export interface FoldedText {
  readonly folded: string;
  readonly lost: string;
}

const furthest = 0xffff;

/** Folds a text so that it can be had back. */
export function keepFolded(text: string): FoldedText {
  const folded = fold(text);
  if (folded === text) return { folded, lost: '' };
  const lost: number[] = [];
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === folded[at] && at - last < furthest) continue;
    lost.push(at - last, text.charCodeAt(at));
    last = at;
  }
  return { folded, lost: textOfUnits(Uint16Array.from(lost)) };
}

/** A stretch of a text as it was before it was folded. */
export function restore({ folded, lost }: FoldedText, start: number, end: number): string {
  let text = '';
  let from = start;
  let at = 0;
  for (let pair = 0; pair < lost.length; pair += 2) {
    at += lost.charCodeAt(pair);
    if (at < start) continue;
    if (at >= end) break;
    text += folded.slice(from, at) + lost[pair + 1];
    from = at + 1;
  }
  return text + folded.slice(from, Math.max(from, end));
}
