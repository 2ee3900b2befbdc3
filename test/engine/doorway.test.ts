import { fork } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Client } from '../../electron/contract/client.ts';
import type { Link } from '../../electron/contract/link.ts';
import { attach } from '../../electron/engine/attach.ts';
import { startEngineThread } from '../../electron/engine/thread.ts';
import { disk } from '../../electron/store/files.ts';
import { Folder } from '../../electron/store/folder.ts';
import { readHolder } from '../../electron/store/lock.ts';
import { jianbao } from '../cli/run-cli.ts';
import { aPlace } from '../support/a-place.ts';

/** Waits until a link is told that an article changed. */
function heard(link: Link, id: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = link.on('changed', ({ articles }) => {
      if (!articles.includes(id)) return;
      stop();
      resolve();
    });
  });
}

describe('a library that a window holds', () => {
  test('is reached through the window by another process, and both see what the other does', async () => {
    const folder = aPlace();
    const window = await startEngineThread({ library: folder, create: true });
    const visitor = await attach(folder);
    const seen: string[] = [];
    window.on('changed', ({ articles }) => seen.push(...articles));
    const { id } = await new Client(visitor).command('article.write', { title: '来自命令行' });
    expect((await new Client(window).query('article.show', { id })).title).toBe('来自命令行');
    expect(seen).toEqual([id]);
    await visitor.close();
    await window.close();
  });

  test('shows what each of several windows and the command line does to all the others at once', async () => {
    const folder = aPlace();
    const first = await startEngineThread({ library: folder, create: true });
    const visitors = [await attach(folder), await attach(folder)];
    const links = [first, ...visitors];
    const clients = links.map((link) => new Client(link));
    const { id } = await clients[1]!.command('article.write', { title: '预算' });
    for (const [n, client] of clients.entries()) {
      const seen = links.map((link) => heard(link, id));
      await client.command('tag.add', { articles: { ids: [id] }, tag: `第${n}扇窗` });
      await Promise.all(seen);
      const last = clients.map(async (other) => (await other.query('article.show', { id })).tags.at(-1));
      expect(await Promise.all(last)).toEqual(clients.map(() => `第${n}扇窗`));
    }
    const undone = links.map((link) => heard(link, id));
    await clients[2]!.control('history.goTo', { step: 1 });
    await Promise.all(undone);
    const lists = await Promise.all(clients.map((client) => client.query('history.list', { limit: 10 })));
    expect(lists[0]!.steps.map(({ state }) => state)).toEqual(['undone', 'undone', 'undone', 'done']);
    expect(lists[1]).toEqual(lists[0]);
    const command = heard(first, id);
    expect((await jianbao('redo', '--library', folder)).code).toBe(0);
    await command;
    expect((await clients[2]!.query('article.show', { id })).tags).toEqual(['第0扇窗']);
    for (const visitor of visitors) await visitor.close();
    await first.close();
  });

  test('lets nobody in but its own user', async () => {
    const folder = aPlace();
    const window = await attach(folder, { create: true });
    const holder = await readHolder(new Folder(folder, disk));
    expect((await stat(dirname(holder!.address!))).mode & 0o077).toBe(0);
    await window.close();
  });

  test('carries bytes over the wire unchanged', async () => {
    const folder = aPlace();
    const window = await attach(folder, { create: true });
    const visitor = await attach(folder);
    const text = new TextEncoder().encode(`云澜举行座谈会\n\n${'研究部署下一步工作。'.repeat(20_000)}`);
    const client = new Client(visitor);
    const job = await client.start('import', { sources: [{ name: 'a.txt', bytes: text }], tags: [], dryRun: false });
    const { result } = await job.finished;
    const { origin } = await client.query('article.show', { id: result.items[0]!.id! });
    expect(Buffer.from((await client.query('original.bytes', { sha256: origin!.sha256 })).bytes)).toEqual(
      Buffer.from(text),
    );
    await visitor.close();
    await window.close();
  });

  test('is taken over by a visitor when the window closes, once what was under way is done', async () => {
    const folder = aPlace();
    const window = await attach(folder, { create: true });
    const visitor = await attach(folder);
    const client = new Client(visitor);
    const sources = Array.from({ length: 300 }, (_, n) => ({
      name: `${n}.txt`,
      bytes: new TextEncoder().encode(`第${n}次`),
    }));
    const job = await client.start('import', { sources, tags: [], dryRun: false });
    const writing = client.command('article.write', { title: '同时写下' });
    await window.close();
    await writing;
    expect((await job.finished).result.counts.imported).toBe(300);
    expect((await client.query('library.overview', undefined)).counts.all).toBe(301);
    expect((await readHolder(new Folder(folder, disk)))?.pid).toBe(process.pid);
    await visitor.close();
    const next = await attach(folder);
    expect((await new Client(next).query('library.overview', undefined)).counts.all).toBe(301);
    await next.close();
  });

  test('is taken over by a visitor when its holder is killed, and a job that died with it is told', async () => {
    const folder = aPlace();
    const holder = fork(fileURLToPath(new URL('./holder.ts', import.meta.url)), [folder]);
    await once(holder, 'message');
    const visitor = await attach(folder);
    const client = new Client(visitor);
    const sources = Array.from({ length: 3000 }, (_, n) => ({
      name: `${n}.txt`,
      bytes: new TextEncoder().encode(`第${n}次`),
    }));
    const job = await client.start('import', { sources, tags: [], dryRun: false }, () => holder.kill('SIGKILL'));
    await expect(job.finished).rejects.toMatchObject({ code: 'internal' });
    expect((await client.command('article.write', { title: '接着写' })).id).toHaveLength(36);
    await visitor.close();
  });
});
