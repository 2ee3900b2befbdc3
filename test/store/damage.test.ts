import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ReadAgain } from '../../electron/store/mend/help.ts';
import { Store } from '../../electron/store/store.ts';
import { anArticle, articles, aStore, bring, crashed, edit, opened, tag, volumeFiles } from './support/archive.ts';

const at = '2026-11-24T01:00:00.000Z';

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

/** What a library says, and what was found when it was opened. */
async function openedAs(folder: string) {
  const store = await Store.open(folder);
  const says = JSON.stringify([await Array.fromAsync(store.readAll()), store.library]);
  const { findings } = store;
  await store.close();
  return { says, findings };
}

describe.each(['library.json', 'its volume'])('a damaged file: %s', (which) => {
  const aTarget = async () => {
    const { folder, volume } = await aSmallLibrary();
    const file = which === 'library.json' ? which : volume;
    return { folder, file, path: join(folder, file), whole: readFileSync(join(folder, file)) };
  };

  test('is kept beside and made again just as it was, which is said once', async () => {
    const { folder, file, path, whole } = await aTarget();
    const { says } = await openedAs(folder);
    const damaged = whole.subarray(0, whole.length / 2);
    writeFileSync(path, damaged);
    const found = await openedAs(folder);
    expect(found.says).toBe(says);
    expect(found.findings).toEqual([
      { name: 'file-mended', params: { file, kept: expect.stringMatching(/\.damaged-\d{8}T\d{9}$/) } },
    ]);
    expect(readFileSync(join(folder, String(found.findings[0]!.params.kept)))).toEqual(damaged);
    expect(await openedAs(folder)).toEqual({ says, findings: [] });
  });

  test('that is gone is made again', async () => {
    const { folder, file, path } = await aTarget();
    const { says } = await openedAs(folder);
    rmSync(path);
    expect(await openedAs(folder)).toEqual({ says, findings: [{ name: 'file-made-again', params: { file } }] });
  });

  test('of a newer form is not overwritten', async () => {
    const { folder, path, whole } = await aTarget();
    const newer = whole.toString('utf8').replace('"schema":1', '"schema":7');
    // The sum covers the rest of the header's line in a volume, the rest of the file in library.json.
    const [, start, rest, below] = /^(.*?"sum":")[0-9a-f]{8}",([^\n]*)(.*)$/s.exec(newer)!;
    const covered = which === 'library.json' ? `${rest}${below}` : rest!;
    writeFileSync(path, `${start}${crc32(covered).toString(16).padStart(8, '0')}",${rest}${below}`);
    const before = filesOf(folder);
    const store = await Store.open(folder);
    await expect(tag(store, '新')).rejects.toMatchObject({ code: 'library-newer', params: { schema: 7 } });
    await store.close();
    expect(filesOf(folder)).toEqual(before);
  });
});

test('a copy of a volume that no line names is set aside', async () => {
  const { folder, volume } = await aSmallLibrary();
  const { says } = await openedAs(folder);
  writeFileSync(join(folder, volume.replace('-001', '-002')), readFileSync(join(folder, volume)));
  const found = await openedAs(folder);
  expect(found.says).toBe(says);
  expect(found.findings.map(({ name }) => name)).toEqual(['orphan-volume']);
});

test('each article of a whole volume that is gone, with nothing left of it, is named', async () => {
  const store = await aStore({ patience: 60_000 });
  const fresh = articles(30);
  await bring(store, fresh);
  const folder = crashed(store.folder);
  rmSync(join(folder, volumeFiles(store)[0]!));
  const { findings } = await openedAs(folder);
  const lost = findings.filter(({ name }) => name === 'article-lost');
  expect(lost.map(({ params }) => params.id)).toEqual(fresh.map(({ id }) => id));
  expect((await openedAs(folder)).findings).toEqual([]);
});

test('an article of a whole volume that is gone is read again from its original, and what was done to it since is done again', async () => {
  const store = await aStore({ patience: 60_000 });
  const sha256 = await store.keepOriginal(Buffer.from('云溪市的一份原件'));
  const origin = { sha256, fileName: '一.txt', mediaType: 'text/plain', size: 24, importedAt: at, reader: 'text' };
  const [first, ...more] = articles(30);
  const article = { ...first!, origin };
  await bring(store, [article, ...more]);
  await edit(store, article.id, { starred: true });
  const folder = crashed(store.folder);
  rmSync(join(folder, volumeFiles(store)[0]!));
  const readAgain: ReadAgain = async (id, { bytes }) => anArticle(Buffer.from(bytes).toString('utf8'), { id, origin });
  const again = await opened(folder, { readAgain });
  expect(await again.read(article.id)).toMatchObject({ title: '云溪市的一份原件', starred: true });
  expect(again.findings).toContainEqual({
    name: 'article-reread',
    params: { id: article.id, title: '云溪市的一份原件', file: volumeFiles(store)[0] },
  });
});

test('a change whose line is lost ends what can be undone, and what came after it can be', async () => {
  const store = await aStore();
  const article = anArticle('一');
  await bring(store, [article]);
  await edit(store, article.id, { title: '二' });
  await tag(store, '政协');
  await store.close();
  const path = join(store.folder, 'journal/000000000001.jsonl');
  const lines = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [lines[0], lines[1]!.replaceAll('"', "'"), ...lines.slice(2)].join('\n'));
  const mended = await opened(store.folder);
  expect(mended.findings.map(({ name }) => name)).toEqual(['file-mended', 'lines-lost']);
  expect((await mended.undo())?.label.name).toBe('tag.create');
  expect(await mended.undo()).toBeNull();
  expect((await mended.read(article.id))?.title).toBe('二');
});

test('a volumes folder that cannot be read is not taken for an empty one', async () => {
  const { folder } = await aSmallLibrary();
  renameSync(join(folder, 'volumes'), join(folder, 'aside'));
  writeFileSync(join(folder, 'volumes'), '');
  const before = filesOf(folder);
  await expect(Store.open(folder)).rejects.toMatchObject({ code: 'file-unreadable', params: { file: 'volumes' } });
  expect(filesOf(folder)).toEqual(before);
});

test('a library folder that vanishes while it is open is not made anew', async () => {
  const store = await Store.open((await aSmallLibrary()).folder);
  renameSync(store.folder, `${store.folder}.away`);
  await tag(store, '不见了').catch((problem: unknown) => problem);
  expect(readdirSync(join(store.folder, '..'))).toEqual(['样刊.jianbao.away']);
  renameSync(`${store.folder}.away`, store.folder);
  await store.close();
});
