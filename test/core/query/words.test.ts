import { describe, expect, test } from 'vitest';
import { parseQuery, placesOf, wordsOf } from '../../../electron/core/query/index.ts';

describe('the words of a query', () => {
  test('are those that it wants, each once', () => {
    expect(wordsOf(parseQuery('云澜 (政协 OR ＧＤＰ) -石家庄 云澜 near(提案 办理,9)'))).toEqual([
      '云澜',
      '政协',
      'gdp',
      '提案',
      '办理',
    ]);
  });

  test('words of a field are given for that field only', () => {
    const query = parseQuery('云澜 title:大会 source:日报 tag:会议');
    expect(wordsOf(query)).toEqual(['云澜']);
    expect(wordsOf(query, 'title')).toEqual(['云澜', '大会']);
    expect(wordsOf(query, 'source')).toEqual(['云澜', '日报']);
  });
});

describe('the places of words in a text', () => {
  test('are in the text as it is, whatever its width and case', () => {
    const text = '全市ＧＤＰ与gdp';
    const places = placesOf(['gdp'], text);
    expect(places.map(([start, end]) => text.slice(start, end))).toEqual(['ＧＤＰ', 'gdp']);
  });

  test('those that touch or overlap are one', () => {
    expect(placesOf(['发展', '展望', '高质量'], '高质量发展望')).toEqual([[0, 6]]);
    expect(placesOf(['aa'], 'baaab')).toEqual([[1, 4]]);
  });

  test('count units, also beyond the basic plane', () => {
    expect(placesOf(['家'], '𠮷野家')).toEqual([[3, 4]]);
  });
});
