import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Article } from '../../electron/core/article.ts';
import type { Refusal } from '../../electron/core/refusal.ts';
import { disk, type OpenFile } from '../../electron/store/files.ts';
import { Store } from '../../electron/store/store.ts';
import { aLibrary, anArticle, aPlace, articles, bring, edit, everything, remove, tag } from './support/archive.ts';
import { noSpace, watchedDisk } from './support/disks.ts';

const told = async (store: Store) => JSON.stringify([await everything(store), store.library]);

const library = aLibrary();
const [first, second, ...more] = articles(64) as [Article, Article, ...Article[]];
const now = () => new Date('2026-11-24T08:00:00.000Z');

const day: ((store: Store) => Promise<unknown>)[] = [
  (store) => edit(store, first.id, { title: '改' }),
  (store) => bring(store, more.slice(0, 31)),
  (store) => store.undo(),
  (store) => store.redo(),
  (store) => tag(store, '政协'),
  (store) => bring(store, more.slice(31)),
  (store) => remove(store, [first.id]),
  (store) => edit(store, second.id, { title: '末' }),
];

const isDerived = (path: string) => /[\\/]index\b/.test(path);

interface Account {
  readonly place: string;
  readonly calls: number;
  readonly refusals: Refusal[];
  /** What the library said at first, and after each change, refused or not. */
  readonly states: string[];
  /** The place in the day of the change that was refused first; -1 when none was. */
  readonly refusedFirst: number;
}

/** A day's work on a disk that fails at some calls. Each refused change must leave the library just as it was. */
async function aDay(fails: (call: number) => boolean): Promise<Account> {
  const place = aPlace();
  const refusals: Refusal[] = [];
  let calls = Number.NEGATIVE_INFINITY;
  const files = watchedDisk(({ path }) => {
    // What can be derived is not missed where it can't be written.
    if (isDerived(path) ? fails(calls) : fails(calls++)) throw noSpace();
  });
  const store = await Store.create(place, library, { files, now, patience: 0 });
  await bring(store, [first, second]);
  const states = [await told(store)];
  calls = 0;
  let refusedFirst = -1;
  for (const [place, change] of day.entries()) {
    try {
      await change(store);
    } catch (problem) {
      refusals.push(problem as Refusal);
      if (refusedFirst < 0) refusedFirst = place;
      expect(await told(store)).toBe(states.at(-1));
    }
    states.push(await told(store));
  }
  await store.close().catch((problem: Refusal) => refusals.push(problem));
  for (const { code } of refusals) expect(['disk-refused', 'library-read-only']).toContain(code);
  return { place, calls, refusals, states, refusedFirst };
}

/** What a library says when it is opened again; it must be fit for use then. */
async function afterwards(place: string): Promise<string> {
  const again = await Store.open(place);
  const found = await told(again);
  await tag(again, '之后');
  const says = await told(again);
  await again.close();
  const last = await Store.open(place);
  expect(await told(last)).toBe(says);
  await last.close();
  return found;
}

/** Tries every call of a day as the one that fails, some at a time. */
async function atEveryCall(tryCall: (failed: number) => Promise<void>): Promise<void> {
  const { calls, refusedFirst } = await aDay(() => false);
  expect([calls > 60, refusedFirst]).toEqual([true, -1]);
  const calling = Array.from({ length: calls }, (_, call) => call);
  for (let from = 0; from < calls; from += 8) await Promise.all(calling.slice(from, from + 8).map(tryCall));
}

test('a disk that fails once, at any call, loses nothing and tears nothing', async () => {
  await atEveryCall(async (failed) => {
    const account = await aDay((call) => call === failed);
    expect(await afterwards(account.place)).toBe(account.states.at(-1));
  });
}, 120_000);

test('a disk that fails from any call on loses nothing and tears nothing', async () => {
  const { states } = await aDay(() => false);
  await atEveryCall(async (failed) => {
    const account = await aDay((call) => call >= failed);
    // How the background writing falls differs from run to run, and with it the number of calls.
    if (account.calls > failed) expect(account.refusals.length).toBeGreaterThan(0);
    // A line that could be neither confirmed nor taken back may be there; everything after it was refused.
    const isUncertain = account.refusals[0]?.code === 'library-read-only';
    const possible = [account.states.at(-1), ...(isUncertain ? [states[account.refusedFirst + 1]] : [])];
    expect(possible).toContain(await afterwards(account.place));
  });
}, 120_000);

