import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Past } from '../../../electron/store/backup/past.ts';
import { aPlace, aStore, tag } from '../support/archive.ts';
import { finished } from './backups.ts';

const tagsIn = async (past: Past): Promise<string[][]> => {
  const versions = await Array.fromAsync(past.versions('library.json'));
  return versions.map(({ bytes }) => Object.keys(JSON.parse(bytes.toString()).content.tags));
};

/** A library with a snapshot in its own folder, and two in one that was chosen later. */
async function aBackedUpLibrary() {
  const store = await aStore();
  const sha256 = await store.keepOriginal(Buffer.from('原件'));
  await finished(store.backups.take('asked'));
  const folder = aPlace('备份');
  mkdirSync(folder);
  await store.backups.configure(folder);
  await tag(store, '甲');
  await finished(store.backups.take('asked'));
  await finished(store.backups.take('daily'));
  await tag(store, '乙');
  await finished(store.backups.take('daily'));
  return { store, folder, sha256 };
}

test('what a file was is found in every snapshot, the newest first and each once', async () => {
  const { store } = await aBackedUpLibrary();
  expect(await tagsIn(await Past.of(store.place))).toEqual([['甲', '乙'], ['甲'], []]);
});

test('it is found when library.json is illegible, and the chosen folder is away', async () => {
  const { store, folder, sha256 } = await aBackedUpLibrary();
  await store.close();
  writeFileSync(store.place.path('library.json'), '坏');
  expect(await tagsIn(await Past.of(store.place))).toEqual([['甲', '乙'], ['甲'], []]);
  renameSync(folder, `${folder}-away`);
  const past = await Past.of(store.place);
  expect(await tagsIn(past)).toEqual([[]]);
  expect(await past.original(sha256)).toEqual(Buffer.from('原件'));
});

test('an original that no snapshot has is not there', async () => {
  const { store } = await aBackedUpLibrary();
  expect(await (await Past.of(store.place)).original('0'.repeat(64))).toBeNull();
  rmSync(store.place.path('backups'), { recursive: true });
  expect(await tagsIn(await Past.of(store.place))).toHaveLength(2);
});
