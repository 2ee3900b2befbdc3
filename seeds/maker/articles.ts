import type { Article } from '../../electron/core/article.ts';
import { originalArticle } from './article.ts';
import { randomFrom } from './random.ts';
import { reprintOf } from './reprint.ts';

export interface ArchiveOptions {
  readonly count: number;
  /** Any whole number; the same seed makes the same articles. */
  readonly seed: number;
  /** The average length of a body. */
  readonly characters: number;
}

const reprintShare = 0.03;
/** A reprint follows within so many accessions. */
const reach = 5000;

/**
 * Makes the articles of an archive one after the other, in the order of accession, and keeps none.
 *
 * An archive of more articles begins with those of a smaller one. About 3 in 100 are reprints of an earlier article.
 */
export function* articles({ count, seed, characters }: ArchiveOptions): Generator<Article, void, undefined> {
  for (let index = 0; index < count; index += 1) yield articleAt(seed, index, characters);
}

function articleAt(seed: number, index: number, characters: number): Article {
  if (!isReprint(seed, index)) return originalArticle(seed, index, characters);
  const random = randomFrom(seed, index, 2);
  let earlier = index - 1 - random.below(Math.min(index, reach));
  while (isReprint(seed, earlier)) earlier -= 1;
  return reprintOf(originalArticle(seed, earlier, characters), random, index, characters);
}

/** The first article never is one, so that a search backwards ends. */
function isReprint(seed: number, index: number): boolean {
  return index > 0 && randomFrom(seed, index, 3).chance(reprintShare);
}
