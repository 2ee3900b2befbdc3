import type { Random } from './random.ts';

/** Takes one thing out of a list, by chance. */
export type Draw<T> = (random: Random) => T;

/**
 * Draws as words are drawn in real text: the n-th of the list comes up in proportion to 1 / (n + 2.7), Mandelbrot's form of
 * Zipf's law, so that a search bench meets common words and rare ones.
 */
export function zipf<T>(list: readonly T[]): Draw<T> {
  const heights = new Float64Array(list.length);
  let total = 0;
  for (let rank = 0; rank < list.length; rank += 1) {
    total += 1 / (rank + 1 + 2.7);
    heights[rank] = total;
  }
  return (random) => list[firstAbove(heights, random.fraction() * total)] as T;
}

function firstAbove(heights: Float64Array, wanted: number): number {
  let low = 0;
  let high = heights.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((heights[middle] as number) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
