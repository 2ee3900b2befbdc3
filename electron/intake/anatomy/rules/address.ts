import { verbatim } from '../passage.ts';
import type { Rule } from '../rule.ts';
import { dayIn } from '../saved.ts';

/** The address that a browser or an extension wrote into the page when it was saved, and the day in it. */
export const savedFrom: Rule = function* (page) {
  const start = page.source.slice(0, 4096);
  const saved =
    /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]{1,2000}?)\s*-->/i.exec(start) ??
    /Page saved with SingleFile[\s\S]{0,200}?url:\s*(https?:\/\/\S{1,2000})/i.exec(start);
  if (!saved) return;
  const passage = verbatim(saved[1]!, saved.index + saved[0].indexOf(saved[1]!));
  yield { rule: 'saved-from', field: 'url', value: saved[1]!, passage, confidence: 0.95 };
  const day = dayIn(saved[1]!);
  if (!day) return;
  const place = passage.slice(day.at, day.at + day.length);
  yield { rule: 'address:day', field: 'publishedAt', value: day.value, passage: place, confidence: 0.5 };
};

/** The day in a page's own address, when nothing better is printed. */
export const dayInAddress: Rule = function* (page) {
  for (const meta of page.metas.filter(({ name }) => name === 'og:url' || name === 'canonical')) {
    const day = dayIn(meta.value.text);
    if (!day) continue;
    const passage = meta.value.slice(day.at, day.at + day.length);
    yield { rule: 'address:day', field: 'publishedAt', value: day.value, passage, confidence: 0.5 };
  }
};

/** The canonical address, and the language of the page. */
export const stated: Rule = function* (page) {
  for (const { name, value } of page.metas) {
    if (name === 'canonical' && /^https?:\/\//i.test(value.text))
      yield { rule: 'link:canonical', field: 'url', value: value.text.trim(), passage: value, confidence: 0.94 };
  }
};
