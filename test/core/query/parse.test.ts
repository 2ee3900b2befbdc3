import { describe, expect, test } from 'vitest';
import { parseQuery, quoteTerm, type Term } from '../../../electron/core/query/index.ts';

const termOf = (text: string) => parseQuery(text).term;
const word = (text: string): Term => ({ kind: 'text', text });

describe('understanding a query', () => {
  test('nothing asks for everything', () => {
    expect(termOf(' 　')).toEqual({ kind: 'everything' });
  });

  test('a space means AND, and OR binds looser', () => {
    expect(termOf('云澜 政协 OR 提案')).toEqual({
      kind: 'or',
      terms: [{ kind: 'and', terms: [word('云澜'), word('政协')] }, word('提案')],
    });
  });

  test('brackets bind tighter', () => {
    expect(termOf('云澜 (政协 OR 提案)')).toEqual({
      kind: 'and',
      terms: [word('云澜'), { kind: 'or', terms: [word('政协'), word('提案')] }],
    });
  });

  test('a minus refuses the term after it, whatever that is', () => {
    expect(termOf('-云澜')).toEqual({ kind: 'not', term: word('云澜') });
    expect(termOf('-(a OR b)')).toMatchObject({ kind: 'not', term: { kind: 'or' } });
    expect(termOf('-tag:会议')).toEqual({ kind: 'not', term: { kind: 'tag', path: '会议' } });
  });

  test('a minus inside a word belongs to the word', () => {
    expect(termOf('COVID-19')).toEqual(word('covid-19'));
  });

  test('words are folded; only the capital OR is a word of the language', () => {
    expect(termOf('ＧＤＰ or Order')).toEqual({ kind: 'and', terms: [word('gdp'), word('or'), word('order')] });
  });

  test('inside quotation marks all is literal', () => {
    expect(termOf('"协商 OR (议政) -x tag:y\\"')).toEqual(word('协商 or (议政) -x tag:y\\'));
    expect(termOf('" 发展"')).toEqual(word(' 发展'));
  });

  test('a doubled quotation mark stands for itself', () => {
    expect(termOf('"他说""好"""')).toEqual(word('他说"好"'));
    expect(termOf(quoteTerm('5" 屏 -x'))).toEqual(word('5" 屏 -x'));
  });

  test('every field has its term', () => {
    expect(termOf('title:大会')).toEqual({ kind: 'text', text: '大会', field: 'title' });
    expect(termOf('source:"云澜 日报"')).toEqual({ kind: 'text', text: '云澜 日报', field: 'source' });
    expect(termOf('Person:骆行')).toMatchObject({ field: 'person' });
    expect(termOf('keyword:会议')).toMatchObject({ field: 'keyword' });
    expect(termOf('channel:书记')).toMatchObject({ field: 'channel' });
    expect(termOf('page:4')).toMatchObject({ field: 'page' });
    expect(termOf('tag:"政协/协商议政"')).toEqual({ kind: 'tag', path: '政协/协商议政' });
    expect(termOf('is:starred')).toEqual({ kind: 'starred' });
    expect(termOf('is:untagged')).toEqual({ kind: 'untagged' });
    expect(termOf('has:note')).toEqual({ kind: 'note' });
    expect(termOf('in:"样刊 一"')).toEqual({ kind: 'in', collection: '样刊 一' });
  });

  test.each([
    ['inbox', '待核'],
    ['selected', '已选'],
    ['used', '已用'],
    ['archived', '归档'],
  ])('status:%s and status:%s are one', (english, chinese) => {
    expect(termOf(`status:${english}`)).toEqual({ kind: 'status', status: english });
    expect(termOf(`status:${chinese}`)).toEqual(termOf(`status:${english}`));
  });

  test('dates are a year, a month, a day or a period', () => {
    expect(termOf('date:2020-09')).toEqual({ kind: 'published', period: { from: '2020-09', to: '2020-09' } });
    expect(termOf('date:2020..2021-03')).toEqual({ kind: 'published', period: { from: '2020', to: '2021-03' } });
    expect(termOf('date:2020..')).toEqual({ kind: 'published', period: { from: '2020' } });
    expect(termOf('date:..2021-03-01')).toEqual({ kind: 'published', period: { to: '2021-03-01' } });
    expect(termOf('imported:2026-11')).toEqual({ kind: 'imported', period: { from: '2026-11', to: '2026-11' } });
    expect(termOf('date:2020-09..2020')).toMatchObject({ kind: 'published' });
  });

  test('near takes words and phrases, and a distance', () => {
    expect(termOf('near(政协 "提 案",20)')).toEqual({ kind: 'near', texts: ['政协', '提 案'], distance: 20 });
    expect(termOf('nearby')).toEqual(word('nearby'));
  });

  test('the marks of a Chinese keyboard mean the same', () => {
    expect(termOf('title：大会')).toEqual(termOf('title:大会'));
    expect(termOf('（政协 OR 提案） “云澜 市”')).toEqual(termOf('(政协 OR 提案) "云澜 市"'));
    expect(termOf('near（政协 提案，20）')).toEqual(termOf('near(政协 提案,20)'));
  });

  test('text that was pasted from an article is no syntax', () => {
    expect(termOf('会。（记者')).toEqual(word('会。(记者'));
    expect(termOf('（记者')).toEqual(word('(记者'));
    expect(termOf('到“三个')).toEqual(word('到“三个'));
    expect(termOf('“三个')).toEqual(word('“三个'));
    expect(termOf('骆行）')).toEqual(word('骆行)'));
    expect(termOf('关键词:云澜')).toEqual(word('关键词:云澜'));
    expect(termOf('10:19:48')).toEqual(word('10:19:48'));
    expect(termOf('https://example.com/a')).toEqual(word('https://example.com/a'));
  });

  test('it knows whether the bin is meant', () => {
    expect(parseQuery('云澜').reachesBin).toBe(false);
    expect(parseQuery('云澜 (政协 OR -is:binned)').reachesBin).toBe(true);
  });
});

