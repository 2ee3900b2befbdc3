import { describe, expect, test } from 'vitest';
import type { Row } from '../../../electron/contract/parts.ts';
import { collectionChoices } from '../../../renderer/parts/collections/collection-choices.ts';
import { markedPieces } from '../../../renderer/parts/rows/marked-pieces.ts';
import { tagChoices, takenBy, tidyPath } from '../../../renderer/parts/tags/tag-choices.ts';

describe('choosing a tag', () => {
  const tags = [
    { path: '政协', count: 2 },
    { path: '政协/提案', count: 1 },
  ];

  test('one that is not there can be made, one that is there can not be made again', () => {
    expect(tagChoices(tags, '政协').map(({ id, isNew }) => [id, isNew])).toEqual([
      ['政协', false],
      ['政协/提案', false],
    ]);
    expect(tagChoices(tags, ' 政协 / 视察 ').map(({ id, isNew }) => [id, isNew])).toEqual([['政协/视察', true]]);
  });

  test('slashes and spaces that say nothing are left out', () => {
    expect(tidyPath(' / 政协／提案 / ')).toBe('政协/提案');
    expect(tidyPath(' / ')).toBe('');
  });
});

describe('choosing a collection', () => {
  const rows = [
    { id: 'a', name: '老城改造', count: 0 },
    { id: 'b', name: '样刊', parent: 'a', count: 0 },
  ];

  test('one inside another says where it lies', () => {
    expect(collectionChoices(rows, '样').map(({ label, isNew }) => [label, isNew])).toEqual([
      ['老城改造 › 样刊', false],
      ['样', true],
    ]);
  });

  test('a name that is in use deeper down may be made at the top', () => {
    expect(collectionChoices(rows, '样刊').at(-1)).toMatchObject({ name: '样刊', isNew: true });
    expect(collectionChoices(rows, '老城改造').some(({ isNew }) => isNew)).toBe(false);
  });
});

test('a text is cut at its marks and nowhere else', () => {
  expect(
    markedPieces({
      text: '把井台修回巷子',
      marks: [
        [1, 3],
        [5, 7],
      ],
    }),
  ).toEqual([
    { text: '把', isMark: false },
    { text: '井台', isMark: true },
    { text: '修回', isMark: false },
    { text: '巷子', isMark: true },
  ]);
});

describe('a tag that picked articles have', () => {
  const row = (tags: string[]) => ({ tags }) as unknown as Row;

  test('is taken by all only when the rows of all are known', () => {
    const rows = [row(['政协']), row(['政协', '民生'])];
    expect(takenBy(rows, 2, '政协')).toBe(true);
    expect(takenBy(rows, 2, '民生')).toBe('mixed');
    expect(takenBy(rows, 100_000, '政协')).toBe('mixed');
    expect(takenBy(rows, 2, '文化')).toBe(false);
  });
});
