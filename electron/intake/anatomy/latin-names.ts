import type { Passage } from './passage.ts';
import type { Finding } from './vote.ts';

const part = "(?:[A-Z][\\p{L}'’.-]*|(?:de|van|von|der|den|la|le|di|da|al|bin|el)(?=\\s))";
const name = new RegExp(`^${part}(?:\\s${part}){1,4}$`, 'u');
const organisation =
  /\b(?:news|post|times|daily|press|media|agency|staff|reporter|editor|desk|team|inc|group|bureau|university|institute|office|network)\b/i;

/** Whether a text looks like the name of a person in Latin letters: two to five capitalised words. */
export const isLatinName = (text: string) =>
  text.length <= 40 &&
  name.test(text) &&
  !/^(?:By|The|In|On|At|From|More|Related)\s/i.test(text) &&
  !organisation.test(text);

/** The names of an English byline: `Jane Doe, Tom Ashby and M. Holloway in Yunxi`; they end at the first part that is none. */
export function latinNamesIn(passage: Passage): Finding[] {
  const names: Finding[] = [];
  for (const piece of passage.split(/\s*(?:,|、|;|&|\band\b|\/|\|)\s*/gu)) {
    const place = /\s+(?:in|at|from|for|on|of)\s/u.exec(`${piece.text} `);
    const person = place ? piece.slice(0, place.index).trim() : piece;
    if (!isLatinName(person.text)) break;
    names.push({ value: person.text.replace(/\s+/g, ' '), passage: person });
    if (place) break;
  }
  return names;
}
