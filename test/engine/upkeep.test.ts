import { mkdirSync, rmSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { healthOf } from '../../electron/engine/health.ts';
import { type Clock, Upkeep } from '../../electron/engine/upkeep.ts';
import { speaker } from '../../electron/messages/speak.ts';
import { aPlace, aStore, tag } from '../store/support/archive.ts';

/** A clock that stands still until a test lets time pass. */
class TestClock implements Clock {
  #now = Date.parse('2026-11-24T08:00:00');
  #waiting: { at: number; work: () => void }[] = [];

  now = () => new Date(this.#now);

  in(milliseconds: number, work: () => void): () => void {
    const alarm = { at: this.#now + milliseconds, work };
    this.#waiting.push(alarm);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== alarm);
    };
  }

  /** Lets time pass, and what was to be done at its time be done. */
  async pass(minutes: number): Promise<void> {
    const until = this.#now + minutes * 60_000;
    for (;;) {
      await settled(() => this.#waiting.length > 0);
      const next = this.#waiting.toSorted((one, other) => one.at - other.at)[0]!;
      if (next.at > until) break;
      this.#now = next.at;
      this.#waiting = this.#waiting.filter((alarm) => alarm !== next);
      next.work();
    }
    this.#now = until;
  }
}

async function settled(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function anOpenLibrary() {
  const clock = new TestClock();
  const store = await aStore({ now: clock.now });
  const upkeep = new Upkeep(store, clock);
  onTestFinished(() => upkeep.end());
  return { clock, store, upkeep, count: async () => (await store.backups.list()).length };
}

const hours = 60;

describe('a library that stays open', () => {
  test('is backed up soon after it was opened, and then once every day', async () => {
    const { clock, store, count } = await anOpenLibrary();
    await tag(store, '政协');
    expect(await count()).toBe(0);
    await clock.pass(5);
    expect(await count()).toBe(1);
    await clock.pass(12 * hours);
    expect(await count()).toBe(1);
    await clock.pass(24 * hours);
    expect(await count()).toBe(2);
    await clock.pass(48 * hours);
    expect(await count()).toBe(4);
  });

  test('is not backed up while nothing is in it', async () => {
    const { clock, count } = await anOpenLibrary();
    await clock.pass(30 * hours);
    expect(await count()).toBe(0);
  });

  test('whose backup folder is away says so, and is backed up when it is back', async () => {
    const { clock, store, count } = await anOpenLibrary();
    const folder = aPlace('备份');
    mkdirSync(folder);
    await store.backups.configure(folder);
    await tag(store, '政协');
    await clock.pass(5);
    rmSync(folder, { recursive: true });
    await clock.pass(24 * hours);
    const { findings, backup } = await healthOf(store);
    expect(backup).toMatchObject({ folder, last: { articles: 0 }, kept: 0 });
    const failed = findings.find(({ name }) => name === 'backup-failed')!;
    expect(speaker('zh-CN')('found.backup-failed', failed.params)).toContain(folder);
    await store.backups.configure(folder);
    mkdirSync(folder);
    await clock.pass(1 * hours);
    expect(await count()).toBe(1);
    expect((await healthOf(store)).findings).toEqual([]);
  });

  test('says that snapshots in its own folder do not outlive its disk', async () => {
    const { store } = await anOpenLibrary();
    const { findings } = await healthOf(store);
    expect(findings).toEqual([{ name: 'backup-inside', params: {} }]);
  });

  test('is left alone once it is closed', async () => {
    const { clock, store, upkeep, count } = await anOpenLibrary();
    await tag(store, '政协');
    await upkeep.end();
    clock.in(99 * hours * 60_000, () => {});
    await clock.pass(48 * hours);
    expect(await count()).toBe(0);
  });
});

test('the health of a library says how large it is', async () => {
  const { store } = await anOpenLibrary();
  await tag(store, '政协');
  await store.keepOriginal(Buffer.from('原件'));
  expect((await healthOf(store)).sizes).toMatchObject({ articles: 0, volumes: 0, journalLines: 1, originals: 1 });
  expect((await healthOf(store)).sizes.journal).toBeGreaterThan(100);
});
