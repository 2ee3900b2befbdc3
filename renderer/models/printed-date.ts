import * as v from 'valibot';
import { PrintedDate } from '../../electron/core/article.ts';

/**
 * A date as people write it, in the form in which it is stored; null when it is no date.
 *
 * Takes 2020-9-8, 2020/09/08 10:19, 2020.9.8, 2020年9月8日 10:19:48, 2020年9月 and 2020, full width too.
 */
export function readPrintedDate(written: string): string | null {
  const text = written.normalize('NFKC').trim();
  const parts =
    /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  if (hour !== undefined && day === undefined) return null;
  const two = (number: string) => number.padStart(2, '0');
  const date = [year!, ...[month, day].filter((part) => part !== undefined).map(two)].join('-');
  const time =
    hour === undefined
      ? ''
      : `T${[hour, minute!, second]
          .filter((part) => part !== undefined)
          .map(two)
          .join(':')}`;
  return v.is(PrintedDate, date + time) && isInCalendar(year!, month, day) ? date + time : null;
}

function isInCalendar(year: string, month = '1', day = '1'): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1;
}

/** A stored date as a person edits it: a space where the stored form has a T. */
export const writtenDate = (date: string | undefined) => (date ?? '').replace('T', ' ');
