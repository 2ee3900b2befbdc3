import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Store } from '../../electron/store/store.ts';
import { aPlace } from '../support/a-place.ts';
import { type Archive, anArchive } from '../support/archive.ts';
import { anArticle } from '../support/articles.ts';

const verify = async ({ client }: Archive) => (await (await client.start('verify', { repair: false })).finished).result;

const indexOf = ({ folder }: Archive): string => join(folder, 'index', 'articles.sqlite');

/** The titles that a query finds, in alphabetical order. */
async function found({ client }: Archive, query: string): Promise<string[]> {
  const { rows } = await client.query('article.list', { query, sort: 'imported', offset: 0, limit: 100 });
  return rows.map(({ title }) => title).sort();
}

const anIndexedArchive = () => anArchive({ 预算: ['财政'], 决算: ['财政'], 球赛: ['体育'] });

test('an index is there after a restart, as it was', async () => {
  const archive = await anIndexedArchive();
  await archive.close();
  const before = readFileSync(indexOf(archive));
  await archive.resume();
  expect(await found(archive, '算的正文 tag:财政')).toEqual(['决算', '预算']);
  await archive.close();
  expect(readFileSync(indexOf(archive))).toEqual(before);
});

test.for(['deleted', 'emptied', 'cut', 'overwritten'])('an index that was %s is made anew', async (how) => {
  const archive = await anIndexedArchive();
  await archive.close();
  const file = indexOf(archive);
  if (how === 'deleted') rmSync(join(archive.folder, 'index'), { recursive: true });
  else if (how === 'emptied') truncateSync(file);
  else if (how === 'cut') truncateSync(file, 5000);
  else writeFileSync(file, '不是索引'.repeat(5000));
  await archive.resume();
  expect(await found(archive, '正文')).toEqual(['决算', '球赛', '预算']);
  expect((await archive.client.query('library.overview', undefined)).findings).toEqual([]);
  expect(existsSync(file)).toBe(true);
  await archive.close();
});

test('an index of any damage finds the right articles, or is made anew when it is asked', async () => {
  const archive = await anIndexedArchive();
  await archive.close();
  const file = indexOf(archive);
  const sound = readFileSync(file);
  for (let at = 20; at < sound.length; at += 1499) {
    const injured = Buffer.from(sound);
    injured[at]! ^= 0x55;
    writeFileSync(file, injured);
    await archive.resume();
    expect((await found(archive, '正文')).length).toBeLessThanOrEqual(3);
    await verify(archive);
    expect(await found(archive, '正文')).toEqual(['决算', '球赛', '预算']);
    expect(await found(archive, 'tag:财政')).toEqual(['决算', '预算']);
    await archive.close();
  }
});

test('an index that is behind, as after a power cut, follows the journal', async () => {
  const archive = await anIndexedArchive();
  await archive.close();
  const old = aPlace('index');
  cpSync(join(archive.folder, 'index'), old, { recursive: true });
  await archive.resume();
  const id = await archive.idOf('预算');
  await archive.client.command('article.edit', { id, edits: { body: '<p>改过的文字。</p>' } });
  await archive.client.command('article.bin', { articles: { ids: [await archive.idOf('球赛')] } });
  await archive.client.command('bin.empty', undefined);
  await archive.client.command('article.write', { title: '新来的', body: '<p>新的正文。</p>' });
  await archive.close();
  rmSync(join(archive.folder, 'index'), { recursive: true });
  cpSync(old, join(archive.folder, 'index'), { recursive: true });
  await archive.resume();
  expect(await found(archive, '')).toEqual(['决算', '新来的', '预算']);
  expect(await found(archive, '正文')).toEqual(['决算', '新来的']);
  expect(await found(archive, '改过')).toEqual(['预算']);
  await archive.close();
});

test('an index of another library, or of another history of this one, is not believed', async () => {
  const archive = await anIndexedArchive();
  await archive.close();
  const copy = aPlace();
  cpSync(archive.folder, copy, { recursive: true });
  await archive.resume();
  await archive.client.command('article.write', { title: '这里的', body: '<p>此处。</p>' });
  await archive.close();
  const other = await anArchive({ 别处: [], 再别处: [], 三别处: [] });
  await other.close();
  for (const index of [indexOf(other), join(copy, 'index', 'articles.sqlite')]) {
    cpSync(index, indexOf(archive));
    await archive.resume();
    expect(await found(archive, '')).toEqual(['决算', '球赛', '这里的', '预算']);
    await archive.close();
  }
});

test('verify finds where an index differs from the articles, and brings it back in step', async () => {
  const archive = await anIndexedArchive();
  await archive.close();
  const database = new Database(indexOf(archive));
  database.exec(
    `UPDATE entry SET title = '别的' WHERE title = '预算'; DELETE FROM entry WHERE title = '球赛'; DELETE FROM snapshot;`,
  );
  database.close();
  await archive.resume();
  expect(await found(archive, '')).toEqual(['决算', '别的']);
  const { faults } = await verify(archive);
  expect(faults).toMatchObject([{ kind: 'index', detail: { params: { count: 2 } }, repaired: true }]);
  expect(await found(archive, '')).toEqual(['决算', '球赛', '预算']);
  expect((await verify(archive)).faults).toEqual([]);
  await archive.close();
});

test('many articles are found while they are still being indexed, and all of them by what waits', async () => {
  const archive = await anArchive();
  await archive.close();
  const store = await Store.open(archive.folder);
  const articles = Array.from({ length: 2100 }, () => ({ before: null, after: anArticle({ body: '<p>正文。</p>' }) }));
  await store.commit({ label: { name: 'import', params: { count: 2100 } }, articles });
  await store.close();
  rmSync(join(archive.folder, 'index'), { recursive: true });
  await archive.resume();
  const { indexing } = await archive.client.query('library.overview', undefined);
  expect(indexing?.total).toBe(2100);
  const { changed } = await archive.client.command('tag.add', { articles: { query: '正文' }, tag: '短讯' });
  expect(changed).toBe(2100);
  expect((await archive.client.query('library.overview', undefined)).indexing).toBeNull();
  await archive.close();
});
