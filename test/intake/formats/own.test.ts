import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Article, roles, statuses } from '../../../electron/core/article.ts';
import { tidyBody } from '../../../electron/core/body/index.ts';
import { findFiles } from '../../../electron/intake/find-files.ts';
import { readPage } from '../../../electron/intake/read-page.ts';
import { unpack } from '../../../electron/intake/unpack.ts';
import { exported, request } from '../../output/exports.ts';
import { anArticle } from '../../support/articles.ts';
import { withTemporaryFolder } from '../../support/temporary-folder.ts';
import { aPicture, sha256Of } from './files.ts';

const picture = aPicture();
const words = fc.string({
  unit: fc.constantFrom(...'政协“”，。（）a1:#-\'"|>&[]{} 「」é𠮷'),
  minLength: 1,
  maxLength: 12,
});
const text = words.filter((some) => some.trim() === some && some !== '');
const date = fc.constantFrom('2020', '2020-09', '2020-09-08', '2020-09-08T10:19', '2020-09-08T10:19:48');
const instant = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((at) => at.toISOString());
const optional = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });
const person = fc.record(
  { name: text, role: fc.constantFrom(...roles), post: text },
  { requiredKeys: ['name', 'role'] },
);
const paragraph = text.map((some) => `<p>${some.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
const figure = text.map(
  (some) =>
    `<figure><img src="asset:${sha256Of(picture)}" alt="图"><figcaption>${some.replaceAll('&', '&amp;')}</figcaption></figure>`,
);
const body = fc
  .array(fc.oneof(paragraph, paragraph, figure), { maxLength: 4 })
  .map((blocks) => tidyBody(blocks.join('')));

const fields = fc.record(
  {
    title: text,
    headlines: optional({ pre: text, main: text, sub: text }),
    people: fc
      .array(person, { maxLength: 3 })
      .map((some) => some.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))),
    source: text,
    reprintOf: text,
    publisher: text,
    channel: fc.array(text, { minLength: 1, maxLength: 3 }),
    edition: optional({ page: text, pageName: text, column: text, issue: text }),
    dateline: optional({ place: text, agency: text, date }),
    publishedAt: date,
    url: fc.webUrl(),
    language: text,
    keywords: fc.array(text, { minLength: 1, maxLength: 3 }),
    summary: text,
    body,
    tags: fc.constantFrom([], ['政协/协商议政'], ['文化', '城市']),
    status: fc.constantFrom(...statuses),
    starred: fc.boolean(),
    note: text,
    event: optional({ date, text }),
    createdAt: instant,
  },
  { requiredKeys: ['title', 'people', 'body', 'tags', 'status', 'starred', 'createdAt'] },
);
const origin = {
  sha256: 'a'.repeat(64),
  fileName: '第一版.html',
  mediaType: 'text/html',
  encoding: 'gb18030',
  size: 3,
  importedAt: '2026-11-24T04:00:00.000Z',
  reader: 'html',
};
const readings = { title: { value: '题', confidence: 0.9, start: 3, end: 4, rule: 'title' } };

async function readBack(path: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const found of findFiles([path])) {
    const bytes = new Uint8Array(await readFile(found.path));
    const companion = async (relative: string) => new Uint8Array(await readFile(join(path, relative)));
    for await (const part of unpack({ name: 'x', bytes, companion }, found.path)) {
      if ('refusal' in part) throw part.refusal;
      articles.push((await readPage(part.file)).kept!);
    }
  }
  return articles.sort((a, b) => a.id.localeCompare(b.id));
}

const roundTrip = (format: 'json' | 'jsonl' | 'md', articles: Article[]) =>
  withTemporaryFolder(async (folder) => {
    const out = join(folder, 'out');
    const asset = async () => ({ bytes: picture, mediaType: 'image/png' });
    await exported(request(articles, { format, out, asset }));
    return readBack(out);
  });

describe('an export that is imported', () => {
  test.each(['json', 'jsonl'] as const)('as %s gives the very same articles', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fields, { minLength: 1, maxLength: 4 }), async (some) => {
        const articles = some.map((one) => v.parse(Article, { ...anArticle(), ...one, origin, readings }));
        expect(await roundTrip(format, articles)).toEqual(articles);
      }),
      { numRuns: 40 },
    );
  });

  test('as Markdown gives the same articles, all but where their readings stood', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fields, { minLength: 1, maxLength: 3 }), async (some) => {
        const articles = some.map((one) => v.parse(Article, { ...anArticle(), ...one, updatedAt: one.createdAt }));
        expect(await roundTrip('md', articles)).toEqual(articles);
      }),
      { numRuns: 60 },
    );
  });

  test('brings pictures of Markdown along, and does not count them as articles', async () => {
    const shown = anArticle({ body: `<figure><img src="asset:${sha256Of(picture)}" alt="桥"></figure>` });
    const back = await roundTrip('md', [shown]);
    expect(back.map((article) => article.body)).toEqual([shown.body]);
  });
});

describe('an article in JSON', () => {
  const partsOf = async (value: string) =>
    Array.fromAsync(unpack({ name: 'a.json', bytes: new TextEncoder().encode(value) }, 'a.json'));

  test('that was made dangerous is made safe', async () => {
    const article = anArticle({
      body: '<p onclick="x()">一<script>y()</script></p><img src="https://example.com/a.png">',
    });
    const [part] = await partsOf(JSON.stringify(article));
    const { kept } = await readPage((part as { file: { name: string; bytes: Uint8Array } }).file);
    expect(kept!.body).toBe(tidyBody(article.body));
    expect(kept!.body).not.toMatch(/onclick|script|example/);
  });

  test('that was damaged is refused with its place, and takes no other with it', async () => {
    const parts = await partsOf(JSON.stringify([{ ...anArticle(), status: 'lost' }, anArticle(), { a: 1 }]));
    const outcomes = await Promise.all(
      parts.map(async (part) =>
        'refusal' in part
          ? part.refusal.code
          : readPage(part.file).then(
              () => 'read',
              (no) => [no.code, no.params.field],
            ),
      ),
    );
    expect(outcomes).toEqual([['article-damaged', 'status'], 'read', 'record-unknown']);
  });

  test('a line that is cut off fails alone', async () => {
    const parts = await partsOf(`${JSON.stringify(anArticle())}\n{"id": "0199`);
    expect(parts.map((part) => ('refusal' in part ? part.refusal.code : part.path))).toEqual([
      'a.json/1',
      'file-damaged',
    ]);
  });
});
