import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../electron/core/article.ts';
import { Store } from '../../electron/store/store.ts';
import {
  aLibrary,
  anArticle,
  aPlace,
  articles,
  bring,
  crashed,
  edit,
  everything,
  opened,
  remove,
  reopened,
  tag,
  titles,
  volumeFiles,
} from './support/archive.ts';
import { type Call, sipping, watchedDisk } from './support/disks.ts';
import { Power } from './support/power.ts';

/** All that a library says, in one text. */
const told = async (store: Store) => JSON.stringify([await everything(store), store.library, store.history]);

/** Everything that a store does, one thing after another; `acknowledged` is told what the library says after each. */
async function aDay(store: Store, acknowledged: (says: string) => void): Promise<void> {
  const does = async (work: Promise<unknown>) => {
    await work;
    acknowledged(await told(store));
  };
  const few: Article[] = articles(2);
  await does(bring(store, few));
  await does(edit(store, few[0]!.id, { title: '改' }));
  await does(bring(store, articles(31)));
  await does(tag(store, '政协'));
  await does(store.undo());
  await does(store.undo());
  await does(store.redo());
  await does(store.redo());
  await does(remove(store, [few[1]!.id]));
  await does(bring(store, [anArticle('末')]));
  await does(remove(store, [few[0]!.id], { permanent: true }));
}

/** A day's work, with a look at each call to the disk at what would be left of the library if it ended there. */
async function aDayCutShort(lookFor: (place: string) => (call: Call) => string | undefined): Promise<void> {
  const place = aPlace();
  const states: string[] = [];
  const left: { folder: string; after: number }[] = [];
  const look = lookFor(place);
  const files = watchedDisk((call) => {
    const folder = look(call);
    if (folder !== undefined && states.length > 0) left.push({ folder, after: states.length });
  });
  const store = await Store.create(place, aLibrary(), { files, patience: 0 });
  states.push(await told(store));
  await aDay(store, (says) => states.push(says));
  await store.close();
  expect(left.length).toBeGreaterThan(60);
  for (const { folder, after } of left) {
    const again = await Store.open(folder);
    expect(states.slice(after - 1, after + 1)).toContain(await told(again));
    // It is fit for use: what is done next is there after another start.
    await tag(again, '之后');
    const says = await told(again);
    await again.close();
    const last = await Store.open(folder);
    expect(await told(last)).toBe(says);
    expect(last.findings).toEqual([]);
    await last.close();
  }
}

test('a crash at any call to the disk leaves what was acknowledged, or with it what was being done', async () => {
  await aDayCutShort((place) => () => (existsSync(place) ? crashed(place) : undefined));
}, 60_000);

test('so does a power cut, after which only synced bytes under synced names are left', async () => {
  await aDayCutShort((place) => {
    const power = new Power(place);
    return (call) => {
      power.note(call);
      return power.cut();
    };
  });
}, 60_000);

test('a disk that takes a few bytes at a time gets all of them', async () => {
  const place = aPlace();
  const store = await Store.create(place, aLibrary(), { files: sipping(7) });
  let says = '';
  await aDay(store, (now) => {
    says = now;
  });
  await store.close();
  expect(await told(await opened(place))).toBe(says);
});

describe('volumes that a crash left without their line', () => {
  test('are set aside, and said', async () => {
    const place = aPlace();
    let copy = '';
    const files = watchedDisk(({ what, path }) => {
      if (what === 'write' && path.endsWith('.jsonl')) copy = crashed(place);
    });
    const store = await Store.create(place, aLibrary(), { files, patience: 60_000 });
    await bring(store, articles(30));
    await store.close();
    const again = await opened(copy);
    expect(await titles(again)).toEqual([]);
    const [aside] = volumeFiles(again);
    expect(aside).toMatch(/^volumes\/\d{4}\/.+-001\.json\.orphan-\d{8}T\d{9}$/);
    expect(again.findings).toEqual([
      { name: 'orphan-volume', params: { file: aside?.replace(/\.orphan.*/, ''), kept: aside } },
    ]);
    // Their names are free again, and what was set aside stays.
    await bring(again, articles(30));
    const [named, stays] = volumeFiles(await reopened(again));
    expect([named, stays]).toEqual([aside?.replace(/\.orphan.*/, ''), aside]);
  });
});
