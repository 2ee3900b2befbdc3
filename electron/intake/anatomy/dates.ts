import { forms } from './date-forms.ts';
import type { Block } from './model.ts';
import { momentOf, pad } from './moment.ts';
import type { Passage } from './passage.ts';
import type { Finding } from './vote.ts';

const month = /(?<!\d)((?:19|20)\d{2})\s?(?:年|[-/.])\s?(\d{1,2})(?!\d)\s?月?(?![\d\-/.月])/u;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;

/** The dates in a text, each as a printed date of the article and with its place. */
export function datesIn(passage: Passage): Finding[] {
  if (!/\d{2}|年/u.test(passage.text)) return [];
  const found: (Finding & { at: number; end: number })[] = [];
  for (const { pattern, read } of forms) {
    for (const match of passage.text.matchAll(pattern)) {
      const value = read(match);
      const end = match.index + match[0].length;
      if (value) found.push({ at: match.index, end, value, passage: passage.slice(match.index, end).trim() });
    }
  }
  return found
    .sort((a, b) => a.at - b.at)
    .filter(({ at }, index, all) => index === 0 || at >= all[index - 1]!.end)
    .map(({ value, passage: place }) => ({ value, passage: place }));
}

/** The first date in a text that is nothing but a date: also without a day, or written without separators. */
export function dateOf(passage: Passage): Finding | undefined {
  const first = datesIn(passage)[0];
  if (first) return first;
  const run = compact.exec(passage.text.trim());
  const value =
    run && momentOf({ year: run[1]!, month: run[2]!, day: run[3]!, hour: run[4], minute: run[5], second: run[6] });
  if (value) return { value, passage: passage.trim() };
  const rough = month.exec(passage.text);
  const ofYear = Number(rough?.[2]);
  if (!rough || ofYear < 1 || ofYear > 12) return undefined;
  return {
    value: `${rough[1]}-${pad(rough[2]!)}`,
    passage: passage.slice(rough.index, rough.index + rough[0].length).trim(),
  };
}

/** A short line without the date that it begins or ends with: `2020-09-08 10:19 云澜日报 记者骆行` prints a byline too. */
export function besideDate({ passage, text }: Pick<Block, 'passage' | 'text'>): Passage {
  const date = text.length < 80 ? datesIn(passage)[0] : undefined;
  if (!date) return passage;
  const from = text.indexOf(date.passage.text);
  const after = passage.slice(from + date.passage.text.length).trim();
  return after.text === '' ? passage.slice(0, from).trim() : after;
}
