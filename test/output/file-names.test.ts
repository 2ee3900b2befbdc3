import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileNames } from '../../electron/output/file-names.ts';
import { anArticle } from '../support/articles.ts';

const named = (title: string, publishedAt?: string) =>
  new FileNames('md').next(anArticle({ title, ...(publishedAt && { publishedAt }) }));

describe('the name of a file', () => {
  test('is made of day and title', () => {
    expect(named('市政协召开大会', '2020-09-08T10:19:48')).toBe('2020-09-08 市政协召开大会.md');
    expect(named('市政协召开大会', '2020')).toBe('2020 市政协召开大会.md');
    expect(named('市政协召开大会')).toBe('市政协召开大会.md');
  });

  test('has what Windows refuses as its full-width twin', () => {
    expect(named('a<b>c:d"e/f\\g|h?i*j')).toBe('a＜b＞c：d＂e／f＼g｜h？i＊j.md');
  });

  test('has no control characters, no marks of direction, no line breaks, no half characters', () => {
    expect(named('甲\u0007乙\u202e丙\n丁\u200b戊\ud800')).toBe('甲乙丙 丁戊\ufffd.md');
  });

  test('neither begins nor ends with a dot or a space', () => {
    expect(named(' ..完... ')).toBe('完.md');
    expect(named('...')).toBe('_.md');
  });

  test.each(['CON', 'nul', 'Com1', 'LPT¹', 'aux.2020', 'CON '])('%s, a device of Windows, is not the name', (title) => {
    expect(named(title)).toMatch(/^_/);
  });

  test('is cut between characters when it is long', () => {
    const name = named('协商'.repeat(100), '2020-09-08');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(143);
    expect(name).toMatch(/^2020-09-08 (协商)+协?\.md$/);
    expect(named('👩‍👩‍👧'.repeat(30)).isWellFormed()).toBe(true);
  });

  test('is numbered when another article has it, whatever the capitals', () => {
    const names = new FileNames('html', ['index']);
    const titles = ['Budget', 'budget', 'Budget', 'index', 'Budget (2)'];
    expect(titles.map((title) => names.next(anArticle({ title })))).toEqual([
      'Budget.html',
      'budget (2).html',
      'Budget (3).html',
      'index (2).html',
      'Budget (2) (2).html',
    ]);
  });

  test('fits every system, and no two are the same, for any titles', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('a', 'A', 'a ', 'NUL', '.', 'Å', 'Å'),
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 20 }), (titles) => {
        const names = new FileNames('md');
        const made = titles.map((one) => names.next(anArticle({ title: one })));
        expect(new Set(made.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(made.length);
        for (const name of made) {
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[\s.]|[\s.]\.md$/u);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(143);
        }
      }),
    );
  });
});
