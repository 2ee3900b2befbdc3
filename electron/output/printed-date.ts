import type { Language } from '../core/library.ts';

const forms: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
};

/** A printed date as a person says it, with the weekday when the day is known; a time is given as printed. */
export function sayDate(printed: string, language: Language): string {
  const [day, time] = [printed.slice(0, 10), printed.slice(11, 16)];
  const form = new Intl.DateTimeFormat(language, { ...forms[day.length], timeZone: 'UTC' });
  return [form.format(new Date(`${day}T00:00:00Z`.replace(/^(.{4,7})T.*/, '$1'))), time]
    .filter((part) => part !== '')
    .join(' ');
}
