import { describe, expect, test } from 'vitest';
import { fits, TypeAhead, typedForm } from '../../../renderer/ui/type-ahead.ts';

describe('typing towards a name', () => {
  test('a Chinese name has the initials of its pinyin', () => {
    expect(['政协', '老城改造', '人民日报', '岭南', '森林', '欧洲', 'Q3 外贸'].map(typedForm)).toEqual([
      'zx',
      'lcgz',
      'rmrb',
      'ln',
      'sl',
      'oz',
      'q3 wm',
    ]);
  });

  test('a part of the name fits, and so do its initials', () => {
    expect(fits('文化/非遗', '非')).toBe(true);
    expect(fits('文化/非遗', 'wh')).toBe(true);
    expect(fits('文化/非遗', 'zx')).toBe(false);
  });

  test('letters in quick succession are one beginning, after a pause a new one', () => {
    const typing = new TypeAhead();
    const names = ['文化', '民生', '民主', '政协'];
    expect(typing.find('m', names, 0, 1000)).toBe(1);
    expect(typing.find('z', names, 1, 1200)).toBe(2);
    expect(typing.find('z', names, 2, 3000)).toBe(3);
    expect(typing.find('q', names, 3, 9000)).toBe(-1);
  });

  test('the same letter again goes on to the next, round to the first', () => {
    const typing = new TypeAhead();
    const names = ['民生', '政协', '民主'];
    expect(typing.find('m', names, 0, 1000)).toBe(2);
    expect(typing.find('m', names, 2, 3000)).toBe(0);
  });
});
