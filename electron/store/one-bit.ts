import { sumOf } from './sums.ts';

/** What one byte does to a CRC-32 that has nothing in it yet (the polynomial of zip and PNG, reversed). */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/**
 * Puts right the one bit in which bytes differ from those that their sum was taken of; null when it is not one bit.
 *
 * Each bit of a message changes its CRC-32 in a way of its own, up to half a gigabyte, so the difference of the sums says which it was.
 */
export function withOneBitRight(bytes: Buffer, sum: string): Buffer | null {
  const difference = (Number.parseInt(sumOf(bytes), 16) ^ Number.parseInt(sum, 16)) >>> 0;
  if (difference === 0) return bytes;
  const effects = Uint32Array.from({ length: 8 }, (_, bit) => table[1 << bit]!);
  for (let place = bytes.length - 1; place >= 0; place--) {
    const bit = effects.indexOf(difference);
    if (bit >= 0) return flipped(bytes, place, bit);
    for (let n = 0; n < 8; n++) effects[n] = table[effects[n]! & 255]! ^ (effects[n]! >>> 8);
  }
  return null;
}

/**
 * The same for bytes that begin with their own sum, in which the wrong bit may be too.
 *
 * @param opening what stands in front of the sum; `",` ends it.
 */
export function withSumRight(bytes: Buffer, opening: string): Buffer | null {
  const start = opening.length + 10;
  const rest = bytes.subarray(start);
  const right = Buffer.from(`${opening}${sumOf(rest)}",`);
  if (bytes.length < start) return null;
  if (wrongBits(bytes.subarray(0, start), right) <= 1) return Buffer.concat([right, rest]);
  const given = bytes.toString('latin1', opening.length, opening.length + 8);
  const isOpened = bytes.toString('latin1', 0, start) === `${opening}${given}",`;
  const mended = isOpened && /^[0-9a-f]{8}$/.test(given) ? withOneBitRight(rest, given) : null;
  return mended && Buffer.concat([bytes.subarray(0, start), mended]);
}

function flipped(bytes: Buffer, place: number, bit: number): Buffer {
  const mended = Buffer.from(bytes);
  mended[place]! ^= 1 << bit;
  return mended;
}

function wrongBits(one: Buffer, other: Buffer): number {
  let count = 0;
  for (const [place, byte] of one.entries()) {
    for (let difference = byte ^ other[place]!; difference > 0; difference &= difference - 1) count++;
  }
  return count;
}
