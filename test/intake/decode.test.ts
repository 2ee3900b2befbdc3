import { describe, expect, test } from 'vitest';
import { Refusal } from '../../electron/core/refusal.ts';
import { decode } from '../../electron/intake/decode/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (readonly number[] | Uint8Array)[]) => new Uint8Array(parts.flatMap((part) => [...part]));
/** 唐山市政协召开会议，出席的有委员。 in GBK. */
const gbk = bytes([
  0xcc, 0xc6, 0xc9, 0xbd, 0xca, 0xd0, 0xd5, 0xfe, 0xd0, 0xad, 0xd5, 0xd9, 0xbf, 0xaa, 0xbb, 0xe1, 0xd2, 0xe9, 0xa3,
  0xac, 0xb3, 0xf6, 0xcf, 0xaf, 0xb5, 0xc4, 0xd3, 0xd0, 0xce, 0xaf, 0xd4, 0xb1, 0xa1, 0xa3,
]);
/** 這個會議的報告說明了我們的問題，對經濟發展 in Big5. */
const big5 = bytes([
  0xb3, 0x6f, 0xad, 0xd3, 0xb7, 0x7c, 0xc4, 0xb3, 0xaa, 0xba, 0xb3, 0xf8, 0xa7, 0x69, 0xbb, 0xa1, 0xa9, 0xfa, 0xa4,
  0x46, 0xa7, 0xda, 0xad, 0xcc, 0xaa, 0xba, 0xb0, 0xdd, 0xc3, 0x44, 0xa1, 0x41, 0xb9, 0xef, 0xb8, 0x67, 0xc0, 0xd9,
  0xb5, 0x6f, 0xae, 0x69,
]);
const utf16 = (text: string, isLittle: boolean) =>
  bytes(
    isLittle ? [0xff, 0xfe] : [0xfe, 0xff],
    [...text].flatMap((character) => {
      const unit = character.charCodeAt(0);
      return isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
    }),
  );

describe('decoding a page', () => {
  test.each([
    ['UTF-8', utf8('唐山市政协'), 'utf-8', '唐山市政协'],
    ['UTF-8 with a BOM', bytes([0xef, 0xbb, 0xbf], utf8('唐山市政协')), 'utf-8', '唐山市政协'],
    ['UTF-16 LE', utf16('唐山市政协', true), 'utf-16le', '唐山市政协'],
    ['UTF-16 BE', utf16('唐山市政协', false), 'utf-16be', '唐山市政协'],
    ['GBK', gbk, 'gb18030', '唐山市政协召开会议，出席的有委员。'],
    [
      'a four-byte character of GB18030',
      bytes(gbk, [0x81, 0x39, 0xef, 0x30]),
      'gb18030',
      '唐山市政协召开会议，出席的有委员。㐁',
    ],
    ['Big5', big5, 'big5', '這個會議的報告說明了我們的問題，對經濟發展'],
    ['ASCII', utf8('page'), 'utf-8', 'page'],
  ])('of %s', (_, input, encoding, text) => {
    expect(decode(input)).toEqual({ encoding, text, isSure: true });
  });

  test('believes the bytes and not a wrong declaration', () => {
    expect(decode(bytes(utf8('<meta charset="gb2312">'), utf8('唐山市政协'))).encoding).toBe('utf-8');
    expect(decode(bytes(utf8('<meta charset="utf-8">'), gbk))).toMatchObject({ encoding: 'gb18030' });
    expect(decode(bytes(utf8('<meta charset="gb2312">'), gbk)).text).toContain('唐山市政协');
  });

  test('gives the name that decodes back to the very same text', () => {
    for (const input of [gbk, big5, utf16('唐山', true), bytes([0xef, 0xbb, 0xbf], utf8('唐山'))]) {
      const { text, encoding } = decode(input);
      expect(new TextDecoder(encoding).decode(input)).toBe(text);
      expect(decode(input, encoding)).toEqual({ text, encoding, isSure: true });
    }
  });

  test('reads a page that was cut in the middle of a character', () => {
    const long = bytes(...Array.from({ length: 40 }, () => gbk), [0xcc]);
    expect(decode(long)).toMatchObject({ encoding: 'gb18030' });
  });

  test('takes the encoding that a person chose, and refuses one that is unknown or does not fit', () => {
    expect(decode(gbk, 'GBK').text).toContain('唐山市政协');
    expect(() => decode(gbk, 'klingon')).toThrow(new Refusal('encoding-unknown', { encoding: 'klingon' }));
    expect(() => decode(gbk, 'utf-8')).toThrow(new Refusal('encoding-undecided', { encoding: 'utf-8' }));
  });

  test('takes bytes that fit nothing well for a guess', () => {
    expect(decode(bytes([0xff, 0x80, 0xff, 0x81, 0xff, 0x82]))).toMatchObject({ isSure: false });
  });
});
