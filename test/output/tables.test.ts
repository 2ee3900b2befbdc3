import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../electron/core/article.ts';
import { anArticle } from '../support/articles.ts';
import { withTemporaryFolder } from '../support/temporary-folder.ts';
import { exported, request } from './exports.ts';

/** The text of an export to one file. */
const written = (articles: readonly Article[], format: 'csv' | 'jsonl', language: 'zh-CN' | 'en' = 'zh-CN') =>
  withTemporaryFolder(async (folder) => {
    const out = join(folder, 'out');
    await exported(request(articles, { format, out, language }));
    return readFile(out, 'utf8');
  });

const article = anArticle({
  title: '云溪“治水”，三年见成效',
  source: '云澜日报',
  publishedAt: '2026-03-05T08:30',
  edition: { page: '第04版', column: '要闻' },
  people: [
    { name: '骆行', role: 'reporter' },
    { name: '沈若棠', role: 'editor', post: '主任' },
  ],
  tags: ['民生/水利', '年鉴'],
  status: 'selected',
  keywords: ['治水', '河长'],
  body: '<p>第一段，有“引号”。</p><p>第二段。</p>',
});

describe('an export to csv', () => {
  test('is a table that begins with a BOM and that another library reads', async () => {
    const text = await written([article], 'csv');
    expect(text.startsWith('\uFEFF发布时间,来源,版次,')).toBe(true);
    const [row] = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({
      发布时间: '2026-03-05 08:30',
      来源: '云澜日报',
      版次: '第04版',
      栏目: '要闻',
      标题: '云溪“治水”，三年见成效',
      关键词: '治水、河长',
      标签: '民生/水利、年鉴',
      状态: '已选',
      正文: '第一段，有“引号”。\n第二段。',
      资料库编号: article.id,
    });
  });

  test('heads its columns in the language of the export', async () => {
    const [row] = parse(await written([article], 'csv', 'en'), { bom: true, columns: true }) as object[];
    expect(Object.keys(row!).slice(0, 3)).toEqual(['Published', 'Source', 'Page']);
  });

  test.for(['=1+1', '+86', '-5 度', '@云溪', '\t缩进'])('lets no cell run as a formula: %s', async (title) => {
    const [row] = parse(await written([{ ...article, title }], 'csv'), { bom: true, columns: true }) as {
      标题: string;
    }[];
    expect(row!.标题).toBe(`'${title}`);
  });

  test('of nothing is the heads alone', async () => {
    expect(parse(await written([], 'csv'), { bom: true })).toHaveLength(1);
  });
});

describe('an export to jsonl', () => {
  test('is one article a line, as it is stored', async () => {
    const articles = [article, anArticle({ body: '<p>一\u2028二</p>', note: '甲\n乙' })];
    const lines = (await written(articles, 'jsonl')).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines).toEqual(articles.map((each) => JSON.stringify(each)));
  });
});
