import { isFurniture } from '../furniture.ts';
import { latinNamesIn } from '../latin-names.ts';
import { isProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

const by = /^(?:Posted(?:\son\b.{0,40}?)?\s|Written\s|Story\s|Reported\s|Text\s|Published\s)?By:?\s+/iu;

/** `By Jane Doe and Tom Ashby`, `Posted on June 1, 2023 by Clara Finch in Rivers`, beside the article; `Editing by M. Holloway` below it. */
export const englishByline: Rule = function* (page, { body, titleBlock }) {
  const from = (titleBlock ?? body[0])?.index ?? 0;
  const to = body[3]?.index ?? body.at(-1)?.index ?? from;
  for (const block of page.blocks.slice(Math.max(0, from - 2), to + 1)) {
    const lead = by.exec(block.text)?.[0];
    if (lead === undefined || block.text.length > 160 || isProse(block) || isFurniture(block)) continue;
    const line = block.passage.slice(lead.length);
    for (const name of latinNamesIn(line))
      yield { rule: 'byline:by', field: 'people', role: 'author', ...name, confidence: 0.92 };
    const medium = line.split(/\s*\|\s*/gu).find(({ text }, at) => at > 0 && /^[A-Z][\p{L}.&' ]{2,40}$/u.test(text));
    if (medium) yield { rule: 'byline:by', field: 'source', value: medium.text, passage: medium, confidence: 0.8 };
  }
  for (const { text, passage } of body.slice(-3)) {
    for (const line of text.length > 240 ? [] : text.matchAll(/\b(Reporting|Writing|Editing) by\s+([^;.]{3,100})/gu)) {
      const role = line[1] === 'Editing' ? 'editor' : 'reporter';
      const from = line.index + line[0].length - line[2]!.length;
      for (const name of latinNamesIn(passage.slice(from, from + line[2]!.length)))
        yield { rule: 'byline:desk', field: 'people', role, ...name, confidence: 0.9 };
    }
  }
};
