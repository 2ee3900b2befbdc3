import type { Passage } from './passage.ts';
import type { Finding } from './vote.ts';
import { clean } from './words.ts';

/** A publication's name at the beginning of a value: up to a gap, a date, or the end of its element; undefined when it is none. */
export function publicationIn(value: Passage, edges: readonly number[] = []): Finding | undefined {
  const lead =
    value.text.length -
    value.text.replace(/^[\s:：]*(?:转载自|转自|摘自|原载于|原载)?[\s:：《【[（(「“"]+/u, '').length;
  let passage = value.slice(lead);
  const edge = edges.find((one) => one - lead >= 2);
  if (edge !== undefined) passage = passage.slice(0, edge - lead);
  const stop =
    /[》】\]」”"]|(?<=[^\s])(?:\s{2,}|\u3000|\t|\u00a0{2,})|\s*(?:19|20)\d{2}\s?[-/.年]|[\s\u00a0](?=\p{sc=Han})(?<=\p{sc=Han}.)|[。；;|｜丨]|\s+(?:\d|[-–—•·])|https?:/u.exec(
      passage.text,
    );
  const name = (stop ? passage.slice(0, stop.index) : passage).trim();
  const printed = clean(name.text).replace(/[，,：:、）)]+$/u, '');
  if (
    printed.length < 2 ||
    printed.length > 36 ||
    /^[\d\s\p{P}]+$/u.test(printed) ||
    /^(?:www\.|https?:)/i.test(printed)
  )
    return undefined;
  return {
    value: printed,
    passage: name.slice(0, Math.max(name.text.indexOf(printed.at(-1)!, printed.length - 1) + 1, printed.length)),
  };
}
