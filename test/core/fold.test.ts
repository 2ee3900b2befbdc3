import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, seam } from '../../electron/core/fold.ts';

describe('folding', () => {
  test('makes full width and half width, capitals and small letters one', () => {
    expect(fold('ＡＢＣ１２３，（Ｇ２０）')).toBe('abc123,(g20)');
    expect(fold('GDP Ｇｒｏｗｔｈ')).toBe('gdp growth');
    expect(fold('ｶﾀｶﾅ')).toBe('カタカナ');
  });

  test('makes an ideographic and a no-break space a plain one', () => {
    expect(fold('政协　会议\u00a0纪要')).toBe('政协 会议 纪要');
  });

  test('leaves a character alone whose plain form is longer than itself', () => {
    expect(fold('㍿ ﬁ İ')).toBe('㍿ ﬁ İ');
  });

  test('leaves characters outside the basic plane alone', () => {
    expect(fold('𠮷野家👍🏽')).toBe('𠮷野家👍🏽');
  });

  test('keeps every place: the text and its folded form have the same length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length));
  });

  test('folds each unit of a long text as it folds the unit alone', () => {
    const text = 'Ａ政a'.repeat(10_000);
    expect(fold(text)).toBe('a政a'.repeat(10_000));
  });

  test('does nothing to what is folded already', () => {
    const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
    expect(fold(fold(every))).toBe(fold(every));
  });

  test('leaves no seam in a text', () => {
    expect(fold(`甲${seam}乙`)).not.toContain(seam);
  });
});
