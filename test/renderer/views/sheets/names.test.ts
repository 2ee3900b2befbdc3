import { describe, expect, test } from 'vitest';
import { folderOf, lastPart, sizeText, sourceName } from '../../../../renderer/views/sheets/names.ts';

describe('names in the sheets', () => {
  test.each([
    ['/稿/二月/公园.txt', '公园.txt', '/稿/二月'],
    ['C:\\稿\\公园.txt', '公园.txt', 'C:\\稿'],
    ['公园.txt', '公园.txt', ''],
    ['/稿/', '稿', '/稿'],
  ])('of %s the last part is %s', (path, last, folder) => {
    expect(lastPart(path)).toBe(last);
    expect(folderOf(path)).toBe(folder);
  });

  test('a source without a name is called pasted text', () => {
    expect(sourceName({ text: '正文' }, '粘贴的文字')).toBe('粘贴的文字');
    expect(sourceName({ path: '/稿/公园.txt' }, '')).toBe('公园.txt');
  });

  test.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1000, '1 kB'],
    [145_600, '146 kB'],
    [3_250_000_000, '3.25 GB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(sizeText(bytes, 'en')).toBe(text);
  });
});
