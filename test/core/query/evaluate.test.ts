import { describe, expect, test } from 'vitest';
import { evaluate, parseQuery, type Subject } from '../../../electron/core/query/index.ts';
import { joined, subject } from './subjects.ts';

const finds = (query: string, one: Subject) => evaluate(parseQuery(query), one);

describe('a word', () => {
  test.each(['title', 'source', 'people', 'posts', 'keywords', 'note', 'body'] as const)('is found in %s', (field) => {
    expect(finds('议政', subject({ [field]: '召开协商议政大会' }))).toBe(true);
  });

  test('is found when width and case differ', () => {
    expect(finds('gdp', subject({ body: '全市ＧＤＰ增长' }))).toBe(true);
    expect(finds('"协商，议政"', subject({ body: '协商,议政' }))).toBe(true);
  });

  test('does not reach from one part of a field into the next', () => {
    expect(finds('大会市政协', subject({ title: joined('协商议政大会', '市政协开会') }))).toBe(false);
  });

  test('a phrase keeps its spaces', () => {
    expect(finds('"市 政协"', subject({ body: '市政协' }))).toBe(false);
    expect(finds('市 政协', subject({ body: '市政协' }))).toBe(true);
  });
});

describe('a field', () => {
  test('looks in its own text only', () => {
    const one = subject({
      title: '大会',
      source: '日报',
      people: '骆行',
      keywords: '会议',
      channel: '书记',
      body: '正文',
    });
    expect(
      ['title:大会', 'source:日报', 'person:骆', 'keyword:会', 'channel:书'].map((query) => finds(query, one)),
    ).toEqual(Array(5).fill(true));
    expect(
      ['title:正文', 'source:大会', 'person:日报', 'keyword:李', 'channel:会'].map((query) => finds(query, one)),
    ).toEqual(Array(5).fill(false));
  });

  test('a person is found by name, not by post', () => {
    const one = subject({ people: '胡国辉', posts: '市政协主席' });
    expect(finds('person:主席', one)).toBe(false);
    expect(finds('主席', one)).toBe(true);
  });

  test('a tag brings those below it, and no other that begins alike', () => {
    expect(finds('tag:政协', subject({ tags: ['政协/协商议政'] }))).toBe(true);
    expect(finds('tag:政协', subject({ tags: ['政协会议'] }))).toBe(false);
    expect(finds('tag:协商议政', subject({ tags: ['政协/协商议政'] }))).toBe(false);
  });

  test('a page is a number, however it is printed, or part of its name', () => {
    const one = subject({ page: '4', pageName: '要闻' });
    expect(['page:4', 'page:04', 'page:第04版', 'page:要闻'].map((query) => finds(query, one))).toEqual(
      Array(4).fill(true),
    );
    expect(finds('page:4', subject({ page: '14' }))).toBe(false);
  });

  test('a date finds what lies wholly in it', () => {
    const on = (publishedAt: string) => subject({ publishedAt });
    expect(finds('date:2020-09', on('2020-09-08T10:19:48'))).toBe(true);
    expect(finds('date:2020-09', on('2020-09'))).toBe(true);
    expect(finds('date:2020-09', on('2020'))).toBe(false);
    expect(finds('date:2020-09', on('2020-10-01'))).toBe(false);
    expect(finds('date:2020', on('2020'))).toBe(true);
    expect(finds('date:2020-09-08', on('2020-09-08T23:59:59'))).toBe(true);
    expect(finds('date:2020', subject())).toBe(false);
  });

  test('both ends of a period belong to it, and an end may be open', () => {
    const on = (publishedAt: string) => subject({ publishedAt });
    expect(finds('date:2020..2021-03', on('2020-01-01'))).toBe(true);
    expect(finds('date:2020..2021-03', on('2021-03-31T23:00'))).toBe(true);
    expect(finds('date:2020..2021-03', on('2021-04-01'))).toBe(false);
    expect(finds('date:2021..', on('2030'))).toBe(true);
    expect(finds('date:..2021', on('1996-05'))).toBe(true);
    expect(finds('date:..2020-12', on('2021'))).toBe(false);
  });

  test('imported asks for the day on which it came in', () => {
    expect(finds('imported:2026-11', subject({ importedOn: '2026-11-24' }))).toBe(true);
    expect(finds('imported:2026-10', subject({ importedOn: '2026-11-24' }))).toBe(false);
  });

  test('status, star, tags, note and collection are asked as they are', () => {
    const one = subject({ status: 'used', starred: true, note: '已引用', collections: ['样刊'] });
    expect(
      ['status:已用', 'is:starred', 'is:untagged', 'has:note', 'in:样刊'].map((query) => finds(query, one)),
    ).toEqual(Array(5).fill(true));
    const plain = subject({ tags: ['会议'] });
    expect(
      ['status:已用', 'is:starred', 'is:untagged', 'has:note', 'in:样刊'].map((query) => finds(query, plain)),
    ).toEqual(Array(5).fill(false));
  });
});

describe('the bin', () => {
  test('is searched only by a query that says so', () => {
    const binned = subject({ binned: true, body: '唐山' });
    expect(finds('', binned)).toBe(false);
    expect(finds('唐山', binned)).toBe(false);
    expect(finds('is:binned', binned)).toBe(true);
    expect(finds('唐山 is:binned', binned)).toBe(true);
    expect(finds('-is:binned', binned)).toBe(false);
    expect(finds('is:binned', subject({ body: '唐山' }))).toBe(false);
  });
});

describe('near', () => {
  const body = '市政协召开会议，听取提案办理情况';

  test('counts what stands between the words', () => {
    expect(finds('near(政协 提案,7)', subject({ body }))).toBe(true);
    expect(finds('near(政协 提案,6)', subject({ body }))).toBe(false);
  });

  test('takes the words in any order, and wants all of them', () => {
    expect(finds('near(提案 召开 政协,5)', subject({ body }))).toBe(true);
    expect(finds('near(提案 召开 政协,4)', subject({ body }))).toBe(false);
    expect(finds('near(提案 委员,100)', subject({ body }))).toBe(false);
  });

  test('takes the nearest of several places', () => {
    expect(finds('near(甲 乙,1)', subject({ body: '甲……乙甲，乙' }))).toBe(true);
  });

  test('wants them in one text', () => {
    expect(finds('near(政协 提案,50)', subject({ title: '政协', body: '提案' }))).toBe(false);
  });

  test('words may overlap', () => {
    expect(finds('near(发展 展望,0)', subject({ body: '发展望' }))).toBe(true);
  });
});
