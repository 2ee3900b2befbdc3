import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { disk } from '../../electron/store/files.ts';
import { Folder } from '../../electron/store/folder.ts';
import { readHolder } from '../../electron/store/lock.ts';
import { Store } from '../../electron/store/store.ts';
import { aStore, opened, tag } from './support/archive.ts';

/** Another process that has a library open until it is killed. */
async function aHolder(folder: string) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('support/writer.ts', import.meta.url)), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

describe('a library that is open', () => {
  test('is refused to another opening in the same process, which learns who has it', async () => {
    const store = await aStore();
    await expect(Store.open(store.folder)).rejects.toMatchObject({
      code: 'library-held',
      params: { pid: process.pid, host: hostname() },
    });
    await tag(store, '政协');
    await store.close();
    expect((await opened(store.folder)).library.tags).toEqual({ 政协: {} });
  });

  test('in another process is refused, and can be had once that one is killed', async () => {
    const { folder, close } = await aStore().then((store) => ({ folder: store.folder, close: store.close() }));
    await close;
    const child = await aHolder(folder);
    await expect(Store.open(folder)).rejects.toMatchObject({ code: 'library-held', params: { pid: child.pid } });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(join(folder, 'holder.json'))).toBe(true);
    const store = await opened(folder);
    expect(JSON.parse(readFileSync(join(folder, 'holder.json'), 'utf8'))).toMatchObject({ pid: process.pid });
    await store.close();
    expect(existsSync(join(folder, 'holder.json'))).toBe(false);
  });

  test('says where it listens', async () => {
    const store = await aStore({ now: () => new Date('2026-11-24T08:00:00.000Z') });
    const folder = new Folder(store.folder, disk);
    await store.lock.announce('/run/jianbao.sock');
    expect(await readHolder(folder)).toEqual({
      pid: process.pid,
      host: hostname(),
      since: '2026-11-24T08:00:00.000Z',
      address: '/run/jianbao.sock',
    });
    await store.close();
    expect(await readHolder(folder)).toBeNull();
  });
});

describe('what a holder left behind', () => {
  test.for([
    ['a process that is gone', { pid: 2 ** 22 - 1, host: hostname() }],
    ['this process, before the machine was restarted', { pid: process.pid, host: hostname() }],
  ] as const)('does not keep the library shut: %s', async ([, holder]) => {
    const store = await aStore();
    await tag(store, '政协');
    await store.close();
    const since = '2026-11-24T08:00:00.000Z';
    writeFileSync(join(store.folder, 'holder.json'), JSON.stringify({ ...holder, since, address: '/run/gone.sock' }));
    const again = await opened(store.folder);
    expect(again.library.tags).toEqual({ 政协: {} });
    expect(again.findings).toEqual([]);
  });

  test('on another machine is told, since its lock can not be seen in a synchronised folder', async () => {
    const store = await aStore();
    await store.close();
    const since = '2026-11-24T08:00:00.000Z';
    writeFileSync(join(store.folder, 'holder.json'), JSON.stringify({ pid: 7, host: '办公室', since }));
    const again = await opened(store.folder);
    expect(again.findings).toEqual([{ name: 'held-elsewhere', params: { host: '办公室', since } }]);
    await again.close();
    expect((await opened(store.folder)).findings).toEqual([]);
  });

  test('illegible, does not keep the library shut', async () => {
    const store = await aStore();
    await store.close();
    writeFileSync(join(store.folder, 'holder.json'), '{"pid":');
    expect((await opened(store.folder)).findings).toEqual([]);
  });
});

test('of processes that race for a library one wins, and once it is killed, one of the others', {
  timeout: 30_000,
}, async () => {
  const store = await aStore();
  await store.close();
  for (let round = 0; round < 2; round++) {
    const racers = Array.from({ length: 3 }, () => aRacer(store.folder));
    const won = await Promise.all(racers.map(({ hasWon }) => hasWon));
    expect(won.filter(Boolean)).toHaveLength(1);
    for (const { child } of racers) if (child.exitCode === null) await killed(child);
  }
});

/** A process that tries to open a library, and keeps it if it can. */
function aRacer(folder: string) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('support/writer.ts', import.meta.url)), folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const hasWon = Promise.race([once(child.stdout, 'data').then(() => true), once(child, 'exit').then(() => false)]);
  return { child, hasWon };
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('a lock file that something else has written over does not keep a library shut', async () => {
  const store = await aStore();
  await store.close();
  writeFileSync(join(store.folder, 'lock'), '不是锁'.repeat(1000));
  const again = await opened(store.folder);
  await expect(Store.open(store.folder)).rejects.toMatchObject({ code: 'library-held' });
  await again.close();
});
