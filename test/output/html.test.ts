import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../electron/core/article.ts';
import type { ExportRequest } from '../../electron/output/index.ts';
import { anArticle } from '../support/articles.ts';
import { withTemporaryFolder } from '../support/temporary-folder.ts';
import { exported, request, textsIn } from './exports.ts';

/** The pages of an export, by file name. */
const pagesOf = (articles: Article[], asked: Partial<ExportRequest> = {}) =>
  withTemporaryFolder(async (folder) => {
    const out = join(folder, 'out');
    await exported(request(articles, { format: 'html', out, ...asked }));
    const texts = Object.entries(await textsIn(out)).filter(([path]) => path.endsWith('.html'));
    return Object.fromEntries(texts.map(([path, text]) => [path, new JSDOM(text).window.document]));
  });

const textOf = (document: Document, selector: string) =>
  document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();

const article = anArticle({
  title: '云溪市政协召开大会',
  headlines: { pre: '引题在此', main: '主题 <在> 此', sub: '副题在此' },
  people: [
    { name: '李闻', role: 'reporter' },
    { name: '杜宇', role: 'editor' },
  ],
  source: '云溪日报',
  edition: { page: '第04版', pageName: '要闻' },
  dateline: { place: '石渡', agency: '云溪社' },
  publishedAt: '2020-09-08T10:19:48',
  url: 'https://example.com/?a=1&b="2"',
  keywords: ['云溪', '会议'],
  origin: {
    sha256: 'c'.repeat(64),
    fileName: '大会.txt',
    mediaType: 'text/plain',
    size: 9,
    importedAt: '2026-11-24T04:00:00.000Z',
    reader: 'text',
  },
  body: '<p>第一段。</p><p>第二段。</p>',
});

describe('the page of an article', () => {
  test('has masthead, the three headlines, who signed, the body, its origin and a citation', async () => {
    const page = (await pagesOf([article]))['2020-09-08 云溪市政协召开大会.html']!;
    expect(page.title).toBe('云溪市政协召开大会');
    expect(page.documentElement.lang).toBe('zh-CN');
    expect(textOf(page, '.masthead')).toBe('云溪日报2020年9月8日星期二 10:19第 4 版 要闻');
    expect([...page.querySelectorAll('.headlines > *')].map((line) => line.textContent)).toEqual([
      '引题在此',
      '主题 <在> 此',
      '副题在此',
    ]);
    expect(textOf(page, '.byline')).toBe('记者 李闻责任编辑 杜宇云溪社 石渡');
    expect([...page.querySelectorAll('.text p')].map((line) => line.textContent)).toEqual(['第一段。', '第二段。']);
    expect(textOf(page, 'footer dl')).toContain('c'.repeat(64));
    expect(textOf(page, 'footer dl')).toContain('大会.txt');
    expect(page.querySelector('footer dl a')!.getAttribute('href')).toBe(article.url);
    expect(textOf(page, '.citation')).toBe(
      '李闻. 云溪市政协召开大会[N/OL]. 云溪日报，2020-09-08（4）. https://example.com/?a=1&b="2".',
    );
  });

  test('has the title as its headline when the newspaper had none', async () => {
    const page = (await pagesOf([anArticle({ title: '只有标题' })]))['只有标题.html']!;
    expect(textOf(page, '.headlines')).toBe('只有标题');
    expect(page.querySelector('.masthead, .byline')).toBeNull();
  });

  test('leaves out a dateline that only says 本报', async () => {
    const page = (await pagesOf([anArticle({ title: '甲', dateline: { agency: '本报' } })]))['甲.html']!;
    expect(page.querySelector('.byline')).toBeNull();
  });

  test('speaks the language of the export', async () => {
    const page = (await pagesOf([article], { language: 'en' }))['2020-09-08 云溪市政协召开大会.html']!;
    expect(page.documentElement.lang).toBe('en');
    expect(page.querySelector('article')!.lang).toBe('zh-CN');
    expect(textOf(page, '.masthead')).toContain('Tuesday, September 8, 2020');
    expect(textOf(page, '.byline')).toContain('Reporter: 李闻');
  });

  test('has no script and nothing from elsewhere, whatever the article says', async () => {
    const wicked = anArticle({
      title: '<script>alert(1)</script>',
      url: 'javascript:alert(1)',
      note: 'x',
      body: '<p onclick="x()">一<script>alert(1)</script></p><img src="https://example.com/a.png" alt="远"><iframe src="https://example.com"></iframe>',
    });
    const pages = await pagesOf([wicked]);
    for (const page of Object.values(pages)) {
      expect(page.querySelector('script, iframe, link, [onclick], [src], [href^="javascript"]')).toBeNull();
      expect(page.title).not.toBe('');
    }
    expect(Object.keys(pages).toSorted()).toEqual(['index.html', '＜script＞alert(1)＜／script＞.html']);
  });
});

describe('the index', () => {
  test('lists articles by day, the newest first, with links that work', async () => {
    const pages = await pagesOf([
      anArticle({ title: '旧 #1?', publishedAt: '2020-09-08T23:00' }),
      anArticle({ title: '无日期' }),
      anArticle({ title: '新', publishedAt: '2021-01-01', source: '云溪日报', edition: { page: '3' } }),
      anArticle({ title: '同日', publishedAt: '2020-09-08' }),
    ]);
    const index = pages['index.html']!;
    const sections = [...index.querySelectorAll('section')].map((section) => [
      section.querySelector('h2')!.textContent,
      ...[...section.querySelectorAll('a')].map((link) => link.textContent),
    ]);
    expect(sections).toEqual([
      ['2021年1月1日星期五', '新'],
      ['2020年9月8日星期二', '旧 #1?', '同日'],
      ['日期不详', '无日期'],
    ]);
    for (const link of index.querySelectorAll('a'))
      expect(pages).toHaveProperty([decodeURIComponent(link.getAttribute('href')!)]);
    expect(textOf(index, 'header')).toBe('剪报目录 共 4 篇 · 2026年11月24日星期二 导出');
    expect(textOf(index, 'li span')).toBe('云溪日报 第 3 版');
  });
});
