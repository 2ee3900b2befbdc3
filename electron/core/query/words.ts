import { fold } from '../fold.ts';
import type { Query, Term, TextField } from './tree.ts';

/**
 * The folded words that a query wants to find in a text, each once: for marking them there. What it does not want is left out.
 *
 * @param field whose text it is; without one, words that were asked of a certain field are left out too
 */
export function wordsOf(query: Query, field?: TextField): string[] {
  return [...new Set(wanted(query.term, field))];
}

function wanted(term: Term, field: TextField | undefined): string[] {
  switch (term.kind) {
    case 'and':
    case 'or':
      return term.terms.flatMap((one) => wanted(one, field));
    case 'text':
      return term.field === undefined || term.field === field ? [term.text] : [];
    case 'near':
      return [...term.texts];
    default:
      return [];
  }
}

/**
 * Where words stand in a text, from left to right; places that touch or overlap are one.
 *
 * @param words as `wordsOf` gives them
 * @returns start and end of each place in UTF-16 units
 */
export function placesOf(words: readonly string[], text: string): [start: number, end: number][] {
  const folded = fold(text);
  const found: [number, number][] = [];
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) found.push([at, at + word.length]);
  found.sort(([a], [b]) => a - b);
  return found.reduce<[number, number][]>((merged, [start, end]) => {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
    return merged;
  }, []);
}
