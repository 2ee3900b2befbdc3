import { isBreadcrumb, isFurniture, isInformation } from '../furniture.ts';
import type { Block, Page } from '../model.ts';
import { isHeadlineLike, isProse } from '../prose.ts';
import { clean, fold } from '../words.ts';
import { mainOf } from './parts.ts';
import { type FoundTitle, isPublisherLine } from './title.ts';

/** Whether a line of a text page may be a headline. */
export const isTitleLine = (block: Block) =>
  !isFurniture(block) &&
  !isBreadcrumb(block.text) &&
  !isInformation(block) &&
  !isPublisherLine(block.text) &&
  isHeadlineLike(block) &&
  !block.isIndented;

/**
 * In plain text the title is the headline above the first line of facts; where none stands there, it is the 主题 of the headline
 * block below.
 */
export function titleOfText({ blocks }: Page): FoundTitle {
  const facts = blocks.findIndex((block) => isInformation(block) && !isPublisherLine(block.text));
  const prose = blocks.findIndex(isProse);
  const end = prose < 0 ? blocks.length : prose;
  const above = facts < 0 || facts > end ? [] : blocks.slice(0, facts).filter(isTitleLine);
  const below = blocks.slice(Math.max(0, facts), end).filter(isTitleLine);
  if (above.length > 0) return found(titleAmong(above, below), 'title:above-facts', above.length === 1 ? 0.95 : 0.8);
  if (below.length > 0) return found(facts < 0 ? below[0]! : mainOf(below.slice(-3), ''), 'title:headline-block', 0.75);
  const first = blocks.find((line) => !isFurniture(line) && !isInformation(line) && !isPublisherLine(line.text));
  if (!first) return {};
  const passage = first.text.length > 80 ? first.passage.slice(0, 40) : first.passage;
  return { finding: { value: clean(passage.text), passage, rule: 'title:first-line', confidence: 0.3 } };
}

function found(block: Block, rule: string, confidence: number): FoundTitle {
  return { block, finding: { value: clean(block.text), passage: block.passage, rule, confidence } };
}

/** With several lines above the facts: the one that is printed again below, else their 主题. */
function titleAmong(lines: readonly Block[], below: readonly Block[]): Block {
  const repeated = lines.find((line) => below.some((other) => fold(other.text) === fold(line.text)));
  return repeated ?? mainOf(lines.slice(-3), '');
}
