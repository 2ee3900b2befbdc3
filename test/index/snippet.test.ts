import { describe, expect, test } from 'vitest';
import { aCatalogue } from './libraries.ts';

const marked = ({ text, marks }: { text: string; marks: [number, number][] }) =>
  marks.map(([start, end]) => text.slice(start, end));

describe('a snippet', () => {
  test('is the opening words when nothing is looked for', () => {
    const { snippet } = aCatalogue({ 甲: { body: `<p>开头。</p><p>${'很长'.repeat(99)}</p>` } });
    expect(snippet().text).toMatch(/^开头。 很长.*…$/);
    expect(snippet().marks).toEqual([]);
  });

  test('is the sentence where a word was found, as printed, with its marks', () => {
    const body = `<p>${'前言，'.repeat(40)}到此。全市ＧＤＰ增长，人均GDP也增长。</p>`;
    const found = aCatalogue({ 甲: { body } }).snippet('gdp');
    expect(found.text).toBe('全市ＧＤＰ增长，人均GDP也增长。');
    expect(marked(found)).toEqual(['ＧＤＰ', 'GDP']);
  });

  test('says with dots that it begins within a sentence', () => {
    const found = aCatalogue({ 甲: { body: `<p>${'前'.repeat(50)}提案${'后'.repeat(200)}</p>` } }).snippet('提案');
    expect(found.text).toMatch(/^…前{24}提案后+…$/);
    expect(marked(found)).toEqual(['提案']);
  });

  test('is where most of the words stand together', () => {
    const body = `<p>提案。${'间隔'.repeat(60)}。委员的提案已办理。</p>`;
    expect(aCatalogue({ 甲: { body } }).snippet('提案 委员 办理').text).toBe('委员的提案已办理。');
  });

  test('comes from the note, the headlines or the keywords when the body does not have the word', () => {
    const { snippet } = aCatalogue({
      甲: { body: '<p>正文</p>', note: '留作年鉴', headlines: { pre: '引题在此' }, keywords: ['会议', '水利'] },
    });
    expect(snippet('年鉴')).toEqual({ text: '留作年鉴', marks: [[2, 4]] });
    expect(marked(snippet('引题'))).toEqual(['引题']);
    expect(snippet('水利').text).toBe('会议 水利');
  });

  test('is the opening words when the word stands in what the row shows anyway', () => {
    expect(aCatalogue({ 提案: { body: '<p>正文</p>' } }).snippet('提案')).toEqual({ text: '正文', marks: [] });
  });

  test('never cuts a character in two', () => {
    const body = `<p>${'𠮷'.repeat(30)}提案${'𠮷'.repeat(100)}</p>`;
    const { text } = aCatalogue({ 甲: { body } }).snippet('提案');
    expect(text.isWellFormed()).toBe(true);
    expect(
      aCatalogue({ 甲: { body: `<p>a${'𠮷'.repeat(100)}</p>` } })
        .snippet()
        .text.isWellFormed(),
    ).toBe(true);
  });

  test('leaves out what the query does not want', () => {
    expect(aCatalogue({ 甲: { body: '<p>提案</p>' } }).snippet('-委员').marks).toEqual([]);
  });
});
