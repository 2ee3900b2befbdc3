import { momentOf } from './moment.ts';

const utc = /(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(?:Z|[+-]00:?00)\s*$/i;

/** China's clock, which is also that of Hong Kong, Macao and Taiwan. */
const chinaOffset = 8 * 3600_000;

/** What a page in Chinese would print for a time that is stated in UTC; undefined when it is stated otherwise. */
export function printedInChina(stated: string): string | undefined {
  const match = utc.exec(stated.trim());
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second] = match;
  return atChina(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second ?? 0)),
  );
}

/** The printed time in China of a moment in milliseconds since 1970. */
export function atChina(milliseconds: number): string | undefined {
  const there = new Date(milliseconds + chinaOffset);
  if (Number.isNaN(there.getTime())) return undefined;
  const [date, time] = there.toISOString().split('T') as [string, string];
  const [year, month, day] = date.split('-') as [string, string, string];
  const [hour, minute, second] = time.slice(0, 8).split(':') as [string, string, string];
  return momentOf({ year, month, day, hour, minute, second });
}