test('a disk that refuses what can be derived is not complained of', async () => {
  const place = aPlace();
  const files = watchedDisk(({ path }) => {
    if (isDerived(path)) throw noSpace();
  });
  const store = await Store.create(place, library, { files });
  await bring(store, more);
  const says = await told(store);
  await store.close();
  expect(store.findings).toEqual([]);
  expect(await afterwards(place)).toBe(says);
});

test('a library is made whole or not at all, and one that could not be opened is not harmed', async () => {
  const place = aPlace();
  for (let failed = 0, refused = true; refused; failed++) {
    let calls = 0;
    const files = watchedDisk(() => {
      if (calls++ === failed) throw noSpace();
    });
    try {
      await (await Store.create(place, library, { files })).close();
      refused = false;
    } catch (problem) {
      expect((problem as Refusal).code).toBe('disk-refused');
      const isThere = existsSync(place);
      if (isThere) {
        expect(await afterwards(place)).toBe(JSON.stringify([[], library]));
        rmSync(place, { recursive: true });
      }
      expect(readdirSync(dirname(place))).toEqual([]);
    }
  }
});

test('once the disk could not say whether a line is on it, nothing is written until the library is opened again', async () => {
  const place = aPlace();
  let fails = false;
  const files = watchedDisk(({ what }) => {
    if (fails && what === 'syncData') throw Object.assign(new Error('i/o'), { code: 'EIO' });
  });
  const store = await Store.create(place, aLibrary(), { files });
  const article = anArticle('一');
  await bring(store, [article]);
  fails = true;
  await expect(edit(store, article.id, { title: '二' })).rejects.toMatchObject({ code: 'library-read-only' });
  fails = false;
  await expect(edit(store, article.id, { title: '三' })).rejects.toMatchObject({
    code: 'library-read-only',
    params: { reason: 'EIO' },
  });
  expect((await store.read(article.id))?.title).toBe('一');
  await store.close();
  const again = await Store.open(place);
  await edit(again, article.id, { title: '四' });
  expect((await again.read(article.id))?.title).toBe('四');
  await again.close();
});

test('an import whose line may or may not be on the disk keeps its volumes until that is known', async () => {
  const place = aPlace();
  let fails = false;
  const files = watchedDisk(({ path }) => {
    if (fails && path.endsWith('.jsonl')) throw Object.assign(new Error('i/o'), { code: 'EIO' });
  });
  const unsure = {
    ...files,
    reopen: async (path: string) => ({ ...(await files.reopen(path)), write: await surely(path) }),
  };
  const store = await Store.create(place, library, { files: unsure });
  await tag(store, '政协');
  fails = true;
  await expect(bring(store, more)).rejects.toMatchObject({ code: 'library-read-only' });
  expect(await everything(store)).toEqual([]);
  await store.close();
  const again = await Store.open(place);
  expect(await everything(again)).toHaveLength(more.length);
  await again.close();
});

test('a volume that cannot be written is written later, and the person is told', async () => {
  const place = aPlace();
  let fails = true;
  const files = watchedDisk(({ what, path }) => {
    if (fails && what === 'create' && path.includes('volumes')) throw noSpace();
  });
  const store = await Store.create(place, aLibrary(), { files, patience: 5 });
  const article = anArticle('一');
  await bring(store, [article]);
  await edit(store, article.id, { title: '二' });
  await expect.poll(() => store.findings).toEqual([{ name: 'volumes-unwritten', params: { reason: 'ENOSPC' } }]);
  fails = false;
  await store.close();
  const again = await Store.open(place);
  expect((await again.read(article.id))?.title).toBe('二');
  await again.close();
});

/** A write that succeeds on a file whose syncs and cuts do not. */
async function surely(path: string): Promise<OpenFile['write']> {
  const file = await disk.reopen(path);
  onTestFinished(() => file.close());
  return (bytes, position) => file.write(bytes, position);
}
