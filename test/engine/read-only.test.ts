import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Client } from '../../electron/contract/client.ts';
import { attach } from '../../electron/engine/attach.ts';
import { speaker } from '../../electron/messages/speak.ts';
import { sumOf } from '../../electron/store/sums.ts';
import { aPlace } from '../support/a-place.ts';
import { anArchive } from '../support/archive.ts';

/** An archive that a newer program has written since. */
async function aNewerArchive() {
  const archive = await anArchive({ 预算: ['财政'], 球赛: ['体育'] });
  await archive.close();
  const file = join(archive.folder, 'library.json');
  const rest = readFileSync(file, 'utf8')
    .slice('{"library":{"sum":"00000000",'.length)
    .replace('"schema":1', '"schema":9');
  writeFileSync(file, `{"library":{"sum":"${sumOf(rest)}",${rest}`);
  return archive.folder;
}

test('a library of a newer form can be listed, read, searched and exported; every command is refused with a sentence', async () => {
  const link = await attach(await aNewerArchive());
  const client = new Client(link);
  const list = { query: '财政', sort: 'title', offset: 0, limit: 10 } as const;
  const { rows } = await client.query('article.list', { ...list, query: 'tag:财政' });
  expect(rows.map(({ title }) => title)).toEqual(['预算']);
  expect((await client.query('article.show', { id: rows[0]!.id })).tags).toEqual(['财政']);
  const out = aPlace('出.json');
  await (await client.start('export', { format: 'json', articles: { query: '' }, out })).finished;
  expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveLength(2);

  const { readOnly } = await client.query('library.health', undefined);
  expect(readOnly).toEqual({ name: 'library-newer', params: { schema: 9 } });
  expect(speaker('en')('refusal.library-newer', readOnly!.params)).toContain('form 9');
  const refused = { code: 'library-newer', params: { schema: 9 } };
  await expect(client.command('article.write', { title: '新' })).rejects.toMatchObject(refused);
  await expect(client.command('tag.add', { tag: '甲', articles: { query: '' } })).rejects.toMatchObject(refused);
  await expect(client.command('bin.empty', undefined)).rejects.toMatchObject(refused);
  await expect(client.control('history.undo', undefined)).rejects.toMatchObject(refused);
  await expect(client.control('backup.configure', { folder: null })).rejects.toMatchObject(refused);
  const job = await client.start('import', { sources: [{ text: '一段' }], tags: [], dryRun: false });
  await expect(job.finished).rejects.toMatchObject(refused);
  await link.close();
});
