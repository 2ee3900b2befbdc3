import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  anArticle,
  articles,
  aStore,
  bring,
  edit,
  everything,
  remove,
  reopened,
  tag,
  titles,
  volumeFiles,
} from './support/archive.ts';

const sum = (text: string) => crc32(text).toString(16).padStart(8, '0');
const textOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

/** A clock that a test sets. */
function aClock(start: string) {
  let instant = start;
  return {
    now: () => new Date(instant),
    set: (next: string) => {
      instant = next;
    },
  };
}

describe('a volume file', () => {
  test('is JSON that a person can read: a header, then one article a line as it is stored', async () => {
    const store = await aStore({ now: () => new Date('2026-11-24T08:00:00.000Z') });
    await bring(store, [anArticle('一'), anArticle('二')]);
    await tag(store, '政协');
    await edit(store, [...store.ids()][0]!, { title: '改' });
    const stored = await everything(store);
    await store.close();
    const text = textOf(store.folder, 'volumes/2026/2026-11-24-001.json');
    expect(JSON.parse(text).articles).toEqual(stored);
    const lines = stored.map((article) => JSON.stringify(article));
    const rest = `"schema":1,"seq":3,"born":1,"count":2,"sums":${JSON.stringify(lines.map(sum))}},"articles":[`;
    expect(text).toBe(`{"volume":{"sum":"${sum(rest)}",${rest}\n${lines.join(',\n')}\n]}\n`);
  });

  test('may be empty', async () => {
    const store = await aStore({ now: () => new Date('2026-11-24T08:00:00.000Z') });
    await bring(store, [anArticle('一')]);
    await store.undo();
    const again = await reopened(store);
    expect(JSON.parse(textOf(again.folder, 'volumes/2026/2026-11-24-001.json')).articles).toEqual([]);
    await again.redo();
    expect(await titles(again)).toEqual(['一']);
  });
});

test('library.json is a header, then the content in lines', async () => {
  const store = await aStore();
  await tag(store, '政协/协商议政');
  await store.close();
  const text = textOf(store.folder, 'library.json');
  const rest =
    `"schema":1,"checkpoint":1,"undo":1,"redo":null,"volumes":0,"parked":[]},"content":\n` +
    `${JSON.stringify(store.library, null, 2)}\n}\n`;
  expect(text).toBe(`{"library":{"sum":"${sum(rest)}",${rest}`);
  expect(JSON.parse(text).content).toEqual(store.library);
});

describe('articles', () => {
  test('stand in order of accession, whatever their ids, whichever way they came, also after a restart', async () => {
    let store = await aStore();
    const all = [...articles(100).keys()].map((n) => anArticle(`${n}`));
    const shuffled = all.toSorted((one, other) => one.id.slice(-6).localeCompare(other.id.slice(-6)));
    for (const [from, to] of [
      [0, 3],
      [3, 40],
      [40, 41],
      [41, 80],
      [80, 100],
    ] as const) {
      await bring(store, shuffled.slice(from, to));
      store = await reopened(store);
    }
    expect([...store.ids()]).toEqual(shuffled.map(({ id }) => id));
    expect((await everything(store)).map(({ id }) => id)).toEqual([...store.ids()]);
  });

  test('stand in order of accession though the clock goes back a year', async () => {
    const clock = aClock('2026-11-24T08:00:00.000Z');
    let store = await aStore({ now: clock.now });
    for (const [n, day] of ['2026-11-24', '2025-11-24', '2026-11-25', '2026-11-24'].entries()) {
      clock.set(`${day}T08:00:00.000Z`);
      await bring(store, [anArticle(`${n}`)]);
    }
    store = await reopened(store);
    expect(await titles(store)).toEqual(['0', '1', '2', '3']);
    expect(volumeFiles(store)).toEqual([
      'volumes/2025/2025-11-24-001.json',
      'volumes/2026/2026-11-24-001.json',
      'volumes/2026/2026-11-24-002.json',
      'volumes/2026/2026-11-25-001.json',
    ]);
  });

  test('of one day share a volume until it holds half a megabyte', async () => {
    const store = await aStore({ now: () => new Date('2026-11-24T08:00:00.000Z') });
    for (let n = 0; n < 60; n++) {
      await bring(store, [anArticle(`${n}`, { body: `<p>${'文'.repeat(9000)}</p>` })]);
    }
    await store.close();
    const sizes = volumeFiles(store).map((file) => statSync(join(store.folder, file)).size);
    expect(sizes).toHaveLength(4);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(512 * 1024);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(480 * 1024);
  });

  test('that come many at once are shared out to volumes of half a megabyte at most', async () => {
    const store = await aStore({ now: () => new Date('2026-11-24T08:00:00.000Z') });
    const many = Array.from({ length: 200 }, (_, n) => anArticle(`${n}`, { body: '文'.repeat(3000 + (n % 7) * 500) }));
    await bring(store, many);
    const sizes = volumeFiles(store).map((file) => statSync(join(store.folder, file)).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(512 * 1024);
    expect(sizes.length).toBe(Math.ceil(sizes.reduce((all, size) => all + size, 0) / (512 * 1024)));
    expect(await titles(await reopened(store))).toEqual(many.map(({ title }) => title));
  });

  test('larger than a volume may be have one to themselves', async () => {
    const store = await aStore();
    const huge = '文'.repeat(300_000);
    await bring(store, [anArticle('小'), anArticle('大', { body: huge }), anArticle('后')]);
    expect(await titles(await reopened(store))).toEqual(['小', '大', '后']);
    expect(volumeFiles(store)).toHaveLength(3);
  });

  test('that were taken out and came back by hand are new ones', async () => {
    const store = await aStore();
    const article = anArticle('一');
    await bring(store, [article, anArticle('二')]);
    await remove(store, [article.id]);
    await bring(store, [article]);
    expect(await titles(await reopened(store))).toEqual(['二', '一']);
  });
});

test('a volume that no line has changed is not written again', async () => {
  const store = await aStore();
  await bring(store, articles(30));
  await bring(store, articles(30));
  await tag(store, '政协');
  const again = await reopened(store);
  const written = () => volumeFiles(again).map((file) => statSync(join(again.folder, file)).ino);
  const before = written();
  await edit(again, [...again.ids()].at(-1)!, { title: '改' });
  await again.close();
  expect(written()[0]).toBe(before[0]);
  expect(written()[1]).not.toBe(before[1]);
});
