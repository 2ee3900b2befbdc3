import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../electron/core/article.ts';
import type { Store } from '../../electron/store/store.ts';
import { anArticle, aStore, bring, remove, reopened } from './support/archive.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const pathOf = ({ folder }: Store, sha256: string) => join(folder, 'originals', sha256.slice(0, 2), sha256);
const cameFrom = (sha256: string): Partial<Article> => ({
  origin: {
    sha256,
    fileName: '页.html',
    mediaType: 'text/html',
    size: 3,
    importedAt: '2026-11-24T01:00:00.000Z',
    reader: 'page',
  },
});

describe('an original', () => {
  test('is kept under its SHA-256, read-only, and comes back as it was', async () => {
    const store = await aStore();
    const sha256 = await store.keepOriginal(bytes('abc'));
    expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(readFileSync(pathOf(store, sha256), 'utf8')).toBe('abc');
    expect(statSync(pathOf(store, sha256)).mode & 0o777).toBe(0o444);
    expect(Buffer.from((await (await reopened(store)).original(sha256))!).toString()).toBe('abc');
  });

  test('is kept once, however often and however many at a time it comes', async () => {
    const store = await aStore();
    const names = await Promise.all(Array.from({ length: 10 }, () => store.keepOriginal(bytes('abc'))));
    const { ino } = statSync(pathOf(store, names[0]!));
    await store.keepOriginal(bytes('abc'));
    expect(statSync(pathOf(store, names[0]!)).ino).toBe(ino);
    expect(readdirSync(join(store.folder, 'originals'))).toEqual(['ba']);
    expect(readdirSync(join(store.folder, 'originals/ba'))).toHaveLength(1);
  });

  test('that is absent is null', async () => {
    const store = await aStore();
    expect(await store.original('0'.repeat(64))).toBeNull();
  });

  test('that is not as it came is refused, and kept anew when it comes again, the other one set aside', async () => {
    const store = await aStore();
    const sha256 = await store.keepOriginal(bytes('abc'));
    chmodSync(pathOf(store, sha256), 0o644);
    writeFileSync(pathOf(store, sha256), 'abd');
    await expect(store.original(sha256)).rejects.toMatchObject({ code: 'original-damaged', params: { sha256 } });
    await store.keepOriginal(bytes('abc'));
    expect(Buffer.from((await store.original(sha256))!).toString()).toBe('abc');
    const [, aside] = readdirSync(join(store.folder, 'originals/ba'));
    expect(aside).toMatch(/\.damaged-\d{8}T\d{9}$/);
  });
});

describe('when articles are removed for good, an original', () => {
  test('goes with the last article that names it, be it as source, image or attachment', async () => {
    const store = await aStore();
    const [page, image, scan] = await Promise.all(['页', '图', '扫描'].map((text) => store.keepOriginal(bytes(text))));
    const attachment = { sha256: scan!, fileName: '扫描.pdf', mediaType: 'application/pdf', size: 6 };
    const one = anArticle('一', {
      ...cameFrom(page!),
      body: `<p><img src="asset:${image}"></p>`,
      attachments: [attachment],
    });
    const others = [
      anArticle('二', cameFrom(page!)),
      anArticle('三', { body: `<img src="asset:${image}">` }),
      anArticle('四', { attachments: [attachment] }),
    ];
    await bring(store, [one, ...others]);
    await remove(store, [one.id], { permanent: true });
    expect([page, image, scan].map((sha256) => existsSync(pathOf(store, sha256!)))).toEqual([true, true, true]);
    await remove(store, [others[0]!.id, others[1]!.id], { permanent: true });
    expect([page, image, scan].map((sha256) => existsSync(pathOf(store, sha256!)))).toEqual([false, false, true]);
    await remove(store, [others[2]!.id], { permanent: true });
    expect(existsSync(pathOf(store, scan!))).toBe(false);
  });

  test('stays while an article is on its way for it', async () => {
    const store = await aStore();
    const sha256 = await store.keepOriginal(bytes('页'));
    const first = anArticle('一', cameFrom(sha256));
    await bring(store, [first]);
    await store.keepOriginal(bytes('页'));
    await remove(store, [first.id], { permanent: true });
    expect(existsSync(pathOf(store, sha256))).toBe(true);
    const second = anArticle('二', cameFrom(sha256));
    await bring(store, [second]);
    await remove(store, [second.id], { permanent: true });
    expect(existsSync(pathOf(store, sha256))).toBe(false);
  });

  test('stays when they may come back', async () => {
    const store = await aStore();
    const sha256 = await store.keepOriginal(bytes('页'));
    const article = anArticle('一', cameFrom(sha256));
    await bring(store, [article]);
    await remove(store, [article.id]);
    expect(existsSync(pathOf(store, sha256))).toBe(true);
  });
});
