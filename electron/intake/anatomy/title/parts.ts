import type { Block } from '../model.ts';
import { fold, likeness } from '../words.ts';

/** 引题, 主题 and 副题. */
export type Part = 'pre' | 'main' | 'sub';

/** The 主题 of up to three lines of a headline block. */
export function mainOf(lines: readonly Block[], title: string): Block {
  return orderedParts(lines, title).find(([part]) => part === 'main')?.[1] ?? lines[0]!;
}

/** Which line of a headline block is which, by their number and order, their relation to the page's title, and what they say. */
export function orderedParts(lines: readonly Block[], title: string): [Part, Block, number][] {
  const isTitle = (block: Block) => fold(block.text) === fold(title);
  const at = lines.findIndex(isTitle);
  const [first, second, third] = lines;
  if (!first) return [];
  if (third && second)
    return /^[-—–]/.test(second.text) || (at === 0 && !isAttendance(third.text))
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
