import { momentOf } from './moment.ts';

/** A way of printing a date: a global pattern, and the date that a match of it means. */
interface Form {
  pattern: RegExp;
  read(match: RegExpMatchArray): string | undefined;
}

const half = '(上午|下午|晚上|晚|中午|凌晨|清晨|早上|傍晚|午后)';
const weekday = '(?:[（(]?(?:星期|周|週)[一二三四五六日天][）)]?)';
const gap = '[\\s\\u00a0\\u3000]';
const clock = `(\\d{1,2})\\s?(?:[:：]|[时時点點])\\s?(\\d{2})(?!\\d)(?:\\s?(?:[:：]|分)\\s?(\\d{2})(?!\\d))?(?:\\s?([AP]\\.?M))?`;
const day = '(\\d{1,2}(?!\\d)|\\d{2}(?=\\d{2}[:：]\\d{2}))';
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const englishClock = `(?:,?\\s{1,3}(?:at\\s|[-–|·•]\\s?)?(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?(?:\\s?([AP]\\.?M))?)?`;
const monthAt = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const digits = '〇一二三四五六七八九';
const zeros = /[零○Ｏ０O0]/g;

export const forms: readonly Form[] = [
  {
    pattern: new RegExp(
      `(?<![\\d])((?:19|20)\\d{2})\\s{0,2}(?:年|[-/.－—])\\s{0,2}(\\d{1,2})\\s{0,2}(?:月|[-/.－—])\\s{0,2}${day}\\s{0,2}(?:日|号|號)?(?:(?:${gap}|[T,，|·]){0,6}${weekday}?${gap}{0,6}${half}?\\s?${clock})?`,
      'giu',
    ),
    read: ([, year, month, ofMonth, before, hour, minute, second, after]) =>
      momentOf({ year: year!, month: month!, day: ofMonth!, hour, minute, second, half: before ?? after }),
  },
  {
    // The year in an element of its own above the day: `2020 09/08 10:19:48`.
    pattern: /(?<!\d)((?:19|20)\d{2})\s{0,2}(\d{2})\s?[/-]\s?(\d{2})\s{0,2}(\d{2})[:：](\d{2})(?:[:：](\d{2}))?/g,
    read: ([, year, month, ofMonth, hour, minute, second]) =>
      momentOf({ year: year!, month: month!, day: ofMonth!, hour, minute, second }),
  },
  {
    pattern:
      /([一二][〇零○Ｏ０O0一二三四五六七八九]{3})年\s?([元一二三四五六七八九十]{1,3})月\s?([一二三四五六七八九十廿卅]{1,3})[日号]/gu,
    read: ([, year, month, ofMonth]) =>
      momentOf({
        year: [...year!.replace(zeros, '〇')].map((one) => digits.indexOf(one)).join(''),
        month: numeral(month!),
        day: numeral(ofMonth!),
      }),
  },
  {
    pattern: /民[国國]\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu,
    read: ([, year, month, ofMonth]) => momentOf({ year: Number(year) + 1911, month: month!, day: ofMonth! }),
  },
  {
    // `08/09/2020 - 10:19`: the day first, unless that can't be, or the clock is American.
    pattern:
      /(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d{2})(?!\d)(?:[\s,]{0,3}(?:[-–|·]\s?)?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?([AP]\.?M))?)?/gi,
    read: ([, one, , other, year, hour, minute, second, after]) =>
      (Number(other) > 12 || (after && Number(one) < 13) ? [[other, one]] : [[one, other]])
        .map(([ofMonth, month]) =>
          momentOf({ year: year!, month: month!, day: ofMonth!, hour, minute, second, half: after }),
        )
        .at(0),
  },
  {
    pattern: new RegExp(
      `\\b${monthName}\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}((?:19|20)\\d{2})(?!\\d)${englishClock}`,
      'gi',
    ),
    read: ([, month, ofMonth, year, hour, minute, second, after]) =>
      momentOf({ year: year!, month: monthAt(month!), day: ofMonth!, hour, minute, second, half: after }),
  },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s{1,2}${monthName},?\\s{1,2}((?:19|20)\\d{2})(?!\\d)${englishClock}`,
      'gi',
    ),
    read: ([, ofMonth, month, year, hour, minute, second, after]) =>
      momentOf({ year: year!, month: monthAt(month!), day: ofMonth!, hour, minute, second, half: after }),
  },
];

/** 十 is 10, 二十一 and 廿一 are 21, 元 (of 元月) is 1. */
function numeral(text: string): number {
  if (text === '元') return 1;
  const plain = text.replace('廿', '二十').replace('卅', '三十');
  if (!plain.includes('十')) return digits.indexOf(plain);
  const [tens, ones] = plain.split('十');
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0);
}
