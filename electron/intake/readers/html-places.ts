import { fromHtml } from 'hast-util-from-html';
import type { Places } from '../anatomy/passage.ts';

const reference = /&(?:#\d+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;?)/y;
const decoded = new Map<string, string>();

/** What a character reference means, as HTML reads it. */
function decode(written: string): string {
  const known = decoded.get(written);
  if (known !== undefined) return known;
  const [node] = fromHtml(written, { fragment: true }).children;
  const text = node?.type === 'text' ? node.value : written;
  if (decoded.size < 10_000) decoded.set(written, text);
  return text;
}

/**
 * The place of each UTF-16 unit of a decoded text in its source between `from` and `to`.
 *
 * Character references and line ends are followed; where the two part company otherwise (a text that the parser gathered around a
 * tag), the next place at which they agree again is taken.
 */
export function placesOf(text: string, source: string, from: number, to: number): Places {
  if (to - from === text.length && source.startsWith(text, from))
    return { startOf: (at) => from + at, endOf: (at) => from + at + 1 };
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let at = from;
  for (let index = 0; index < text.length; ) {
    const next = stepAt(text, index, source, at, to);
    for (let unit = 0; unit < next.units; unit += 1) {
      starts[index + unit] = next.start;
      ends[index + unit] = next.end;
    }
    index += next.units;
    at = next.end;
  }
  return { startOf: (unit) => starts[unit] ?? to, endOf: (unit) => ends[unit] ?? to };
}

/** How far two texts that part company are followed to where they agree again. */
const farthest = 4000;

function stepAt(
  text: string,
  index: number,
  source: string,
  at: number,
  to: number,
): { units: number; start: number; end: number } {
  const character = text[index]!;
  let place = at;
  const reach = Math.min(to, at + farthest);
  while (place < reach) {
    if (source[place] === '&') {
      reference.lastIndex = place;
      const written = reference.exec(source)?.[0];
      const meaning = written && decode(written);
      if (written && meaning && text.startsWith(meaning, index))
        return { units: meaning.length, start: place, end: place + written.length };
    }
    if (source[place] === character) return { units: 1, start: place, end: place + 1 };
    if (character === '\n' && source[place] === '\r')
      return { units: 1, start: place, end: place + (source[place + 1] === '\n' ? 2 : 1) };
    place = source[place] === '<' ? after(source, place, to) : place + 1;
  }
  return { units: 1, start: Math.min(at, to), end: Math.min(at, to) };
}

function after(source: string, place: number, to: number): number {
  const end = source.indexOf('>', place);
  return end < 0 ? to : end + 1;
}
