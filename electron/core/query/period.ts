import type { Period } from './tree.ts';

const day = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const one = new RegExp(`^${day}$`);
const range = new RegExp(`^(${day})?\\.\\.(${day})?$`);

const firstOf = (date: string) => date + '0000-01-01T00:00:00'.slice(date.length);
const lastOf = (date: string) => date + '9999-12-31T23:59:59'.slice(date.length);

/** `2020`, `2020-09`, `2020-09-08`, or two of them with `..` between; one side may be left out. Null for anything else. */
export function periodOf(text: string): Period | null {
  if (one.test(text)) return { from: text, to: text };
  const [, from, to] = range.exec(text) ?? [];
  if (from === undefined && to === undefined) return null;
  return { ...(from && { from }), ...(to && { to }) };
}

/** Its end is not before its beginning. */
export function isForward({ from, to }: Period): boolean {
  return from === undefined || to === undefined || firstOf(from) <= lastOf(to);
}

/** The whole of a printed date lies in a period: `2020` is not in `2020-09`, since it may mean another month. */
export function isWithin(date: string, { from, to }: Period): boolean {
  return (from === undefined || firstOf(date) >= firstOf(from)) && (to === undefined || lastOf(date) <= lastOf(to));
}
