import { describe, expect, test } from 'vitest';
import { DiskCatalogue } from '../../electron/index/index.ts';
import { anArticle } from '../support/articles.ts';
import { aCatalogue, aLibrary } from './libraries.ts';

describe('finding', () => {
  test('nothing finds every article that is not in the bin', () => {
    const { find } = aCatalogue({ 甲: {}, 乙: { binnedAt: '2026-11-24T05:00:00.000Z' } });
    expect(find()).toEqual(['甲']);
    expect(find('is:binned')).toEqual(['乙']);
  });

  test('looks in the title, headlines, body, note, people, posts, source and keywords', () => {
    const { find } = aCatalogue({
      议政会: {},
      headlines: { headlines: { sub: '围绕议政建言' } },
      body: { body: '<p>协商<strong>议</strong>政</p>' },
      note: { note: '议政，可用' },
      people: { people: [{ name: '议政', role: 'author' }] },
      posts: { people: [{ name: '李闻', role: 'author', post: '议政委员' }] },
      source: { source: '议政报' },
      keywords: { keywords: ['会议', '议政'] },
      none: { tags: ['议政'], url: 'https://example.com/议政' },
    });
    expect(new Set(find('议政'))).toEqual(
      new Set(['议政会', 'headlines', 'body', 'note', 'people', 'posts', 'source', 'keywords']),
    );
  });

  test('does not find across two paragraphs, or in the name of a tag of the body', () => {
    const { find } = aCatalogue({ 甲: { body: '<p>协商</p><p>议政</p>' } });
    expect(find('协商议政')).toEqual([]);
    expect(find('"<p>"')).toEqual([]);
    expect(find('协商 议政')).toEqual(['甲']);
  });

  test('asks collections by name and by id, as they are now', () => {
    const { catalogue, article, find } = aCatalogue({ 甲: {}, 乙: {} });
    const library = aLibrary({ 'Front Page': [article('甲')] });
    catalogue.setCollections(library);
    expect(find('in:"front page"')).toEqual(['甲']);
    expect(find(`in:${Object.keys(library.collections)[0]}`)).toEqual(['甲']);
    catalogue.setCollections(aLibrary({ 'Front Page': [article('乙')] }));
    expect(find('in:"front page"')).toEqual(['乙']);
    expect(find('in:elsewhere')).toEqual([]);
  });

  test('a changed article is found by what it says now', () => {
    const { catalogue, article, find } = aCatalogue({ 甲: { body: '<p>旧文</p>' } });
    expect(find('旧文')).toEqual(['甲']);
    catalogue.follow([{ ...article('甲'), body: '<p>新文</p>' }], [], null);
    expect(find('旧文')).toEqual([]);
    expect(find('新文')).toEqual(['甲']);
    catalogue.follow([], [article('甲').id], null);
    expect(find('新文')).toEqual([]);
  });

  test('imported asks for the day on which the original came in', () => {
    const origin = { sha256: 'a'.repeat(64), fileName: 'a.txt', mediaType: 'text/plain', size: 1, reader: 'text' };
    const { find } = aCatalogue({
      甲: { origin: { ...origin, importedAt: '2026-03-05T04:00:00.000Z' } },
      乙: { createdAt: '2026-04-05T04:00:00.000Z' },
    });
    expect(find('imported:2026-03')).toEqual(['甲']);
    expect(find('imported:2026-04')).toEqual(['乙']);
  });
});

describe('sorting', () => {
  const archive = {
    重庆: { publishedAt: '2020-09-08', source: '云澜劳动日报' },
    北京: { publishedAt: '2020-09-08T10:19:48', source: '北京日报' },
    安徽第10期: { publishedAt: '2020', source: '人民日报' },
    安徽第9期: { source: '人民日报' },
    天津: { publishedAt: '2021-01' },
  };

  test('by date has the newest first and the undated last', () => {
    expect(aCatalogue(archive).find()).toEqual(['天津', '北京', '重庆', '安徽第10期', '安徽第9期']);
  });

  test('by title is by pinyin, numbers by value', () => {
    expect(aCatalogue(archive).find('', 'title')).toEqual(['安徽第9期', '安徽第10期', '北京', '重庆', '天津']);
  });

  test('by source is by pinyin, newest first in each, without a source last', () => {
    expect(aCatalogue(archive).find('', 'source')).toEqual(['北京', '安徽第10期', '安徽第9期', '重庆', '天津']);
  });

  test('by import has the last that came in first', () => {
    expect(aCatalogue(archive).find('', 'imported')).toEqual(['天津', '安徽第9期', '安徽第10期', '北京', '重庆']);
  });

  test('by relevance has titles first, then sources and people, then bodies; the newest first among equals', () => {
    const { find } = aCatalogue({
      旧正文: { body: '<p>提案</p>', publishedAt: '2019' },
      新正文: { body: '<p>提案</p>', publishedAt: '2026' },
      人物: { people: [{ name: '提案组', role: 'author' }], publishedAt: '2018' },
      提案办理: { publishedAt: '2017' },
    });
    expect(find('提案', 'relevance')).toEqual(['提案办理', '人物', '新正文', '旧正文']);
  });

  test('stays right while articles change', () => {
    const { catalogue, article, find } = aCatalogue(archive);
    find('', 'title');
    find('', 'publishedAt');
    catalogue.follow([{ ...article('重庆'), title: '阿城', publishedAt: '2030' }], [], null);
    catalogue.follow([], [article('北京').id], null);
    expect(catalogue.page('', 'title', 0, 9).rows.map(({ title }) => title)).toEqual([
      '阿城',
      '安徽第9期',
      '安徽第10期',
      '天津',
    ]);
    expect(catalogue.page('', 'publishedAt', 0, 1).rows[0]!.title).toBe('阿城');
  });
});

