import type { Block } from '../model.ts';
import type { Rule } from '../rule.ts';
import type { SingleField } from '../vote.ts';
import { clean, fold, likeness } from '../words.ts';

type Part = 'pre' | 'main' | 'sub';

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

/** By class: 引题 and 副题 say what they are; the line between them, or the page's own headline, is the 主题. */
function markedParts(lines: readonly Block[], title: Block | undefined): [Part, Block, number][] | undefined {
  const found: [Part, Block, number][] = lines.flatMap((block) => {
    const part = marks.find(([, pattern]) => pattern.test(block.containers.at(-1)?.hints ?? ''))?.[0];
    return part ? [[part, block, 0.95] as [Part, Block, number]] : [];
  });
  if (!found.some(([part]) => part !== 'main')) return undefined;
  if (title && !found.some(([part]) => part === 'main')) found.push(['main', title, 0.93]);
  return found;
}

function orderedParts(lines: readonly Block[], title: string): [Part, Block, number][] {
  const isTitle = (block: Block) => fold(block.text) === fold(title);
  const at = lines.findIndex(isTitle);
  const [first, second, third] = lines;
  if (!first) return [];
  if (third && second)
    return at === 0
      ? mainFirst(lines)
      : [
          ['pre', first, 0.88],
          ['main', second, 0.88],
          ['sub', third, 0.88],
        ];
  if (!second) return [['main', first, 0.75]];
  if (at === 0 || /^[-—–]/.test(second.text) || isAttendance(second.text))
    return [
      ['main', first, 0.85],
      ['sub', second, 0.85],
    ];
  if (at === 1)
    return [
      ['pre', first, 0.88],
      ['main', second, 0.88],
    ];
  const isPre = second.text.length > first.text.length || likeness(second.text, title) > likeness(first.text, title);
  return isPre
    ? [
        ['pre', first, 0.65],
        ['main', second, 0.65],
      ]
    : [
        ['main', first, 0.65],
        ['sub', second, 0.65],
      ];
}

function mainFirst([main, sub]: readonly Block[]): [Part, Block, number][] {
  return [
    ['main', main!, 0.7],
    ['sub', sub!, 0.6],
  ];
}

/** 副题 that says who was there: 张三李四出席会议并讲话 王五主持. */
const isAttendance = (text: string) => /(?:出席|主持|讲话|致辞|参加|到会|作报告)/.test(text);
