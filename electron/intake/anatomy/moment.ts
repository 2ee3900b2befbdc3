/** The parts of a date as they are printed; a month of a year is a date too. */
export interface Parts {
  year: string | number;
  month: string | number;
  day: string | number;
  hour?: string | undefined;
  minute?: string | undefined;
  second?: string | undefined;
  /** 上午, 下午, 晚 …, or AM and PM. */
  half?: string | undefined;
}

/** A date as articles store it, `2020-09-08T10:19:48` or less of it; undefined when there is no such day. An hour that can't be is left out. */
export function momentOf({ year, month, day, hour, minute, second, half }: Parts): string | undefined {
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const there = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(there.getTime()) || there.getUTCDate() !== Number(day)) return undefined;
  const ofDay = shifted(half, hour);
  if (ofDay === undefined || minute === undefined || ofDay > 23 || Number(minute) > 59) return date;
  return `${date}T${pad(ofDay)}:${minute}${second !== undefined && Number(second) < 60 ? `:${second}` : ''}`;
}

export const pad = (part: string | number) => String(part).padStart(2, '0');

function shifted(half: string | undefined, hour: string | undefined): number | undefined {
  if (hour === undefined) return undefined;
  const printed = Number(hour);
  if (/^(?:下午|晚|傍晚|中午|午后|p)/i.test(half ?? '') && printed < (half === '中午' ? 11 : 12)) return printed + 12;
  return /^(?:凌晨|a)/i.test(half ?? '') && printed === 12 ? 0 : printed;
}
