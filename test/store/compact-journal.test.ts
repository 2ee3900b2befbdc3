import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Store } from '../../electron/store/store.ts';
import {
  aLibrary,
  anArticle,
  aPlace,
  articles,
  aStore,
  bring,
  crashed,
  edit,
  everything,
  reopened,
  tag,
} from './support/archive.ts';
import { watchedDisk } from './support/disks.ts';

const journalOf = (folder: string) => readdirSync(join(folder, 'journal')).sort();
const told = async (store: Store) => JSON.stringify([await everything(store), store.library]);

/** A library with a step a day from 1 November on: the first brings articles, the second a tag, the third an edit, and so on. */
async function aFortnight(store: Store, clock: { at: Date }, days = 14): Promise<void> {
  const [article] = articles(1);
  for (let day = 1; day <= days; day++) {
    clock.at = new Date(`2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`);
    if (day === 1) await bring(store, [article!, ...articles(31)]);
    else if (day % 3 === 2) await tag(store, `第${day}日`);
    else await edit(store, article!.id, { title: `第${day}日` });
  }
}

async function aStoreOverTime() {
  const clock = { at: new Date('2026-11-01T00:00:00.000Z') };
  const store = await aStore({ now: () => clock.at });
  await aFortnight(store, clock);
  return { store, clock };
}

const tenth = new Date('2026-11-10T00:00:00.000Z');

describe('a journal that is compacted', () => {
  test('begins later, and the library is what it was, also after a restart', async () => {
    const { store } = await aStoreOverTime();
    const before = await told(store);
    await store.compactJournal(tenth);
    expect(await told(store)).toBe(before);
    expect(journalOf(store.folder)).toEqual(['000000000009.base.json', '000000000010.jsonl']);
    expect(await told(await reopened(store))).toBe(before);
  });

  test('has a base that says what library.json said then', async () => {
    const { store } = await aStoreOverTime();
    await store.compactJournal(tenth);
    const base = JSON.parse(readFileSync(join(store.folder, 'journal/000000000009.base.json'), 'utf8'));
    expect(Object.keys(base.content.tags)).toEqual(['第2日', '第5日', '第8日']);
    expect(base.library).toMatchObject({ checkpoint: 9, undo: null, redo: null, volumes: 1, parked: [] });
  });

  test('can be undone as far as it goes, and redone', async () => {
    const { store } = await aStoreOverTime();
    const before = await told(store);
    await store.compactJournal(tenth);
    let undone = 0;
    while (await store.undo()) undone++;
    expect(undone).toBe(5);
    expect(Object.keys(store.library.tags)).toEqual(['第2日', '第5日', '第8日']);
    for (; undone > 0; undone--) await store.redo();
    expect(JSON.parse(before)[1]).toEqual(store.library);
    expect(await store.redo()).toBeNull();
  });

  test('keeps a step whole that goes on after the instant', async () => {
    const { store, clock } = await aStoreOverTime();
    clock.at = new Date('2026-11-20T08:00:00.000Z');
    const { step } = await tag(store, '一');
    clock.at = new Date('2026-11-25T08:00:00.000Z');
    await tag(store, '二', { continues: step });
    await store.compactJournal(new Date('2026-11-22T00:00:00.000Z'));
    await store.undo();
    expect(Object.keys(store.library.tags)).not.toContain('一');
    expect(await store.undo()).toBeNull();
  });

  test('may lose all its lines, and goes on', async () => {
    const { store } = await aStoreOverTime();
    await store.compactJournal(new Date('2027-01-01T00:00:00.000Z'));
    expect(journalOf(store.folder)).toEqual(['000000000014.base.json', '000000000015.jsonl']);
    expect(store.history).toEqual({ undo: null, redo: null });
    const again = await reopened(store);
    await tag(again, '新');
    const last = await reopened(again);
    expect(last.seq).toBe(15);
    expect(last.history.undo?.name).toBe('tag.create');
  });

  test('can be compacted again, and nothing happens where there is nothing to take out', async () => {
    const { store } = await aStoreOverTime();
    await store.compactJournal(new Date('2026-11-05T00:00:00.000Z'));
    await store.compactJournal(new Date('2026-11-05T00:00:00.000Z'));
    expect(journalOf(store.folder)).toEqual(['000000000004.base.json', '000000000005.jsonl']);
    await store.compactJournal(tenth);
    expect(journalOf(store.folder)).toEqual(['000000000009.base.json', '000000000010.jsonl']);
  });

  test('still says which imports were undone', async () => {
    const { store, clock } = await aStoreOverTime();
    await bring(store, articles(30));
    await store.undo();
    clock.at = new Date('2026-11-20T08:00:00.000Z');
    await tag(store, '后');
    const before = await told(store);
    await store.compactJournal(new Date('2026-11-19T00:00:00.000Z'));
    const again = await reopened(store);
    expect(await told(again)).toBe(before);
    const base = JSON.parse(readFileSync(join(again.folder, 'journal/000000000016.base.json'), 'utf8'));
    expect(base.library.parked).toHaveLength(1);
  });
});

test('a crash at any call of a compaction leaves the library, with the old journal or the new one', async () => {
  const place = aPlace();
  const clock = { at: new Date('2026-11-01T00:00:00.000Z') };
  const left: string[] = [];
  let isWatching = false;
  const files = watchedDisk(() => {
    if (isWatching) left.push(crashed(place));
  });
  const store = await Store.create(place, aLibrary(), { files, now: () => clock.at });
  await aFortnight(store, clock);
  const before = await told(store);
  isWatching = true;
  await store.compactJournal(tenth);
  isWatching = false;
  left.push(crashed(place));
  await store.close();
  expect(left.length).toBeGreaterThan(12);
  const begun = new Set<string>();
  for (const folder of left) {
    const again = await Store.open(folder);
    expect(await told(again)).toBe(before);
    expect(again.findings).toEqual([]);
    const [base] = journalOf(folder);
    begun.add(base!);
    await bring(again, [anArticle('后')]);
    const says = await told(again);
    await again.compactJournal(tenth);
    await again.close();
    const last = await Store.open(folder);
    expect(await told(last)).toBe(says);
    expect(journalOf(folder)).toEqual(['000000000009.base.json', '000000000010.jsonl']);
    await last.close();
  }
  expect([...begun]).toEqual(['000000000000.base.json', '000000000009.base.json']);
}, 60_000);
