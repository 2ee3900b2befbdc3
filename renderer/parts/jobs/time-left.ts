import type { Language } from '../../../electron/core/library.ts';

/** A span of time as one says it of work that is not done: seconds up to a minute and a half, else whole minutes. */
export function spanText(seconds: number, language: Language): string {
  const [value, unit] = seconds < 90 ? [Math.max(1, seconds), 'second'] : [Math.round(seconds / 60), 'minute'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}
