import type { Random } from './random.ts';

/** When the made archive took in its first article. */
const firstAccession = Date.UTC(2026, 5, 10);

/** The instant, in milliseconds, at which the n-th article came in: one every ten seconds or so, always rising. */
export function accession(index: number, random: Random): number {
  return firstAccession + index * 10_000 + random.below(9000);
}

/** Lower-case hexadecimal digits. */
export function hexadecimal(digits: number, random: Random): string {
  let text = '';
  while (text.length < digits) text += random.below(16).toString(16);
  return text;
}

/** A UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, and chance that the seed decides. */
export function uuidv7(milliseconds: number, random: Random): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const variant = random.pick(['8', '9', 'a', 'b']);
  const chance = hexadecimal(18, random);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-${variant}${chance.slice(3, 6)}-${chance.slice(6)}`;
}
