import { describe, expect, test } from 'vitest';
import { Client } from '../../electron/contract/client.ts';
import type { JobEvent } from '../../electron/contract/link.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { aPlace } from '../support/a-place.ts';
import { anArchive } from '../support/archive.ts';

const sentence = '市政协昨天召开协商议政大会,委员们围绕老旧小区加装电梯提出意见,有关部门当场作出答复。';

const page = (title: string) => ({
  name: `${title}.txt`,
  bytes: new TextEncoder().encode(
    `${title}\n\n来源: 云澜日报  作者:骆一舟\n2025-09-17 08:42:16\n\n  ${sentence}\n\n  ${sentence}`,
  ),
});

const importOf = (titles: string[]) => ({
  sources: titles.map(page),
  tags: ['入库'],
  collection: '样刊',
  dryRun: false,
});

describe('an import', () => {
  test('accounts for every file, and is one step to undo and redo', async () => {
    const archive = await anArchive();
    const { client } = archive;
    const titles = Array.from({ length: 45 }, (_, n) => `第${n + 1}次协商会`);
    const { result } = await (await client.start('import', importOf([...titles, titles[0]!]))).finished;
    expect(result.counts).toEqual({ found: 46, imported: 45, duplicate: 1, skipped: 0, failed: 0 });
    expect(result.items.at(-1)).toMatchObject({ outcome: 'duplicate', id: result.items[0]!.id });
    expect((await client.query('collection.list', undefined))[0]).toMatchObject({ name: '样刊', count: 45 });

    const { label } = await client.control('history.undo', undefined);
    expect(label).toEqual({ name: 'import', params: { count: 45 } });
    const gone = await client.query('library.overview', undefined);
    expect(gone.counts.all).toBe(0);
    expect(await client.query('collection.list', undefined)).toEqual([]);

    await client.control('history.redo', undefined);
    await archive.reopen();
    expect((await archive.client.query('library.overview', undefined)).counts.all).toBe(45);
    expect(await archive.tagsOf('第7次协商会')).toEqual(['入库']);
    await archive.close();
  });

  test('that is stopped keeps what came in, says so, and is undone as one', async () => {
    const engine = await Engine.create(aPlace());
    const client = new Client(engine);
    const titles = Array.from({ length: 3000 }, (_, n) => `第${n + 1}次协商会`);
    const job = await client.start('import', importOf(titles), ({ done }) => {
      if (done > 0) void job.stop();
    });
    const { stopped, result } = await job.finished;
    expect(stopped).toBe(true);
    expect(result.counts.imported).toBeGreaterThan(0);
    expect(result.counts.imported).toBeLessThan(3000);
    const { counts } = await client.query('library.overview', undefined);
    expect(counts.all).toBe(result.counts.imported);
    await client.control('history.undo', undefined);
    expect((await client.query('library.overview', undefined)).counts.all).toBe(0);
    await engine.close();
  });

  test('that is a rehearsal stores nothing', async () => {
    const archive = await anArchive();
    const { finished } = await archive.client.start('import', { ...importOf(['一次协商会']), dryRun: true });
    expect((await finished).result.counts.imported).toBe(1);
    expect((await archive.client.query('library.overview', undefined)).counts.all).toBe(0);
    await archive.close();
  });

  test('reports a path where nothing is, and goes on', async () => {
    const archive = await anArchive();
    const sources = [{ path: aPlace('nowhere.txt') }, page('还有一篇')];
    const { finished } = await archive.client.start('import', { sources, tags: [], dryRun: false });
    const { result } = await finished;
    expect(result.items.map(({ outcome, reason }) => [outcome, reason?.code])).toEqual([
      ['failed', 'path-missing'],
      ['imported', undefined],
    ]);
    await archive.close();
  });
});

describe('an engine', () => {
  test('tells of a job from its first event to its last', async () => {
    const engine = await Engine.create(aPlace());
    const events: JobEvent[] = [];
    engine.on('job', (event) => events.push(event));
    const reply = await engine.ask('import', importOf(['一次协商会']));
    expect(reply).toEqual({ ok: true, value: { job: 1 } });
    expect(events).toEqual([]);
    await expect.poll(() => events.at(-1)?.phase).toBe('done');
    expect(events[0]).toMatchObject({ job: 1, name: 'import', phase: 'running' });
    await engine.close();
  });

  test('folds quick edits of one field into one step', async () => {
    const archive = await anArchive({ 预算: [] });
    const id = await archive.idOf('预算');
    for (const title of ['决', '决算', '决算案'])
      await archive.client.command('article.edit', { id, edits: { title } });
    await archive.client.control('history.undo', undefined);
    expect((await archive.client.query('article.show', { id })).title).toBe('预算');
    await archive.close();
  });

  test('refuses an article without a title, and keeps the one it had', async () => {
    const archive = await anArchive({ 预算: [] });
    const id = await archive.idOf('预算');
    const edit = archive.client.command('article.edit', { id, edits: { title: '  ' } });
    await expect(edit).rejects.toMatchObject({ code: 'title-empty' });
    expect((await archive.client.query('article.show', { id })).title).toBe('预算');
    await archive.close();
  });

  test('lets a binned article keep its collections and tags', async () => {
    const archive = await anArchive({ 预算: ['财政'] });
    const { client } = archive;
    const { id } = await client.command('collection.create', { name: '样刊' });
    const articles = { ids: [await archive.idOf('预算')] };
    await client.command('collection.add', { id, articles });
    await client.command('article.bin', { articles });
    expect((await client.query('collection.list', undefined))[0]?.count).toBe(0);
    await client.command('article.restore', { articles });
    expect((await client.query('collection.list', undefined))[0]?.count).toBe(1);
    expect(await archive.tagsOf('预算')).toEqual(['财政']);
    await archive.close();
  });
});
