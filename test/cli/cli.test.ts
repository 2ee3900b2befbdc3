import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attach } from '../../electron/engine/attach.ts';
import { aPlace } from '../support/a-place.ts';
import { jianbao, jianbaoJson } from './run-cli.ts';

const samples = resolve(import.meta.dirname, '../../seeds/articles');

describe('the command line', { timeout: 60_000 }, () => {
  test('does the main job: pages in, finished pages out', async () => {
    const library = aPlace();
    const out = aPlace('out');
    const imported = await jianbaoJson(
      'import',
      samples,
      '--library',
      library,
      '--collection',
      '样刊',
      '--tag',
      '样例',
    );
    expect(imported.code).toBe(0);
    const { counts, items } = imported.json;
    expect(counts).toEqual({ found: 14, imported: 14, duplicate: 0, skipped: 0, failed: 0 });
    expect(items).toHaveLength(14);

    const listed = await jianbaoJson('list', '--library', library, '--in', '样刊', '--limit', '3');
    expect(listed.json.total).toBe(14);
    expect(listed.json.articles).toHaveLength(3);
    expect(Object.keys(listed.json.articles[0])).toEqual(['id', 'title', 'source', 'publishedAt', 'tags', 'status']);

    const exported = await jianbaoJson('export', '--library', library, '--to', 'html', '--out', out);
    expect(exported.json).toMatchObject({ format: 'html', articles: 14 });
    const { bytes, files } = exported.json;
    const sizes = await Promise.all(files.map(async (file: string) => (await stat(file)).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(bytes);
    expect((await readdir(out)).length).toBeGreaterThanOrEqual(14);
  });

  test('names the article that is there when the same file comes again', async () => {
    const library = aPlace();
    const file = join(samples, '01-协商议政大会.txt');
    const first = await jianbaoJson('import', file, '--library', library);
    const again = await jianbaoJson('import', file, '--library', library);
    expect(again.code).toBe(0);
    expect(again.json.items).toEqual([{ path: file, outcome: 'duplicate', id: first.json.items[0].id }]);
  });

  test('tags and collects what a query finds, each in one step that can be undone', async () => {
    const library = aPlace();
    await jianbao('import', samples, '--library', library);
    const tagged = await jianbaoJson('tag', 'add', '政协/协商', '--query', '协商', '--library', library);
    expect(tagged.json.changed).toBeGreaterThan(0);
    await jianbao('collection', 'create', '年鉴', '--library', library);
    const added = await jianbaoJson('collection', 'add', '年鉴', '--query', 'tag:政协/协商', '--library', library);
    expect(added.json).toEqual(tagged.json);
    const collections = await jianbaoJson('collection', 'list', '--library', library);
    expect(collections.json).toEqual({ collections: [{ name: '年鉴', articles: tagged.json.changed }] });
    const undone = await jianbaoJson('undo', '--library', library);
    expect(undone.json.label).toContain('年鉴');
    await jianbaoJson('redo', '--library', library);
    const removed = await jianbaoJson('collection', 'remove', '年鉴', '--query', '', '--library', library);
    expect(removed.json.changed).toBe(tagged.json.changed);
  });

  test('lists the revisions of an article, and restores one', async () => {
    const library = aPlace();
    const imported = await jianbaoJson('import', join(samples, '01-协商议政大会.txt'), '--library', library);
    const { id } = imported.json.items[0];
    await jianbao('tag', 'add', '政协', '--query', '', '--library', library);
    await jianbao('undo', '--library', library);
    const before = await jianbaoJson('history', id, '--library', library);
    expect(before.json.revisions.map(({ n }: { n: number }) => n)).toEqual([3, 2, 1]);
    expect(before.json.revisions[0].label).toContain(before.json.revisions[1].label);
    expect(before.json.revisions[0].at).toMatch(/^\d{4}-.*Z$/);

    const restored = await jianbaoJson('restore', id, '--revision', '2', '--library', library);
    expect(restored.code).toBe(0);
    expect(restored.json.label).toContain('2');
    expect((await jianbaoJson('show', id, '--library', library)).json).toMatchObject({ tags: ['政协'], revision: 4 });
    const undone = await jianbaoJson('undo', '--library', library);
    expect(undone.json).toEqual(restored.json);
    const unknown = await jianbaoJson('restore', id, '--revision', '9', '--library', library);
    expect([unknown.code, unknown.json.error.code]).toEqual([1, 'revision-missing']);
  });

  test('finds every piece of a text, and shows an article as it is stored', async () => {
    const library = aPlace();
    await jianbao('import', samples, '--library', library);
    const { json } = await jianbaoJson('search', '冷浸田', '--library', library, '--limit', '1');
    expect(json.hits[0].snippet).toContain('冷浸田');
    const shown = await jianbaoJson('show', json.hits[0].id, '--library', library);
    const [volume] = (await readdir(join(library, 'volumes'), { recursive: true })).filter((name) =>
      name.endsWith('.json'),
    );
    const stored = JSON.parse(await readFile(join(library, 'volumes', volume!), 'utf8'));
    const same = stored.articles.find(({ id }: { id: string }) => id === shown.json.id);
    expect(JSON.stringify(shown.json)).toBe(JSON.stringify(same));
    expect((await jianbao('show', shown.json.id, '--library', library)).out).toContain(shown.json.title);
  });

  test('writes a whole archive as JSON', async () => {
    const library = aPlace();
    const out = aPlace('archive.json');
    await jianbao('import', samples, '--library', library);
    const { json } = await jianbaoJson('export', '--library', library, '--to', 'json', '--out', out);
    expect(json.files).toEqual([out]);
    const articles = JSON.parse(await readFile(out, 'utf8'));
    expect(articles).toHaveLength(14);
    expect(articles[0]).toHaveProperty('readings.title.confidence');
  });

  test('works while a window has the library open', async () => {
    const library = aPlace();
    const window = await attach(library, { create: true });
    const { code } = await jianbao('import', samples, '--library', library);
    expect(code).toBe(0);
    expect(await window.ask('library.overview', undefined)).toMatchObject({ value: { counts: { all: 14 } } });
    await window.close();
  });

  test.for([
    [2, 'usage', ['list']],
    [2, 'usage', ['list', '--library', 'L', '--sort', 'colour']],
    [2, 'usage', ['vanish', '--library', 'L']],
    [2, 'usage', ['export', '--library', 'L', '--to', 'papyrus', '--out', 'x']],
    [3, 'library-missing', ['list', '--library', 'nowhere.jianbao']],
    [3, 'library-missing', ['undo', '--library', 'nowhere.jianbao']],
    [2, 'query-wrong', ['search', '(协商', '--library', 'L']],
    [1, 'article-missing', ['show', '01990000-0000-7000-8000-00000000ffff', '--library', 'L']],
    [1, 'article-missing', ['show', 'nonsense', '--library', 'L']],
    [1, 'collection-missing', ['list', '--in', '没有的', '--library', 'L']],
    [1, 'nothing-to-redo', ['redo', '--library', 'L']],
    [1, 'article-missing', ['history', '01990000-0000-7000-8000-00000000ffff', '--library', 'L']],
    [1, 'article-missing', ['restore', 'nonsense', '--revision', '1', '--library', 'L']],
    [2, 'usage', ['restore', 'nonsense', '--library', 'L']],
  ] as [number, string, string[]][])('exits %i and says %s for %j', async ([code, name, args]) => {
    const library = aPlace();
    await (await attach(library, { create: true })).close();
    const ran = await jianbaoJson(...args.map((arg) => (arg === 'L' ? library : arg)));
    expect(ran.code).toBe(code);
    expect(ran.json.error.code).toBe(name);
    expect(ran.json.error.message.length).toBeGreaterThan(5);
  });

  test('makes a library whole or not at all', async () => {
    const library = aPlace();
    const { code, json } = await jianbaoJson('import', aPlace('nowhere'), '--library', library);
    expect(code).toBe(1);
    expect(json.counts).toMatchObject({ found: 1, failed: 1 });
    expect(await readdir(resolve(library, '..'))).toEqual([]);
  });

  test('runs several at once on one library, and does what each says', async () => {
    const library = aPlace();
    await jianbao('import', samples, '--library', library);
    const tags = ['甲', '乙', '丙', '丁'];
    const ran = await Promise.all(tags.map((tag) => jianbao('tag', 'add', tag, '--query', '', '--library', library)));
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const { json } = await jianbaoJson('list', '--library', library, '--limit', '1');
    expect(json.articles[0].tags).toEqual(expect.arrayContaining(tags));
  });

  test('stores nothing in a rehearsal', async () => {
    const library = aPlace();
    const { json } = await jianbaoJson('import', samples, '--library', library, '--dry-run');
    expect(json.counts.imported).toBe(14);
    expect(await readdir(resolve(library, '..'))).toEqual([]);
  });

  test('opens nothing that is no library, and leaves it as it was', async () => {
    const folder = aPlace('notes.txt');
    await writeFile(folder, '笔记');
    const { code } = await jianbao('import', samples, '--library', folder);
    expect(code).toBe(3);
    expect(await readFile(folder, 'utf8')).toBe('笔记');
  });
});

describe('what the command line says of wrong usage', { timeout: 60_000 }, () => {
  test.for([
    [['list'], '--library'],
    [['export', '--library', 'x', '--to', 'papyrus', '--out', 'y'], 'md, html, csv, json'],
    [['vanish'], 'vanish'],
    [['list', '--library', 'x', '--nope'], '--nope'],
    [['list', '--library', 'x', '--limit', 'many'], 'many'],
    [['show', '--library', 'x'], '<id>'],
    [['export', '--library', 'x', '--to', 'md', '--out', 'y', '--query', 'a', '--ids', 'b'], '--ids'],
  ] as [string[], string][])('names what is wrong with %j', async ([args, named]) => {
    const { code, err, out } = await jianbao(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(named);
    expect(err).toContain('--help');
    expect(err).not.toContain('error:');
  });
});
