import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { restore } from '../../../electron/store/backup/restore.ts';
import { disk } from '../../../electron/store/files.ts';
import { anArticle, aPlace, articles, aStore, bring, edit, opened, tag, titles } from '../support/archive.ts';
import { noSpace, watchedDisk } from '../support/disks.ts';
import { aDaysWork, contentsAt, contentsOf, finished } from './backups.ts';

/** A clock that a test sets, long after this machine's. */
function aClock(start = '2096-11-24T08:00:00.000Z') {
  let instant = Date.parse(start);
  return { now: () => new Date(instant), pass: (days: number) => (instant += days * 86_400_000) };
}

/** A folder that a person might choose. */
function aFolder(): string {
  const folder = aPlace('备份');
  mkdirSync(folder);
  return folder;
}

const objectsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /[0-9a-f]{64}$/.test(path));

describe('a snapshot', () => {
  test('restored, is the library as it was, with its history and its originals', async () => {
    const store = await aStore();
    await aDaysWork(store);
    const before = await contentsOf(store);
    const taken = (await finished(store.backups.take('asked')))!;
    await bring(store, articles(3));
    const place = aPlace();
    expect(await finished(restore(taken.file, place))).toEqual({ library: place, articles: 41 });
    expect(await contentsAt(place)).toEqual(before);
  });

  test('restored, can be undone to nothing and redone to what it was', async () => {
    const store = await aStore();
    await aDaysWork(store);
    const taken = (await finished(store.backups.take('asked')))!;
    const place = aPlace();
    await finished(restore(taken.file, place));
    const again = await opened(place);
    const titlesBefore = await titles(again);
    for (let undone = await again.undo(); undone; undone = await again.undo());
    expect(await titles(again)).toEqual([]);
    for (let redone = await again.redo(); redone; redone = await again.redo());
    expect(await titles(again)).toEqual(titlesBefore);
    expect(again.library.tags).toEqual({ '政协/提案': {}, 财政: {} });
  });

  test('costs only what changed since the one before', async () => {
    const clock = aClock();
    const store = await aStore(clock);
    await bring(store, articles(400));
    const folder = aFolder();
    await store.backups.configure(folder);
    await finished(store.backups.take('daily'));
    const before = objectsIn(folder);
    await edit(store, [...store.ids()][0]!, { title: '只改一篇' });
    clock.pass(1);
    await finished(store.backups.take('daily'));
    // One volume, the end of the journal, library.json.
    expect(objectsIn(folder).length - before.length).toBe(3);
    expect((await store.backups.list()).map(({ articles: count }) => count)).toEqual([400, 400]);
  });

  test('taken while the library is edited is what it was at one instant', async () => {
    const store = await aStore({ patience: 1 });
    await bring(store, articles(60));
    const ids = [...store.ids()];
    let isOver = false;
    const typing = (async () => {
      for (let n = 0; !isOver; n++) {
        await edit(store, ids[n % ids.length]!, { title: `第${n}次` });
        if (n % 5 === 0) await bring(store, articles(31));
        if (n % 7 === 0) await store.undo();
      }
    })();
    const places: string[] = [];
    for (let n = 0; n < 3; n++) {
      const taken = (await finished(store.backups.take('asked')))!;
      places.push(aPlace());
      await finished(restore(taken.file, places.at(-1)!));
    }
    isOver = true;
    await typing;
    const seqs = await Promise.all(places.map(async (place) => (await contentsAt(place)).seq));
    expect(seqs).toEqual(seqs.toSorted((one, other) => one - other));
    expect(seqs.at(-1)).toBeGreaterThan(1);
  });

  test('can be had where the disk has no second names for a file', async () => {
    const link = () => Promise.reject(Object.assign(new Error('no links here'), { code: 'EPERM' }));
    const store = await aStore({ files: { ...disk, link } });
    await aDaysWork(store);
    const taken = (await finished(store.backups.take('asked')))!;
    const place = aPlace();
    await finished(restore(taken.file, place));
    expect(await contentsAt(place)).toEqual(await contentsOf(store));
  });

  test('that is stopped leaves the ones before as they were', async () => {
    const store = await aStore();
    await aDaysWork(store);
    await finished(store.backups.take('asked'));
    await bring(store, articles(3));
    const work = store.backups.take('asked');
    await work.next(true);
    expect(await work.next(false)).toEqual({ done: true, value: null });
    expect(await store.backups.list()).toHaveLength(1);
  });
});

