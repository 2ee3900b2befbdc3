import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../electron/core/article.ts';
import { anArticle } from '../support/articles.ts';
import { withTemporaryFolder } from '../support/temporary-folder.ts';
import { exported, request } from './exports.ts';

type Item = Record<string, unknown> & {
  author?: { literal?: string; family?: string }[];
  /** What RIS of 2011 calls whoever wrote a newspaper's article. */
  reporter?: string | string[];
  issued?: { 'date-parts': number[][] };
};

/** The text of an export to one file. */
const written = (
  articles: readonly Article[],
  format: 'ris' | 'bibtex' | 'csl-json' | 'citations',
  edition: '2015' | '2025' = '2025',
) =>
  withTemporaryFolder(async (folder) => {
    const out = join(folder, 'out');
    await exported(request(articles, { format, out, edition }));
    return readFile(out, 'utf8');
  });

/** The items that another library finds in a file. */
const read = (text: string): Item[] => new Cite(text).data as Item[];

const names = ({ author, reporter }: Item): (string | undefined)[] =>
  reporter === undefined ? (author ?? []).map(({ literal, family }) => literal ?? family) : [reporter].flat();

const printed = anArticle({
  title: '云溪 100% 达标 & “A_B” {工程} #1',
  people: [
    { name: '骆行', role: 'reporter' },
    { name: '王岚', role: 'correspondent' },
    { name: '沈若棠', role: 'editor' },
  ],
  source: '云澜日报',
  publisher: '云澜报业集团',
  publishedAt: '2026-03-05T08:30',
  edition: { page: '第04版', column: '要闻' },
  keywords: ['治水', '河长'],
  summary: '摘要一行。\n摘要两行。',
});
const online = anArticle({
  title: '河长上岗',
  people: [{ name: '贝远行', role: 'author' }],
  source: '云溪新闻网',
  publishedAt: '2026-03',
  url: 'https://news.yunxi.example/2026/03/a_b.html?id=1&p=2',
  createdAt: '2026-04-02T04:00:00.000Z',
});

describe.for(['ris', 'bibtex', 'csl-json'] as const)('references in %s', (format) => {
  test('are read by another library, field by field', async () => {
    const [item, page] = read(await written([printed, online], format)) as [Item, Item];
    expect(item).toMatchObject({
      title: printed.title,
      'container-title': '云澜日报',
      page: '4',
      abstract: format === 'csl-json' ? printed.summary : '摘要一行。 摘要两行。',
    });
    expect(item.type).toMatch(/^article/);
    expect(names(item)).toEqual(['骆行', '王岚']);
    // Beside the year alone, the library does not look at the date in RIS.
    expect(item.issued?.['date-parts']).toEqual([format === 'ris' ? [2026] : [2026, 3, 5]]);
    expect(page).toMatchObject({ title: '河长上岗', URL: online.url });
    expect(page.issued?.['date-parts'][0]?.[0]).toBe(2026);
    expect(names(page)).toEqual(['贝远行']);
  });

  test('of nothing are no reference', async () => {
    expect((await written([], format)).trim().replace('[]', '')).toBe('');
  });
});

test('name every writer and the whole date in RIS', async () => {
  const lines = (await written([printed, online], 'ris')).split('\r\n');
  expect(lines.filter((line) => /^(AU|ED|DA)/.test(line))).toEqual([
    'AU  - 骆行',
    'AU  - 王岚',
    'ED  - 沈若棠',
    'DA  - 2026/03/05/',
    'AU  - 贝远行',
    'DA  - 2026/03//',
  ]);
});

test('say where the article came from', async () => {
  const origin = {
    sha256: 'a'.repeat(64),
    fileName: '第一版.html',
    mediaType: 'text/html',
    size: 12,
    importedAt: '2026-03-06T00:00:00.000Z',
    reader: 'html 1',
  };
  for (const format of ['ris', 'bibtex', 'csl-json'] as const)
    expect(await written([{ ...printed, origin }], format)).toContain(`原件“第一版.html”，SHA-256 ${'a'.repeat(64)}`);
});

test('have a key of their own in BibTeX', async () => {
  const other = anArticle({ title: printed.title });
  const keys = Array.from((await written([printed, other], 'bibtex')).matchAll(/^@\w+\{(.+),$/gm), ([, key]) => key);
  expect(new Set(keys).size).toBe(2);
});

describe('a list of citations', () => {
  test('has one a line, in the order of the articles, by the edition that is asked for', async () => {
    const text = await written([printed, { ...printed, title: '又一篇' }], 'citations', '2015');
    expect(text.split('\n')).toEqual([
      `骆行, 王岚. ${printed.title}[N]. 云澜日报, 2026-03-05(4).`,
      '骆行, 王岚. 又一篇[N]. 云澜日报, 2026-03-05(4).',
      '',
    ]);
    expect(await written([printed], 'citations')).toContain('云澜日报，2026-03-05（4）');
  });
});
