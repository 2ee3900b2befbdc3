import { expect, test } from 'vitest';
import { visibleLines } from '../../../renderer/ui/tree.ts';

const nodes = [
  { id: 'a', label: 'A', children: [{ id: 'b', label: 'B', children: [{ id: 'c', label: 'C' }] }] },
  { id: 'd', label: 'D' },
];

test('a tree shows the children of what is open, each with its level and its place among its siblings', () => {
  const lines = visibleLines(nodes, (id) => id === 'a');
  expect(lines.map(({ node, level, parent, place, siblings }) => [node.id, level, parent, place, siblings])).toEqual([
    ['a', 1, null, 1, 2],
    ['b', 2, 'a', 1, 1],
    ['d', 1, null, 2, 2],
  ]);
});

test('a branch that is open inside one that is closed is not seen', () => {
  expect(visibleLines(nodes, (id) => id === 'b').map(({ node }) => node.id)).toEqual(['a', 'd']);
});
