import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { formatManifest } from '../../../electron/store/backup/manifest.ts';
import { restore } from '../../../electron/store/backup/restore.ts';
import { sha256Of } from '../../../electron/store/sums.ts';
import { aPlace, articles, aStore, bring, edit } from '../support/archive.ts';
import { noSpace, watchedDisk } from '../support/disks.ts';
import { aDaysWork, contentsAt, contentsOf, finished } from './backups.ts';

/** A library with a day's work in it, and its backup of one file. */
async function aPackedLibrary() {
  const store = await aStore();
  await aDaysWork(store);
  const file = aPlace('备份.zip');
  return { store, file, packed: (await finished(store.backups.pack(file)))! };
}

/** A ZIP of these files. */
async function aZip(files: Record<string, string>): Promise<string> {
  const zip = new yazl.ZipFile();
  for (const [path, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), path);
  zip.end();
  const file = aPlace('手工.zip');
  writeFileSync(file, Buffer.concat(await Array.fromAsync(zip.outputStream as AsyncIterable<Buffer>)));
  return file;
}

/** What a ZIP says of itself when it claims to hold such files. */
function aManifest(files: Record<string, string>): string {
  const snapshot = {
    at: '2026-11-24T08:00:00.000Z',
    why: 'asked' as const,
    library: { id: 'x', name: '样刊' },
    seq: 0,
    articles: 0,
    bytes: 0,
  };
  const kept = Object.entries(files).map(([path, text]) => {
    return [path, { sha256: sha256Of(text), size: Buffer.byteLength(text), modified: 0 }] as const;
  });
  return formatManifest({ snapshot, files: new Map(kept), originals: new Map() }).toString();
}

describe('a backup in one file', () => {
  test('restored, is the library as it was, with its history and its originals', async () => {
    const { store, file, packed } = await aPackedLibrary();
    expect(packed).toEqual({ file, bytes: readFileSync(file).length, articles: 41 });
    expect(readdirSync(dirname(file))).toEqual(['备份.zip']);
    const place = aPlace('恢复.jianbao');
    expect(await finished(restore(file, place))).toEqual({ library: place, articles: 41 });
    expect(await contentsAt(place)).toEqual(await contentsOf(store));
  });

  test('is the library at one instant, though it is edited meanwhile', async () => {
    const store = await aStore({ patience: 1 });
    await bring(store, articles(80));
    const work = store.backups.pack(aPlace('备份.zip'));
    let step = await work.next(true);
    const instant = await contentsOf(store);
    for (let n = 0; !step.done; step = await work.next(true)) {
      await edit(store, [...store.ids()][n++ % 80]!, { title: `第${n}次` });
    }
    const place = aPlace();
    await finished(restore(step.value!.file, place));
    expect(await contentsAt(place)).toEqual(instant);
  });

  test('takes the place of an older one only when it is whole', async () => {
    let isFull = true;
    const files = watchedDisk(({ what, path }) => {
      if (isFull && what === 'sync' && path.endsWith('.part')) throw noSpace();
    });
    const store = await aStore({ files });
    await aDaysWork(store);
    const file = aPlace('备份.zip');
    writeFileSync(file, '旧的');
    await expect(finished(store.backups.pack(file))).rejects.toMatchObject({ code: 'disk-refused' });
    expect(readFileSync(file, 'utf8')).toBe('旧的');
    expect(readdirSync(dirname(file))).toEqual(['备份.zip']);
    isFull = false;
    await finished(store.backups.pack(file));
    expect(await finished(restore(file, aPlace()))).toMatchObject({ articles: 41 });
  });

  test('that is stopped at any step leaves nothing', async () => {
    const store = await aStore();
    await aDaysWork(store);
    const file = aPlace('备份.zip');
    for (let steps = 1, isThrough = false; !isThrough; steps++) {
      const work = store.backups.pack(file);
      let step = await work.next(true);
      for (let n = 1; n < steps && !step.done; n++) step = await work.next(true);
      isThrough = step.done === true;
      if (!isThrough) expect(await work.next(false)).toEqual({ done: true, value: null });
      expect(existsSync(file)).toBe(isThrough);
      expect(readdirSync(store.folder).filter((name) => name.endsWith('.still'))).toEqual([]);
    }
  });
});

describe('restoring', () => {
  test('touches nothing that is there already', async () => {
    const { file } = await aPackedLibrary();
    const place = aPlace();
    mkdirSync(place);
    writeFileSync(join(place, '笔记.txt'), '我的');
    await expect(finished(restore(file, place))).rejects.toMatchObject({ code: 'library-exists' });
    expect(readdirSync(place)).toEqual(['笔记.txt']);
  });

  test('a file that was cut off or altered anywhere is refused, or makes the same library; nothing is left behind', async () => {
    const { store, file } = await aPackedLibrary();
    const whole = readFileSync(file);
    const expected = await contentsOf(store);
    const damaged = aPlace('坏.zip');
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 60)) {
      const flipped = Buffer.from(whole);
      flipped[at]! ^= 0x10;
      for (const bytes of [flipped, whole.subarray(0, at)]) {
        writeFileSync(damaged, bytes);
        const place = aPlace();
        const problem = await finished(restore(damaged, place)).then(
          () => null,
          (refusal) => refusal,
        );
        if (problem) {
          expect(problem.code).toMatch(/^backup-(damaged|unknown)$/);
          expect(readdirSync(dirname(place))).toEqual([]);
        } else expect(await contentsAt(place)).toEqual(expected);
      }
    }
  });

  test.for(['../out.txt', '/tmp/jianbao-out.txt', 'volumes/../../out.txt', 'a\\..\\..\\out.txt', 'C:/out.txt'])(
    'nothing is written outside the library: %s',
    async (path) => {
      const file = await aZip({ 'jianbao-backup.json': aManifest({ [path]: '外面' }), 'a/library.json': '外面' });
      const place = aPlace();
      await expect(finished(restore(file, place))).rejects.toMatchObject({ code: 'backup-damaged' });
      expect(readdirSync(dirname(place))).toEqual([]);
    },
  );

  test('a file that claims to be small and is not is given up', async () => {
    const manifest = aManifest({ 'library.json': '小' });
    const file = await aZip({ 'jianbao-backup.json': manifest, 'a/library.json': '大'.repeat(1_000_000) });
    await expect(finished(restore(file, aPlace()))).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  test('what is no backup is refused by what it is', async () => {
    const notes = aPlace('笔记.txt');
    writeFileSync(notes, '不是备份');
    await expect(finished(restore(notes, aPlace()))).rejects.toMatchObject({ code: 'backup-unknown' });
    await expect(finished(restore(dirname(notes), aPlace()))).rejects.toMatchObject({ code: 'backup-unknown' });
    await expect(finished(restore(aPlace('没有.zip'), aPlace()))).rejects.toMatchObject({ code: 'path-missing' });
    const other = await aZip({ '照片.txt': '别的压缩文件' });
    await expect(finished(restore(other, aPlace()))).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  test('a snapshot with a damaged file is refused, and nothing is left behind', async () => {
    const store = await aStore();
    await aDaysWork(store);
    const taken = (await finished(store.backups.take('asked')))!;
    const objects = join(dirname(dirname(taken.file)), 'objects');
    const [one] = readdirSync(objects, { recursive: true, encoding: 'utf8' }).filter((path) => path.length > 60);
    writeFileSync(join(objects, one!), '坏');
    const place = aPlace();
    await expect(finished(restore(taken.file, place))).rejects.toMatchObject({ code: 'backup-damaged' });
    expect(readdirSync(dirname(place))).toEqual([]);
  });
});
