import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { Client } from '../../electron/contract/client.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { aPlace } from '../support/a-place.ts';
import { type Archive, anArchive } from '../support/archive.ts';
import { contentOf } from '../support/content-of.ts';

/** An archive whose snapshots go to a folder that was chosen. */
async function aBackedUpArchive() {
  const archive = await anArchive({ 预算: ['财政'], 球赛: ['体育'], 旧闻: [] });
  const folder = aPlace('备份');
  mkdirSync(folder);
  await archive.client.control('backup.configure', { folder });
  return { archive, folder };
}

const health = ({ client }: Archive) => client.query('library.health', undefined);

async function backUp({ client }: Archive, input: { out?: string } = {}) {
  return (await (await client.start('backup', input)).finished).result;
}

test('a snapshot goes where the person said, and the health of the library says so', async () => {
  const { archive, folder } = await aBackedUpArchive();
  expect((await health(archive)).backup).toEqual({ folder, last: null, kept: 0, question: null });
  const { file, articles } = await backUp(archive);
  expect(file.startsWith(folder)).toBe(true);
  expect(articles).toBe(3);
  const [row] = await archive.client.query('backup.list', undefined);
  expect(row).toMatchObject({ articles: 3, file, why: 'asked' });
  expect((await health(archive)).backup).toMatchObject({ last: { at: row!.at, articles: 3 }, kept: 1, question: null });
  await archive.close();
});

test('a library is made of a snapshot beside the open one, which stays as it is', async () => {
  const { archive } = await aBackedUpArchive();
  const { file } = await backUp(archive);
  const before = await archive.content();
  await archive.client.command('article.write', { title: '后来的' });
  const to = aPlace('恢复.jianbao');
  const { result } = await (await archive.client.start('restore', { from: file, to })).finished;
  expect(result).toEqual({ library: to, articles: 3 });
  expect(await contentOf(to)).toEqual(before);
  const restored = await Engine.open(to);
  await new Client(restored).control('history.undo', undefined);
  await restored.close();
  expect((await archive.client.query('library.overview', undefined)).counts.all).toBe(4);
  await archive.close();
});

test('a mass change is asked about, and the answer heard', async () => {
  const { archive } = await aBackedUpArchive();
  await backUp(archive);
  const since = (await health(archive)).backup.last!.at;
  await archive.client.command('tag.add', { tag: '年鉴', articles: { query: '' } });
  await backUp(archive);
  expect((await health(archive)).backup.question).toEqual({ gone: 0, altered: 3, of: 3, since });
  await archive.client.control('backup.answer', { goOn: true });
  expect((await health(archive)).backup.question).toBeNull();
  await expect(archive.client.control('backup.answer', { goOn: true })).rejects.toMatchObject({
    code: 'nothing-to-answer',
  });
  await archive.close();
});

test('a job that is stopped leaves no file, and no library', async () => {
  const { archive } = await aBackedUpArchive();
  const out = aPlace('备份.zip');
  const packing = await archive.client.start('backup', { out });
  await packing.stop();
  expect(await packing.finished).toMatchObject({ stopped: true });
  expect(readdirSync(dirname(out))).toEqual([]);
  await backUp(archive, { out });
  const to = aPlace();
  const restoring = await archive.client.start('restore', { from: out, to });
  await restoring.stop();
  expect(await restoring.finished).toMatchObject({ stopped: true });
  expect(existsSync(to)).toBe(false);
  await archive.close();
});
