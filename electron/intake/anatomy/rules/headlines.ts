import type { Block } from '../model.ts';
import type { Rule } from '../rule.ts';
import { orderedParts, type Part } from '../title/parts.ts';
import type { SingleField } from '../vote.ts';
import { clean } from '../words.ts';

/** The newspaper's headline block: 引题, 主题 and 副题, told apart by their markup, their relation to the page's title, and order. */
export const headlines: Rule = function* (_page, { headlines: lines, titleBlock, title }) {
  const parts = markedParts(lines, titleBlock) ?? orderedParts(lines, title?.value ?? '');
  for (const [part, block, confidence] of parts) {
    const passage = block.passage.trim();
    const dash = /^[-—–\s]+/.exec(passage.text)?.[0].length ?? 0;
    const line = passage.slice(dash);
    yield {
      rule: `headlines:${confidence > 0.9 ? 'marked' : 'order'}`,
      field: `headlines.${part}` as SingleField,
      value: clean(line.text),
      passage: line,
      confidence,
    };
  }
};

const marks: readonly [Part, RegExp][] = [
  ['pre', /(?:^|[\s_-])(?:yinti|pre-?title|intro-?title|intro|eyebrow|kicker)(?:$|[\s_-])/],
  ['main', /(?:^|[\s_-])(?:zhuti|main-?title)(?:$|[\s_-])/],
  ['sub', /(?:^|[\s_-])(?:futi|sub-?title|sub|deck)(?:$|[\s_-])/],
];

/** By class, or by a dash below the page's headline: 引题 and 副题 say what they are; the line between them, or the page's own headline, is the 主题. */
function markedParts(lines: readonly Block[], title: Block | undefined): [Part, Block, number][] | undefined {
  const found: [Part, Block, number][] = lines.flatMap((block) => {
    const isDashed = lines.length === 1 && /^[-—–]/.test(block.text);
    const part = isDashed
      ? 'sub'
      : marks.find(([, pattern]) => pattern.test(block.containers.at(-1)?.hints ?? ''))?.[0];
    return part ? [[part, block, 0.95] as [Part, Block, number]] : [];
  });
  if (!found.some(([part]) => part !== 'main')) return undefined;
  if (title && !found.some(([part]) => part === 'main')) found.push(['main', title, 0.93]);
  return found;
}
