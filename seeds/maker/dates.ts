import type { Random } from './random.ts';

const day = 86_400_000;
const first = Date.UTC(1996, 0, 1);
const days = (Date.UTC(2026, 5, 1) - first) / day;

/** When something was printed, and the day before, on which it happened. */
export interface Printing {
  /** As product.md's publishedAt: a day, and for pages of the web the time too. */
  readonly publishedAt: string;
  readonly eventDate: string;
  /** The day of the event as a newspaper prints it: 3月14日. */
  readonly eventDay: string;
}

/** A printing between 1996 and May 2026, the recent years a little more often. */
export function printing(random: Random): Printing {
  const published = first + Math.floor(random.fraction() ** 0.8 * days) * day;
  const event = new Date(published - day);
  const time = `${two(5 + random.below(17))}:${two(random.below(60))}:${two(random.below(60))}`;
  const onTheWeb = published > Date.UTC(2004, 0, 1) && random.chance(0.7);
  return {
    publishedAt: onTheWeb ? `${dateOf(published)}T${time}` : dateOf(published),
    eventDate: dateOf(event.getTime()),
    eventDay: `${event.getUTCMonth() + 1}月${event.getUTCDate()}日`,
  };
}

/** The date so many days later, without a time. */
export function daysAfter(publishedAt: string, count: number): string {
  return dateOf(Date.parse(publishedAt.slice(0, 10)) + count * day);
}

function dateOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