describe('a folder for snapshots', () => {
  test('that is full takes none, keeps those it has, and takes the next one when there is room', async () => {
    let isFull = false;
    const files = watchedDisk(({ what, path }) => {
      if (isFull && what === 'write' && path.includes('备份')) throw noSpace();
    });
    const store = await aStore({ files });
    await store.backups.configure(aFolder());
    await aDaysWork(store);
    const first = (await finished(store.backups.take('daily')))!;
    isFull = true;
    await bring(store, articles(2));
    await expect(finished(store.backups.take('daily'))).rejects.toMatchObject({
      code: 'disk-refused',
      params: { reason: 'ENOSPC' },
    });
    expect(await store.backups.list()).toEqual([first]);
    isFull = false;
    await finished(store.backups.take('daily'));
    const place = aPlace();
    await finished(restore((await store.backups.list())[0]!.file, place));
    expect(await contentsAt(place)).toEqual(await contentsOf(store));
  });

  test('that is away is missed, not begun anew, and goes on when it is back', async () => {
    const store = await aStore();
    const folder = aFolder();
    await store.backups.configure(folder);
    await tag(store, '政协');
    await finished(store.backups.take('daily'));
    renameSync(folder, `${folder}-away`);
    await expect(finished(store.backups.take('daily'))).rejects.toMatchObject({ code: 'backup-folder-missing' });
    // An empty folder where a disk was mounted.
    mkdirSync(folder);
    await expect(finished(store.backups.take('daily'))).rejects.toMatchObject({ code: 'backup-folder-missing' });
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    renameSync(`${folder}-away`, folder);
    const again = (await finished(store.backups.take('daily')))!;
    expect((await store.backups.list())[0]).toMatchObject({ at: again.at });
  });

  test('keeps the snapshots of several libraries apart', async () => {
    const folder = aFolder();
    const [one, other] = [await aStore(), await aStore()];
    for (const store of [one, other]) await store.backups.configure(folder);
    await tag(one, '政协');
    await finished(one.backups.take('daily'));
    expect(await other.backups.list()).toEqual([]);
    await finished(other.backups.take('daily'));
    expect(await one.backups.list()).toHaveLength(1);
  });

  test('loses the bytes that no snapshot names any more, and no others', async () => {
    const clock = aClock();
    const store = await aStore(clock);
    await bring(store, articles(40));
    const folder = aFolder();
    await store.backups.configure(folder);
    for (let day = 0; day < 15; day++) {
      await edit(store, [...store.ids()][day]!, { title: `第${day}天` });
      await finished(store.backups.take('daily'));
      clock.pass(1);
    }
    const kept = await store.backups.list();
    expect(kept.length).toBeLessThan(11);
    for (const { file } of kept) {
      const place = aPlace();
      expect(await finished(restore(file, place))).toMatchObject({ articles: 40 });
    }
    // Each snapshot has a volume, a journal and a library.json of its own.
    const theirBase = 1;
    expect(objectsIn(folder).length).toBe(kept.length * 3 + theirBase);
  });

  test('loses no bytes while a snapshot in it can not be read', async () => {
    const clock = aClock();
    const store = await aStore(clock);
    const folder = aFolder();
    await store.backups.configure(folder);
    await bring(store, articles(50));
    const first = (await finished(store.backups.take('daily')))!;
    writeFileSync(
      first.file,
      '{"snapshot":{"sum":"00000000","at":"2096-11-24T08:00:00.000Z","why":"daily"},"files":{}}',
    );
    const before = objectsIn(folder);
    clock.pass(1);
    for (let n = 0; n < 3; n++) {
      clock.pass(1 / 24);
      await tag(store, `第${n}次`);
      await finished(store.backups.take('daily'));
    }
    expect(await store.backups.list()).toHaveLength(2);
    expect(objectsIn(folder)).toEqual(expect.arrayContaining(before));
  });

  test('takes a snapshot again that a crash cut off at any call', async () => {
    for (let crashAt = 1, isThrough = false; !isThrough; crashAt += 7) {
      let calls = Number.NEGATIVE_INFINITY;
      const files = watchedDisk(({ path }) => {
        if (path.includes('备份') && ++calls >= crashAt) throw noSpace();
      });
      const store = await aStore({ files });
      await store.backups.configure(aFolder());
      await aDaysWork(store);
      await finished(store.backups.take('daily'));
      await bring(store, [anArticle('后来的')]);
      calls = 0;
      isThrough = await finished(store.backups.take('daily')).then(
        () => true,
        () => false,
      );
      calls = Number.NEGATIVE_INFINITY;
      await finished(store.backups.take('daily'));
      for (const { file } of await store.backups.list()) await finished(restore(file, aPlace()));
      await store.close();
    }
  });
});

test('originals are not removed while a backup is under way, and are afterwards', async () => {
  const store = await aStore();
  const sha256 = await store.keepOriginal(Buffer.from('原件'));
  const origin = {
    sha256,
    fileName: '一.txt',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    size: 6,
    importedAt: '2026-11-24T01:00:00.000Z',
    reader: 'text/1',
  };
  const article = anArticle('有原件的', { origin });
  await bring(store, [article]);
  const work = store.backups.take('asked');
  await work.next(true);
  const before = (await store.read(article.id))!;
  await store.commit({
    label: { name: 'bin.empty', params: {} },
    permanent: true,
    articles: [{ before, after: null }],
  });
  expect(await store.original(sha256)).not.toBeNull();
  const taken = (await finished(work))!;
  expect(await store.original(sha256)).toBeNull();
  const place = aPlace();
  await finished(restore(taken.file, place));
  expect((await contentsAt(place)).originals).toEqual([Buffer.from('原件')]);
});

test('a snapshot of files that are already known does not trust a date that is too near', async () => {
  const store = await aStore();
  await bring(store, articles(40));
  await finished(store.backups.take('asked'));
  await edit(store, [...store.ids()][0]!, { title: '第9篇' });
  const taken = (await finished(store.backups.take('asked')))!;
  const place = aPlace();
  await finished(restore(taken.file, place));
  expect((await contentsAt(place)).articles[0]!.title).toBe('第9篇');
});
