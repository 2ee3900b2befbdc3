import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Store } from '../../electron/store/store.ts';
import {
  anArticle,
  articles,
  aStore,
  bring,
  changeEach,
  crashed,
  edit,
  everything,
  opened,
  remove,
  reopened,
  tag,
  volumeFiles,
} from './support/archive.ts';

const told = async (store: Store) => JSON.stringify([await everything(store), [...store.ids()], store.library]);
const layoutsOf = (folder: string) => join(folder, 'index/volumes');

/** A closed library of three volumes, and what it says. */
async function aClosedLibrary() {
  const store = await aStore();
  for (let n = 0; n < 2; n++) await bring(store, articles(31));
  await bring(store, [anArticle('末')]);
  await tag(store, '政协');
  const says = await told(store);
  await store.close();
  return { folder: store.folder, says };
}

/** Writes over a file so that only reading it can tell; what is known of it is as of now. */
async function overwriteUnseen(folder: string, path: string, damage: (bytes: Buffer) => void): Promise<void> {
  const instant = new Date('2026-11-24T08:00:00.000Z');
  utimesSync(path, instant, instant);
  await (await Store.open(folder)).close();
  const bytes = readFileSync(path);
  damage(bytes);
  writeFileSync(path, bytes);
  utimesSync(path, instant, instant);
}

/** Damages the last article of a volume. */
const damageTheLast = (bytes: Buffer) => {
  bytes[bytes.lastIndexOf('云溪市')]! ^= 1;
};

describe('what is known of the volumes', () => {
  test('spares reading them at opening, and each article is made sure of when it is read', async () => {
    const { folder } = await aClosedLibrary();
    const [first] = volumeFiles({ folder } as Store);
    const path = join(folder, first!);
    await overwriteUnseen(folder, path, damageTheLast);
    const { ino } = statSync(path);
    const store = await opened(folder);
    expect(store.findings).toEqual([]);
    expect(statSync(path).ino).toBe(ino);
    const ids = [...store.ids()];
    const read = await Promise.allSettled(ids.map((id) => store.read(id)));
    const refused = read.flatMap((result, place) => (result.status === 'rejected' ? [place] : []));
    expect(refused).toEqual([30]);
    expect(read[30]).toMatchObject({ reason: { code: 'library-damaged', params: { file: first } } });
  });

  test('is not trusted of a volume that was written by something else, whatever it says', async () => {
    const { folder } = await aClosedLibrary();
    const [first] = volumeFiles({ folder } as Store);
    const bytes = readFileSync(join(folder, first!));
    damageTheLast(bytes);
    writeFileSync(join(folder, first!), bytes);
    const store = await opened(folder);
    expect(store.findings.length).toBeGreaterThan(0);
  });

  test('may be damaged at any byte', async () => {
    const { folder, says } = await aClosedLibrary();
    const whole = readFileSync(layoutsOf(folder));
    const step = Math.ceil(whole.length / 100);
    for (let place = 0; place < whole.length; place += place < 40 ? 1 : step) {
      const damaged = Buffer.from(whole);
      damaged[place]! ^= 1 << (place % 8);
      writeFileSync(layoutsOf(folder), damaged);
      const store = await Store.open(folder);
      expect(store.findings).toEqual([]);
      expect(await told(store)).toBe(says);
      await store.close();
      expect(readFileSync(layoutsOf(folder))).toEqual(whole);
    }
  }, 120_000);

  test.each<[string, (path: string, whole: Buffer) => void]>([
    ['gone', (path) => rmSync(path)],
    ['empty', (path) => writeFileSync(path, '')],
    ['cut off', (path, whole) => writeFileSync(path, whole.subarray(0, whole.length / 2))],
    ['longer', (path, whole) => writeFileSync(path, Buffer.concat([whole, whole]))],
    ['of a form that is not known', (path) => writeFileSync(path, '00000000\n{"schema":9,"volumes":[]}\n')],
    [
      'a folder',
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ],
    ['gone with all that is derived', (path) => rmSync(join(path, '..'), { recursive: true })],
  ])('may be %s', async (_, spoil) => {
    const { folder, says } = await aClosedLibrary();
    spoil(layoutsOf(folder), readFileSync(layoutsOf(folder)));
    const store = await opened(folder);
    expect(await told(store)).toBe(says);
    expect(store.findings).toEqual([]);
  });

  test('may be from before', async () => {
    const { folder } = await aClosedLibrary();
    const before = readFileSync(layoutsOf(folder));
    const store = await Store.open(folder);
    const ids = [...store.ids()];
    await edit(store, ids[3]!, { title: '改' });
    await remove(store, [ids[7]!]);
    await bring(store, articles(31));
    const says = await told(store);
    await store.close();
    writeFileSync(layoutsOf(folder), before);
    expect(await told(await opened(folder))).toBe(says);
  });

  test('may be another library’s', async () => {
    const one = await aClosedLibrary();
    const other = await aClosedLibrary();
    writeFileSync(layoutsOf(one.folder), readFileSync(layoutsOf(other.folder)));
    expect(await told(await opened(one.folder))).toBe(one.says);
  });

  test('is not kept for each edit, but when many volumes have changed', async () => {
    const store = await aStore({ patience: 60_000 });
    for (let n = 0; n < 64; n++) await bring(store, [...articles(30)]);
    expect(existsSync(layoutsOf(store.folder))).toBe(false);
    await store.still(async () => {});
    const kept = readFileSync(layoutsOf(store.folder));
    await edit(store, [...store.ids()][0]!, { title: '改' });
    await store.still(async () => {});
    expect(readFileSync(layoutsOf(store.folder))).toEqual(kept);
    const says = await told(store);
    expect(await told(await opened(crashed(store.folder)))).toBe(says);
    await store.close();
    expect(readFileSync(layoutsOf(store.folder))).not.toEqual(kept);
  }, 60_000);
});

