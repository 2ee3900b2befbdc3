import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCharacters, paragraphsOf, plainText, tidyBody } from '../../../electron/core/body/index.ts';

describe('the plain text of a body', () => {
  test('has a line for each block', () => {
    const body = tidyBody(
      '<h2>题</h2><p>一<strong>二</strong><br>三</p><ul><li>四<ul><li>五</ul></ul><blockquote>六</blockquote>',
    );
    expect(plainText(body)).toBe('题\n一二\n三\n四\n五\n六');
  });

  test('parts the cells of a row by tabs and leaves out the readings of characters', () => {
    expect(plainText(tidyBody('<table><tr><td>a<td>b<tr><td>c<td></table>'))).toBe('a\tb\nc\t');
    expect(plainText(tidyBody('<ruby>漢<rt>hàn</rt></ruby>字'))).toBe('漢字');
  });

  test('comes back from the paragraphs that are made of it', () => {
    const line = fc
      .string({ minLength: 1 })
      .map((text) => text.replace(/[\s\u2028\u2029\ufeff\0\u200b]+/g, ''))
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const body = paragraphsOf(lines.join('\n\n'));
        expect(plainText(body)).toBe(lines.join('\n'));
        expect(tidyBody(body)).toBe(body);
      }),
    );
  });
});

test('paragraphs of plain text are a canonical body, whatever the text holds', () => {
  expect(paragraphsOf('　　一  二\n\n\u200b\n<p>&amp;')).toBe('<p>一 二</p><p>&lt;p&gt;&amp;amp;</p>');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\n', '\0', '<', '&', '\u00a0', '\u200b', '字') }),
      (text) => {
        expect(tidyBody(paragraphsOf(text))).toBe(paragraphsOf(text));
      },
    ),
  );
});

describe('the count of characters', () => {
  test('leaves out white space of every kind and counts a rare character once', () => {
    expect(countCharacters('唐 山\u3000市\n\u00a0政𠮷协,')).toBe(7);
  });
});