describe('a wrong query says where and what was expected', () => {
  test.each([
    ['"云澜', 4, 'query.closing-quote'],
    ['""', 2, 'query.word'],
    ['(云澜', 4, 'query.closing-bracket'],
    ['云澜)', 3, 'query.opening-bracket'],
    ['云澜 OR', 6, 'query.word'],
    ['OR 云澜', 1, 'query.word'],
    ['云澜 ()', 5, 'query.word'],
    ['云澜 - 政协', 5, 'query.word'],
    ['-', 2, 'query.word'],
    ['colour:red', 1, 'query.field'],
    ['云澜 titel:大会', 4, 'query.field'],
    ['title:', 7, 'query.value'],
    ['tag:(a)', 5, 'query.value'],
    ['status:new', 8, 'query.status'],
    ['status:constructor', 8, 'query.status'],
    ['is:blue', 4, 'query.is'],
    ['has:image', 5, 'query.has'],
    ['date:2020-9', 6, 'query.date'],
    ['date:2020-13', 6, 'query.date'],
    ['date:..', 6, 'query.date'],
    ['date:2021..2020', 6, 'query.later-date'],
    ['near(政协,20)', 8, 'query.near-words'],
    ['near(政协 提案)', 11, 'query.near-distance'],
    ['near(政协 提案,many)', 11, 'query.near-distance'],
    ['near(政协 提案,20', 14, 'query.closing-bracket'],
    ['𠮷 (云澜', 6, 'query.closing-bracket'],
  ])('%s', (text, at, expected) => {
    const refusal = expect.objectContaining({ code: 'query-wrong', params: { at, expected: `@${expected}` } });
    expect(() => parseQuery(text)).toThrow(refusal);
  });
});
