import type { Injury } from './trial.ts';

/** Every single injury of a file: a bit of each byte turned, cut off after each byte, emptied, gone, not to be read. */
export function* injuriesOf(path: string, whole: Buffer): Generator<Injury> {
  for (let place = 0; place < whole.length; place++) yield { path, bytes: turned(whole, place, place % 8) };
  for (let length = 0; length < whole.length; length++) yield { path, bytes: whole.subarray(0, length) };
  yield { path, bytes: null };
  yield { path, bytes: 'unreadable' };
}

/** The bytes with one bit turned. */
export function turned(whole: Buffer, place: number, bit: number): Buffer {
  const bytes = Buffer.from(whole);
  bytes[place]! ^= 1 << bit;
  return bytes;
}