test('an article that is read while its volume is being written is as new as it was when it was asked for', async () => {
  const store = await aStore({ patience: 0 });
  await bring(store, articles(40));
  const ids = [...store.ids()];
  let acknowledged = 1;
  let isOver = false;
  const reading = Array.from({ length: 8 }, async (_, reader) => {
    for (let n = reader; !isOver; n++) {
      const least = acknowledged;
      const article = (await store.read(ids[n % ids.length]!))!;
      expect(article.revision).toBeGreaterThanOrEqual(least);
      expect(article.revision === 1 || article.title === `改${article.revision}`).toBe(true);
      await new Promise((resume) => setImmediate(resume));
    }
  });
  for (let revision = 2; revision <= 40; revision++) {
    await changeEach(store, { title: `改${revision}` });
    acknowledged = revision;
  }
  isOver = true;
  await Promise.all(reading);
  expect((await everything(await reopened(store))).every(({ revision }) => revision === 40)).toBe(true);
}, 60_000);

describe('a change', () => {
  test('of an article that is not as it is stored is refused, though its revision is right', async () => {
    const store = await aStore();
    await bring(store, [anArticle('一')]);
    const again = await reopened(store);
    const [id] = [...again.ids()];
    const read = (await again.read(id!))!;
    await edit(again, id!, { title: '二' });
    const late = again.commit({
      label: { name: 'article.edit', params: {} },
      articles: [{ before: read, after: { ...read, title: '三' } }],
    });
    await expect(late).rejects.toThrow('is not as it was read');
    expect((await again.read(id!))?.title).toBe('二');
  });

  test('is worked out from what is stored, though what it was read as was tampered with', async () => {
    const store = await aStore();
    await bring(store, [anArticle('一')]);
    const again = await reopened(store);
    const [id] = [...again.ids()];
    const read = (await again.read(id!))!;
    await again.commit({
      label: { name: 'article.edit', params: {} },
      articles: [{ before: { ...read, title: '假' }, after: { ...read, title: '二' } }],
    });
    await again.undo();
    expect((await again.read(id!))?.title).toBe('一');
  });

  test('that makes an article none is refused', async () => {
    const store = await aStore();
    await bring(store, [anArticle('一')]);
    const [id] = [...store.ids()];
    await expect(edit(store, id!, { title: '' })).rejects.toThrow();
    await expect(edit(store, id!, { note: '' })).rejects.toThrow();
  });
});
