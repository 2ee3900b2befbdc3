import { isFurniture } from '../furniture.ts';
import { latinNamesIn } from '../latin-names.ts';
import { isProse } from '../prose.ts';
import type { Rule } from '../rule.ts';

const by = /^(?:Posted(?:\son\b.{0,40}?)?\s|Written\s|Story\s|Reported\s|Text\s|Published\s)?By:?\s+/iu;

/** `By Jane Doe and Tom Ashby`, `Posted on June 1, 2023 by Clara Finch in Rivers`, beside the article. */
export const englishByline: Rule = function* (_page, { head, body, titleBlock }) {
  const above = titleBlock ? head.filter(({ index }) => index > titleBlock.index - 3) : head;
  for (const block of [...above, ...body.slice(0, 4)]) {
    const lead = by.exec(block.text)?.[0];
    if (lead === undefined || block.text.length > 160 || isProse(block) || isFurniture(block)) continue;
    const line = block.passage.slice(lead.length);
    for (const name of latinNamesIn(line))
      yield { rule: 'byline:by', field: 'people', role: 'author', ...name, confidence: 0.92 };
    const medium = line.split(/\s*\|\s*/gu).find(({ text }, at) => at > 0 && /^[A-Z][\p{L}.&' ]{2,40}$/u.test(text));
    if (medium) yield { rule: 'byline:by', field: 'source', value: medium.text, passage: medium, confidence: 0.8 };
  }
};
