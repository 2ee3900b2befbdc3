import type { Readings } from '../../core/article.ts';
import type { Block } from '../anatomy/model.ts';

const openingLength = 40;

/** The reading of a body: its opening words, and the place from its first block to its last. */
export function bodyReading(blocks: readonly Block[], opening: string): Readings {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last) return {};
  const confidence = blocks.length > 1 ? 0.9 : 0.6;
  const reading = {
    value: opening.slice(0, openingLength),
    confidence,
    start: first.passage.start,
    end: last.passage.end,
    rule: 'body',
  };
  return { body: reading };
}