describe('a page', () => {
  test('is a part of what is found, with the number of all', () => {
    const { catalogue } = aCatalogue({ 甲: {}, 乙: {}, 丙: {}, 丁: { starred: true } });
    const page = catalogue.page('-is:starred', 'imported', 1, 5);
    expect(page.total).toBe(3);
    expect(page.rows.map(({ title }) => title)).toEqual(['乙', '甲']);
    expect(catalogue.page('', 'imported', 9, 5)).toEqual({ total: 4, rows: [] });
  });

  test('has rows with what a list shows, and no more', () => {
    const people = [{ name: '李闻', role: 'reporter' as const }];
    const article = anArticle({ people, tags: ['会议'], body: '<p>正文</p>', publishedAt: '2020-09', note: '附注' });
    const catalogue = new DiskCatalogue(':memory:');
    catalogue.follow([article], [], null);
    expect(catalogue.page('', 'title', 0, 1).rows).toEqual([
      {
        id: article.id,
        title: article.title,
        publishedAt: '2020-09',
        people,
        tags: ['会议'],
        status: 'inbox',
        starred: false,
        binned: false,
        snippet: { text: '正文', marks: [] },
      },
    ]);
  });
});

describe('the next article', () => {
  const archive = { 甲: { publishedAt: '2024' }, 乙: { publishedAt: '2023' }, 丙: { publishedAt: '2022' } };

  test('comes after the one given, round to the first', () => {
    const { catalogue, article, titleOf } = aCatalogue(archive);
    expect(titleOf(catalogue.next('', 'publishedAt'))).toBe('甲');
    expect(titleOf(catalogue.next('', 'publishedAt', article('甲').id))).toBe('乙');
    expect(titleOf(catalogue.next('', 'publishedAt', article('丙').id))).toBe('甲');
  });

  test('is found from an article that has left the list', () => {
    const { catalogue, article, titleOf } = aCatalogue(archive);
    catalogue.follow([{ ...article('乙'), status: 'selected' }], [], null);
    expect(titleOf(catalogue.next('status:inbox', 'publishedAt', article('乙').id))).toBe('丙');
    expect(titleOf(catalogue.next('status:inbox', 'relevance', article('乙').id))).toBe('丙');
  });

  test('is none in an empty list', () => {
    const { catalogue, article } = aCatalogue(archive);
    expect(catalogue.next('is:starred', 'title', article('甲').id)).toBeNull();
  });

  test('follows relevance when that is the order', () => {
    const { catalogue, article, titleOf } = aCatalogue({
      提案: { publishedAt: '2001' },
      正文: { publishedAt: '2026', body: '<p>提案</p>' },
    });
    expect(titleOf(catalogue.next('提案', 'relevance', article('提案').id))).toBe('正文');
  });
});

describe('counting', () => {
  const bin = { binnedAt: '2026-11-24T05:00:00.000Z' };

  test('counts kinds, and the bin apart', () => {
    const { catalogue, article } = aCatalogue({
      甲: { starred: true, tags: ['会议'] },
      乙: { status: 'used' },
      丙: { status: 'archived', ...bin },
    });
    const counts = { all: 2, inbox: 1, selected: 0, used: 1, archived: 0, starred: 1, untagged: 1, bin: 1 };
    expect(catalogue.counts()).toEqual(counts);
    catalogue.follow([{ ...article('乙'), status: 'selected', ...bin }], [], null);
    catalogue.follow([], [article('甲').id], null);
    expect(catalogue.counts()).toEqual({
      ...counts,
      ...{ all: 0, inbox: 0, used: 0, starred: 0, untagged: 0, bin: 2 },
    });
  });

  test('a tag counts the articles below it once each, and tags without articles are there', () => {
    const { catalogue } = aCatalogue({
      甲: { tags: ['政协/提案', '政协/协商'] },
      乙: { tags: ['政协'] },
      丙: { tags: ['政协/提案'], ...bin },
    });
    expect(catalogue.tags(aLibrary({}, { '城市/交通': { colour: 'red' }, 政协: {} }))).toEqual([
      { path: '城市', count: 0 },
      { path: '城市/交通', count: 0, colour: 'red' },
      { path: '政协', count: 2 },
      { path: '政协/提案', count: 1 },
      { path: '政协/协商', count: 1 },
    ]);
  });

  test('people and sources have the most frequent first, each article once, equals by pinyin', () => {
    const { catalogue } = aCatalogue({
      甲: {
        source: '云溪日报',
        people: [
          { name: '张三', role: 'author' },
          { name: '张三', role: 'editor' },
        ],
      },
      乙: { source: '云溪日报', people: [{ name: '李四', role: 'author' }] },
      丙: { source: '安河晚报', people: [{ name: '张三', role: 'author' }] },
      丁: { source: '北山早报', people: [{ name: '王五', role: 'author' }], ...bin },
    });
    expect(catalogue.people()).toEqual([
      { name: '张三', count: 2 },
      { name: '李四', count: 1 },
    ]);
    expect(catalogue.sources()).toEqual([
      { name: '云溪日报', count: 2 },
      { name: '安河晚报', count: 1 },
    ]);
  });
});
