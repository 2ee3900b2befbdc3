import { spawn } from 'node:child_process';
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

test('a lock file that something else has written over does not keep a library shut', async () => {
  const store = await aStore();
  await store.close();
  writeFileSync(join(store.folder, 'lock'), '不是锁'.repeat(1000));
  const again = await opened(store.folder);
  await expect(Store.open(store.folder)).rejects.toMatchObject({ code: 'library-held' });
  await again.close();
});
