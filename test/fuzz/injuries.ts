import type { Sample } from './library.ts';
import type { Injury } from './trial.ts';

/** Every single injury of a file: a bit of each byte turned, cut off after each byte, emptied, gone, not to be read. */
export function* injuriesOf(path: string, whole: Buffer): Generator<Injury> {
  for (let place = 0; place < whole.length; place++) yield { path, bytes: turned(whole, place, place % 8) };
  for (let length = 0; length < whole.length; length++) yield { path, bytes: whole.subarray(0, length) };
  yield { path, bytes: null };
  yield { path, bytes: 'unreadable' };
}

/** A whole number below another, always the same ones from the same seed (mulberry32). */
export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** One to three files injured, each once: library.json and the journal as often as all the others together. */
export function randomInjuries({ files }: Sample, random: Random): Injury[] {
  const paths = [...files.keys()];
  const few = paths.filter((path) => !/^(originals|volumes)/.test(path));
  const chosen = Array.from({ length: 1 + random(3) }, () => {
    const from = random(2) === 0 ? few : paths;
    return from[random(from.length)]!;
  });
  return [...new Set(chosen)]
    .map((path): Injury => ({ path, bytes: injured(files.get(path)!, random) }))
    .filter(({ path, bytes }) => !(Buffer.isBuffer(bytes) && bytes.equals(files.get(path)!)));
}

function injured(whole: Buffer, random: Random): Injury['bytes'] {
  const length = whole.length;
  switch (random(8)) {
    case 0:
      return null;
    case 1:
      return 'unreadable';
    case 2:
      return Buffer.alloc(0);
    case 3:
      return whole.subarray(0, random(length));
    case 4:
      return withHole(whole, random);
    case 5:
      return Buffer.concat([whole, whole.subarray(random(length))]);
    case 6:
      return Array.from({ length: 2 + random(20) }).reduce<Buffer>(
        (bytes) => turned(bytes, random(length), random(8)),
        whole,
      );
    default:
      return turned(whole, random(length), random(8));
  }
}

/** A piece of the file is zeros, as after a bad sector. */
function withHole(whole: Buffer, random: Random): Buffer {
  const bytes = Buffer.from(whole);
  const start = random(bytes.length);
  return bytes.fill(0, start, Math.min(bytes.length, start + 1 + random(4096)));
}

/** The bytes with one bit turned. */
function turned(whole: Buffer, place: number, bit: number): Buffer {
  const bytes = Buffer.from(whole);
  bytes[place]! ^= 1 << bit;
  return bytes;
}
