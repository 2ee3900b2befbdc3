import { datesIn } from './dates.ts';
import type { Page } from './model.ts';
import { momentOf } from './moment.ts';
import { verbatim } from './passage.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** When a page was saved, by the clock of who saved it: SingleFile writes it at the beginning of the page. */
export function savedAt(page: Page): string | undefined {
  const start = page.source.slice(0, 4096);
  const found = /saved date:\s*\w{3}\s+(\w{3})\s+(\d{1,2})\s+(\d{4})\s+(\d{2}):(\d{2}):(\d{2})/i.exec(start);
  if (!found) return undefined;
  const [, month, day, year, hour, minute, second] = found;
  return momentOf({ year: year!, month: months.indexOf(month!) + 1, day: day!, hour, minute, second });
}

/** The day in an address, as most sites of news write it: `/2020/09/08/`, `/20200908/`, `/2020-09/08/`. */
export function dayIn(address: string): { value: string; at: number; length: number } | undefined {
  const day = /\/((?:19|20)\d{2})[-/]?(\d{2})[-/]?(\d{2})(?=[/_\-.])/.exec(address);
  if (!day) return undefined;
  const value = `${day[1]}-${day[2]}-${day[3]}`;
  return datesIn(verbatim(value, 0))[0]?.value === value
    ? { value, at: day.index + 1, length: day[0].length - 1 }
    : undefined;
}
