import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Store } from '../../electron/store/store.ts';
import { aLibrary, anArticle, aPlace, articles, bring, changeEach, edit, tag } from './support/archive.ts';
import { type Call, watchedDisk } from './support/disks.ts';

/** A new library on a disk that notes its calls, as `what file`; names of temporary files end in `~`. */
async function aNotedStore(patience = 60_000) {
  const place = aPlace();
  const calls: string[] = [];
  const note = ({ what, path }: Call) => {
    const file = relative(place, path).replaceAll('\\', '/');
    calls.push(`${what} ${file.replace(/\/?\.([^/]+)\.[0-9a-f-]{36}\.tmp$/, '/$1~').replace(/^\//, '')}`);
  };
  const store = await Store.create(place, aLibrary(), { files: watchedDisk(note), patience });
  return {
    store,
    /** The calls since the last asking. */
    since: () => calls.splice(0),
  };
}

describe('before a change is acknowledged', () => {
  test('its line is written and on the disk, and nothing else is touched', async () => {
    const { store, since } = await aNotedStore();
    const article = anArticle('一');
    await bring(store, [article]);
    since();
    await edit(store, article.id, { title: '二' });
    expect(since()).toEqual(['write journal/000000000001.jsonl', 'syncData journal/000000000001.jsonl']);
    await store.close();
  });

  test('the name of a new journal file is on the disk', async () => {
    const { store, since } = await aNotedStore();
    since();
    await tag(store, '政协');
    expect(since()).toEqual([
      'makeFolder journal',
      'syncFolder ',
      'create journal/000000000001.jsonl~',
      'sync journal/000000000001.jsonl~',
      'rename journal/000000000001.jsonl',
      'syncFolder journal',
      'reopen journal/000000000001.jsonl',
      'write journal/000000000001.jsonl',
      'syncData journal/000000000001.jsonl',
    ]);
    await store.close();
  });

  test('whole volumes are on the disk, then the line that names them', async () => {
    const { store, since } = await aNotedStore();
    await tag(store, '政协');
    await bring(store, articles(30));
    since();
    const day = new Date().toISOString().slice(0, 10);
    await bring(store, articles(30));
    const volume = `volumes/${day.slice(0, 4)}/${day}-002.json`;
    const made = since().filter((call) => !call.startsWith('makeFolder'));
    expect(made).toEqual([
      `create ${volume}~`,
      `write ${volume}~`,
      `sync ${volume}~`,
      `rename ${volume}`,
      `syncFolder volumes/${day.slice(0, 4)}`,
      'write journal/000000000001.jsonl',
      'syncData journal/000000000001.jsonl',
    ]);
    await store.close();
  });
});

test('a folder is synced once for all volumes that are written into it, and before the checkpoint says so', async () => {
  const { store, since } = await aNotedStore();
  const year = new Date().toISOString().slice(0, 4);
  for (let n = 0; n < 3; n++) await bring(store, articles(30));
  await changeEach(store, { starred: true });
  since();
  await store.still(async () => {});
  const calls = since().filter((call) => !/^(create|write|makeFolder)/.test(call));
  const written = (n: number) => `volumes/${year}/${new Date().toISOString().slice(0, 10)}-00${n}.json`;
  expect(calls).toEqual([
    ...[1, 2, 3].flatMap((n) => [`sync ${written(n)}~`, `rename ${written(n)}`]),
    `syncFolder volumes/${year}`,
    'sync library.json~',
    'rename library.json',
    'syncFolder ',
  ]);
  await store.close();
});

describe('what the journal has', () => {
  test('is written into the volumes soon, and only then is the checkpoint', async () => {
    const { store, since } = await aNotedStore(500);
    await bring(store, [anArticle('一')]);
    const calls = since();
    await expect
      .poll(() => calls.push(...since()) && calls.slice(-2), { timeout: 20_000 })
      .toEqual(['rename library.json', 'syncFolder ']);
    const day = new Date().toISOString().slice(0, 10);
    expect(calls.filter((call) => /^(rename|syncFolder)/.test(call)).slice(-4)).toEqual([
      `rename volumes/${day.slice(0, 4)}/${day}-001.json`,
      `syncFolder volumes/${day.slice(0, 4)}`,
      'rename library.json',
      'syncFolder ',
    ]);
    await store.close();
    // What can be derived is put down at the end, and not made sure of.
    expect(since()).toEqual([
      'makeFolder index',
      'syncFolder ',
      'create index/volumes~',
      'write index/volumes~',
      'rename index/volumes',
    ]);
  });
});
