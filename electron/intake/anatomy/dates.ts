import type { Passage } from './passage.ts';
import type { Finding } from './vote.ts';

const digits = '〇一二三四五六七八九';
const zeros = /[零○Ｏ０O]/g;
const stamp =
  /(?<![\d])((?:19|20)\d{2})\s{0,2}(?:年|[-/.－—])\s{0,2}(\d{1,2})\s{0,2}(?:月|[-/.－—])\s{0,2}(\d{1,2})(?!\d)\s{0,2}(?:日|号)?(?:[\s\u00a0\u3000T]{0,6}(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?[\s\u00a0\u3000]{0,6}(上午|下午|晚)?\s?(\d{1,2})\s?(?:[:：]|[时点])\s?(\d{2})(?:\s?(?:[:：]|分)\s?(\d{2}))?(?:\s?([AP]M))?)?/giu;
const chinese =
  /([一二][〇零○一二三四五六七八九]{3})年(?:([元一二三四五六七八九十]{1,3})月)(?:([一二三四五六七八九十廿]{1,3})日)/gu;
const month = /(?<!\d)((?:19|20)\d{2})\s?(?:年|[-/.])\s?(\d{1,2})(?!\d)\s?月?(?![\d\-/.月])/u;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;

/** The dates in a text, each as a printed date of the article and with its place. */
export function datesIn(passage: Passage): Finding[] {
  const found: (Finding & { at: number })[] = [];
  for (const match of passage.text.matchAll(stamp)) {
    const [, year, monthOfYear, day, before, hour, minute, second, after] = match;
    const half = before ?? (after?.toUpperCase() === 'PM' ? '下午' : undefined);
    const value = printed(year!, monthOfYear!, day!, shifted(half, hour), minute, second);
    if (value)
      found.push({ at: match.index, value, passage: passage.slice(match.index, match.index + match[0].length).trim() });
  }
  for (const match of passage.text.matchAll(chinese)) {
    const year = [...match[1]!.replace(zeros, '〇')].map((one) => digits.indexOf(one)).join('');
    const value = printed(year, String(numeral(match[2]!)), String(numeral(match[3]!)));
    if (value)
      found.push({ at: match.index, value, passage: passage.slice(match.index, match.index + match[0].length) });
  }
  return found.sort((a, b) => a.at - b.at).map(({ value, passage: place }) => ({ value, passage: place }));
}

/** The first date in a text that is nothing but a date: also without a day, or written without separators. */
export function dateOf(passage: Passage): Finding | undefined {
  const first = datesIn(passage)[0];
  if (first) return first;
  const run = compact.exec(passage.text.trim());
  const value = run && printed(run[1]!, run[2]!, run[3]!, run[4], run[5], run[6]);
  if (value) return { value, passage: passage.trim() };
  const rough = month.exec(passage.text);
  const ofYear = Number(rough?.[2]);
  if (!rough || ofYear < 1 || ofYear > 12) return undefined;
  return {
    value: `${rough[1]}-${pad(rough[2]!)}`,
    passage: passage.slice(rough.index, rough.index + rough[0].length).trim(),
  };
}

const pad = (part: string) => part.padStart(2, '0');

const shifted = (half: string | undefined, hour: string | undefined) =>
  half && half !== '上午' && Number(hour) < 12 ? String(Number(hour) + 12) : hour;

function printed(
  year: string,
  monthOfYear: string,
  day: string,
  hour?: string,
  minute?: string,
  second?: string,
): string | undefined {
  const date = `${year}-${pad(monthOfYear)}-${pad(day)}`;
  const there = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(there.getTime()) || there.getUTCDate() !== Number(day)) return undefined;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${pad(hour)}:${minute}${second !== undefined && Number(second) < 60 ? `:${second}` : ''}`;
}

/** 十 is 10, 二十一 is 21, 元 (of 元月) is 1. */
function numeral(text: string): number {
  if (text === '元') return 1;
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  if (!text.includes('十')) return digits.indexOf(ones!);
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0);
}
