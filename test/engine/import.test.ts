import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { zipped } from '../intake/formats/files.ts';
import { aPlace } from '../support/a-place.ts';
import { anArchive } from '../support/archive.ts';
import { anArticle } from '../support/articles.ts';
import { encodeAs } from '../support/encode.ts';

const paragraph = '雲溪市議會昨日召開會議，就舊區重建的問題發表意見，多名議員出席。';
const page = encodeAs(
  `舊區重建有新方案\n\n來源：雲瀾日報\n2020-09-08 10:19\n\n　　${paragraph}\n　　${paragraph}\n`,
  'big5',
);
const plain = { tags: [], dryRun: false };

describe('an import in another encoding', () => {
  test('reads an original anew where its article is, which keeps what a person added, and is undone in one step', async () => {
    const archive = await anArchive();
    const { client } = archive;
    const sources = [{ name: 'a.txt', bytes: page }];
    const first = await (await client.start('import', { ...plain, sources, encoding: 'windows-1252' })).finished;
    const id = first.result.items[0]!.id!;
    await client.command('tag.add', { articles: { ids: [id] }, tag: '重建' });
    const wrong = await client.query('article.show', { id });
    expect(wrong.body).not.toContain(paragraph);

    const second = await (await client.start('import', { ...plain, sources: [{ article: id }], encoding: 'Big5' }))
      .finished;
    expect(second.result).toMatchObject({ counts: { found: 1, imported: 1 }, items: [{ id, outcome: 'imported' }] });
    const right = await client.query('article.show', { id });
    expect(right).toMatchObject({ id, title: '舊區重建有新方案', createdAt: wrong.createdAt, tags: ['重建'] });
    expect(right.body).toContain(paragraph);
    expect(right.origin).toMatchObject({ encoding: 'big5', fileName: 'a.txt', sha256: wrong.origin!.sha256 });
    expect(await client.query('original.text', { id })).toMatchObject({ encoding: 'big5' });

    const again = await (await client.start('import', { ...plain, sources, encoding: 'big5' })).finished;
    expect(again.result.items).toMatchObject([{ id, outcome: 'duplicate' }]);
    await client.control('history.undo', undefined);
    expect((await client.query('article.show', { id })).body).toBe(wrong.body);
    await archive.close();
  });
});

describe('an import of own articles', () => {
  test('brings them back once: one that is there already is a duplicate, in the same file too', async () => {
    const archive = await anArchive();
    const article = anArticle({ title: '守钟人', status: 'used', tags: ['城市'] });
    const sources = [{ name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify([article, article])) }];
    const { result } = await (await archive.client.start('import', { ...plain, sources })).finished;
    expect(result.items.map(({ outcome, id }) => [outcome, id])).toEqual([
      ['imported', article.id],
      ['duplicate', article.id],
    ]);
    const { updatedAt: _, ...kept } = await archive.client.query('article.show', { id: article.id });
    expect(article).toMatchObject(kept);
    const again = await (await archive.client.start('import', { ...plain, sources })).finished;
    expect(again.result.counts).toMatchObject({ imported: 0, duplicate: 2 });
    await archive.close();
  });
});

describe('the account of an import', () => {
  test('names every article-to-be, those in archives too, and tells how many files there are', async () => {
    const archive = await anArchive();
    const folder = aPlace('folder');
    await mkdir(folder);
    const text = (title: string) =>
      `${title}\n\n来源：云澜日报\n\n${'市政协召开协商议政大会，围绕老厂房的保护与利用建言献策。\n'.repeat(3)}`;
    await writeFile(
      join(folder, 'a.zip'),
      await zipped({ '1.txt': text('守钟人'), '2.txt': text('守钟人'), '3.txt': '' }),
    );
    await writeFile(join(folder, 'b.txt'), text('夜读'));
    await writeFile(join(folder, 'c.json'), '[{"a":1}]');
    const totals: number[] = [];
    const job = await archive.client.start('import', { ...plain, sources: [{ path: folder }] }, ({ total }) =>
      totals.push(total),
    );
    const { result } = await job.finished;
    expect(result.counts).toEqual({ found: 5, imported: 2, duplicate: 1, skipped: 0, failed: 2 });
    expect(result.items.map(({ path, reason }) => [path.slice(folder.length + 1), reason?.code])).toEqual([
      ['a.zip/1.txt', undefined],
      ['a.zip/2.txt', undefined],
      ['a.zip/3.txt', 'file-empty'],
      ['b.txt', undefined],
      ['c.json/1', 'record-unknown'],
    ]);
    expect(totals[0]).toBe(3);
    await archive.close();
  });
});
