import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Store } from '../../electron/store/store.ts';
import { anArticle, articles, aStore, bring, crashed, tag, volumeFiles } from './support/archive.ts';

/** A closed library of two short articles, and the name of its one volume. */
async function aSmallLibrary() {
  const store = await aStore();
  await bring(
    store,
    ['一', '二'].map((title) => anArticle(title, { people: [], body: '' })),
  );
  await tag(store, '政协');
  await store.close();
  return { folder: store.folder, volume: volumeFiles(store)[0]! };
}

/** Every file of a library with its bytes. */
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'lock')
    .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'hex')])
    .sort();

/** Opening must be refused with this, and change nothing. */
async function expectRefused(folder: string, refusal: object): Promise<void> {
  const before = filesOf(folder);
  await expect(Store.open(folder)).rejects.toMatchObject(refusal);
  expect(filesOf(folder)).toEqual(before);
}

describe.each(['library.json', 'its volume'])('a damaged file: %s', (which) => {
  const aTarget = async () => {
    const { folder, volume } = await aSmallLibrary();
    const file = which === 'library.json' ? which : volume;
    return { folder, file, path: join(folder, file), whole: readFileSync(join(folder, file)) };
  };

  test('is noticed at any byte, named, and left as it is', async () => {
    const { folder, file, path, whole } = await aTarget();
    for (let place = 0; place < whole.length; place++) {
      const damaged = Buffer.from(whole);
      damaged[place]! ^= 1 << (place % 8);
      writeFileSync(path, damaged);
      await expect(Store.open(folder)).rejects.toMatchObject({ code: 'library-damaged', params: { file } });
      expect(readFileSync(path)).toEqual(damaged);
    }
    writeFileSync(path, whole);
    await (await Store.open(folder)).close();
  }, 60_000);

  test('is noticed when cut off anywhere, emptied, or longer than it was', async () => {
    const { folder, file, path, whole } = await aTarget();
    const lengths = Array.from({ length: whole.length }, (_, length) => whole.subarray(0, length));
    for (const damaged of [...lengths, Buffer.concat([whole, Buffer.from(' ')])]) {
      writeFileSync(path, damaged);
      await expect(Store.open(folder)).rejects.toMatchObject({ code: 'library-damaged', params: { file } });
    }
    await expectRefused(folder, { code: 'library-damaged' });
  }, 60_000);

  test('is noticed when it is gone', async () => {
    const { folder, path } = await aTarget();
    rmSync(path);
    await expectRefused(folder, { code: 'library-damaged' });
  });

  test('of a newer form is not read, and not overwritten', async () => {
    const { folder, path, whole } = await aTarget();
    const newer = whole.toString('utf8').replace('"schema":1', '"schema":7');
    // The sum covers the rest of the header's line in a volume, the rest of the file in library.json.
    const [, start, rest, below] = /^(.*?"sum":")[0-9a-f]{8}",([^\n]*)(.*)$/s.exec(newer)!;
    const covered = which === 'library.json' ? `${rest}${below}` : rest!;
    writeFileSync(path, `${start}${crc32(covered).toString(16).padStart(8, '0')}",${rest}${below}`);
    await expectRefused(folder, { code: 'library-newer', params: { schema: 7 } });
  });
});

test('a volume that stands twice is noticed', async () => {
  const { folder, volume } = await aSmallLibrary();
  writeFileSync(join(folder, volume.replace('-001', '-002')), readFileSync(join(folder, volume)));
  await expectRefused(folder, { code: 'library-damaged' });
});

test('a whole volume that its line names and that is gone is named', async () => {
  const store = await aStore({ patience: 60_000 });
  await bring(store, articles(30));
  const folder = crashed(store.folder);
  const [volume] = volumeFiles(store);
  rmSync(join(folder, volume!));
  await expectRefused(folder, { code: 'library-damaged', params: { file: volume } });
});

test('a folder that cannot be read is not taken for an empty one', async () => {
  const { folder } = await aSmallLibrary();
  renameSync(join(folder, 'volumes'), join(folder, 'aside'));
  writeFileSync(join(folder, 'volumes'), '');
  await expectRefused(folder, { code: 'file-unreadable', params: { file: 'volumes' } });
});

test('a library folder that vanishes while it is open is not made anew', async () => {
  const store = await Store.open((await aSmallLibrary()).folder);
  renameSync(store.folder, `${store.folder}.away`);
  await tag(store, '不见了').catch((problem: unknown) => problem);
  expect(readdirSync(join(store.folder, '..'))).toEqual(['样刊.jianbao.away']);
  renameSync(`${store.folder}.away`, store.folder);
  await store.close();
});
