import { dateOf } from '../dates.ts';
import { isBreadcrumb, isFurniture, isInformation, isPublisherAbove, isPublisherLine } from '../furniture.ts';
import { labelsOf } from '../label-scan.ts';
import type { Block, Page } from '../model.ts';
import { isHeadlineLike, isProse } from '../prose.ts';
import { clean, fold } from '../words.ts';
import { mainOf } from './parts.ts';
import type { FoundTitle } from './title.ts';

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
  const above =
    facts < 0 || facts > end
      ? []
      : blocks.slice(0, facts).filter((line) => isTitleLine(line) && !isPublisherAbove(line, blocks[line.index + 1]));
  const below = blocks.slice(Math.max(0, facts), end).filter(isTitleLine);
  const isOnlyMasthead = above.length > 0 && below.length > 0 && above.every(({ text }) => isPaper(text));
  if (above.length > 0 && !isOnlyMasthead)
    return found(titleAmong(above, below), 'title:above-facts', above.length === 1 ? 0.95 : 0.8);
  const alone = isOnlyMasthead ? undefined : aloneAbove(blocks, facts);
  if (alone) return found(alone, 'title:above-facts', 0.75);
  if (below.length > 0) return found(facts < 0 ? below[0]! : mainOf(below.slice(-3), ''), 'title:headline-block', 0.75);
  const first = blocks.find((line) => !isFurniture(line) && !isInformation(line) && !isPublisherLine(line.text));
  if (!first) return {};
  const passage = first.text.length > 80 ? first.passage.slice(0, 40) : first.passage;
  return { finding: { value: clean(passage.text), passage, rule: 'title:first-line', confidence: 0.3 } };
}

/** The name of a newspaper on a line of its own: its page begins with it. */
const isPaper = (text: string) => /^\p{sc=Han}{2,10}[报報]$/u.test(text);

/** The only line above the facts is the title, even one that reads as a sentence, as a label or has a single character. */
function aloneAbove(blocks: readonly Block[], facts: number): Block | undefined {
  const lines = blocks
    .slice(0, Math.max(0, facts))
    .filter(
      ({ text, isIndented }) => !isPublisherLine(text) && !isBreadcrumb(text) && !isIndented && text.length <= 120,
    );
  const first = blocks[facts];
  if (lines.length === 0 && first && isLabelHeadline(first) && blocks.slice(facts + 1, facts + 4).some(isInformation))
    return first;
  return lines.length <= 2 ? lines.at(-1) : undefined;
}

/** A headline that begins as a label does (`时间：留给奋斗者`) stands where the title is missing, above the true facts. */
function isLabelHeadline(block: Block): boolean {
  const [label, ...others] = labelsOf(block);
  if (!label || others.length > 0 || label.at > 0 || dateOf(label.value)) return false;
  const { meaning, value } = label;
  const isLoose =
    meaning === 'nothing' ||
    meaning === 'publishedAt' ||
    (typeof meaning === 'object' && meaning.role === 'photographer');
  return isLoose && /^[\p{sc=Han}“”《》！？]{4,}$/u.test(value.text);
}

function found(block: Block, rule: string, confidence: number): FoundTitle {
  return { block, finding: { value: clean(block.text), passage: block.passage, rule, confidence } };
}

/** With several lines above the facts: the one that is printed again below, else their 主题. */
function titleAmong(lines: readonly Block[], below: readonly Block[]): Block {
  const repeated = lines.find((line) => below.some((other) => fold(other.text) === fold(line.text)));
  return repeated ?? mainOf(lines.slice(-3), '');
}
