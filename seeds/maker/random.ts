/** A stream of chance that is the same on every machine. */
export interface Random {
  /** At least 0 and less than 1. */
  fraction(): number;
  /** A whole number, at least 0 and less than `limit`. */
  below(limit: number): number;
  /** True in about `share` of the calls. */
  chance(share: number): boolean;
  /** One of a list that is not empty, each equally likely. */
  pick<T>(list: readonly T[]): T;
}

/**
 * Opens the stream that belongs to these three numbers: other numbers, another stream.
 *
 * It is sfc32 of the PractRand suite, whose 128 bits of state keep a million streams apart.
 */
export function randomFrom(seed: number, index: number, purpose: number): Random {
  let a = seed | 0;
  let b = index | 0;
  let c = purpose | 0;
  let counter = 1;

  function word(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  for (let round = 0; round < 15; round += 1) word();
  const fraction = () => word() / 2 ** 32;
  const below = (limit: number) => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    chance: (share) => fraction() < share,
    pick: <T>(list: readonly T[]) => list[below(list.length)] as T,
  };
}
