import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Store } from '../../electron/store/store.ts';
import {
  aLibrary,
  anArticle,
  aPlace,
  articles,
  aStore,
  bring,
  edit,
  everything,
  opened,
  remove,
  reopened,
  tag,
  titles,
} from './support/archive.ts';

describe('a new library', () => {
  test('is on the disk, empty, with what it was given', async () => {
    const library = aLibrary();
    const place = aPlace();
    const store = await Store.create(place, library);
    await store.close();
    const again = await opened(place);
    expect(again.library).toEqual(library);
    expect([...again.ids()]).toEqual([]);
    expect(again.history).toEqual({ undo: null, redo: null });
    expect(again.findings).toEqual([]);
  });

  test('may take the place of an empty folder, and makes the folders above it', async () => {
    const place = join(aPlace(), '甲', '乙.jianbao');
    mkdirSync(place, { recursive: true });
    const store = await Store.create(place, aLibrary());
    await store.close();
    const deeper = await Store.create(join(dirname(place), '丙', '丁.jianbao'), aLibrary());
    await deeper.close();
    expect(readdirSync(dirname(place)).sort()).toEqual(['丙', '乙.jianbao']);
  });

  test('is refused where something is already, and leaves it alone', async () => {
    const place = aPlace();
    mkdirSync(place);
    writeFileSync(join(place, '旧稿.txt'), '旧稿');
    await expect(Store.create(place, aLibrary())).rejects.toMatchObject({ code: 'library-exists' });
    expect(readdirSync(place)).toEqual(['旧稿.txt']);
    expect(readdirSync(dirname(place))).toEqual(['样刊.jianbao']);
    const file = `${place}.txt`;
    writeFileSync(file, '');
    await expect(Store.create(file, aLibrary())).rejects.toMatchObject({ code: 'library-exists' });
  });

  test('is made by one of two that try at once', async () => {
    const place = aPlace();
    const tries = await Promise.allSettled([Store.create(place, aLibrary()), Store.create(place, aLibrary())]);
    const made = tries.filter((attempt) => attempt.status === 'fulfilled');
    const refused = tries.filter((attempt) => attempt.status === 'rejected');
    expect(made).toHaveLength(1);
    expect(refused[0]?.reason.code).toMatch(/^library-(exists|held)$/);
    await made[0]?.value.close();
    expect(readdirSync(dirname(place))).toEqual(['样刊.jianbao']);
  });
});

describe('opening', () => {
  test('a place with no library is refused, and leaves nothing there', async () => {
    const place = aPlace();
    await expect(Store.open(place)).rejects.toMatchObject({ code: 'library-missing' });
    expect(existsSync(place)).toBe(false);
    mkdirSync(place);
    await expect(Store.open(place)).rejects.toMatchObject({ code: 'library-missing' });
    expect(readdirSync(place)).toEqual([]);
  });
});

describe('a step', () => {
  test('sets revision and date, and says what changed', async () => {
    const store = await aStore({ now: () => new Date('2026-11-24T08:00:00.000Z') });
    const article = anArticle('协商会开幕', { revision: 7 });
    const first = await bring(store, [article]);
    expect(first.changed).toEqual([{ ...article, revision: 1, updatedAt: '2026-11-24T08:00:00.000Z' }]);
    const second = await edit(store, article.id, { title: '协商会今日开幕' });
    expect(second).toMatchObject({ seq: 2, step: 2, removed: [], libraryChanged: false });
    expect(second.changed).toEqual([await store.read(article.id)]);
    expect(second.changed[0]).toMatchObject({ title: '协商会今日开幕', revision: 2 });
  });

  test('is there after closing and opening, to the letter', async () => {
    const store = await aStore();
    const article = anArticle('𠮷野家\u2028"引号"\\', { note: '第一行\n第二行' });
    await bring(store, [article, anArticle('第二篇')]);
    await edit(store, article.id, { source: '云溪日报' });
    await tag(store, '政协/协商议政');
    const [before, library] = [await everything(store), store.library];
    const again = await reopened(store);
    expect(JSON.stringify(await everything(again))).toBe(JSON.stringify(before));
    expect(again.library).toEqual(library);
  });

  test('on articles and library is one, and undone as one', async () => {
    const store = await aStore();
    const [one, two, three] = articles(3) as [ReturnType<typeof anArticle>, never, never];
    await bring(store, [one, two]);
    const [before, library] = [await everything(store), store.library];
    await store.commit({
      label: { name: 'tag.add', params: { count: 2 } },
      articles: [
        { before: before[0]!, after: { ...before[0]!, tags: ['政协'] } },
        { before: before[1]!, after: null },
        { before: null, after: three },
      ],
      library: { ...library, tags: { 政协: { colour: 'red' } } },
    });
    expect(await titles(store)).toEqual(['第1篇', '第3篇']);
    const outcome = await store.undo();
    expect(outcome).toMatchObject({ removed: [(three as { id: string }).id], libraryChanged: true });
    expect(await titles(store)).toEqual(['第1篇', '第2篇']);
    expect((await everything(store))[0]?.tags).toEqual([]);
    expect(store.library).toEqual(library);
  });

  test('that changes nothing writes nothing', async () => {
    const store = await aStore();
    const article = anArticle('不变');
    const { seq } = await bring(store, [article]);
    const outcome = await edit(store, article.id, { title: '不变' });
    expect(outcome).toMatchObject({ seq, changed: [] });
    expect((await store.read(article.id))?.revision).toBe(1);
    expect(store.history.undo?.name).toBe('import');
  });

  test('is refused whole when one of its articles is none, or is not as it was read', async () => {
    const store = await aStore();
    const [good, bad] = [anArticle('好'), anArticle('')];
    await expect(bring(store, [good, bad])).rejects.toThrow();
    expect(await everything(store)).toEqual([]);
    await bring(store, [good]);
    const stale = (await store.read(good.id))!;
    await edit(store, good.id, { title: '更好' });
    const step = { label: { name: 'article.edit', params: {} }, articles: [{ before: stale, after: { ...stale } }] };
    await expect(store.commit(step)).rejects.toThrow('not as it was read');
    await expect(bring(store, [good])).rejects.toThrow('not as it was read');
    expect(await titles(store)).toEqual(['更好']);
  });

  test('waits for the one before it', async () => {
    const store = await aStore();
    const outcomes = await Promise.all(articles(20).map((article) => bring(store, [article])));
    expect(outcomes.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(await titles(store)).toEqual(articles(20).map(({ title }) => title));
  });

  test('is refused once the library is closed', async () => {
    const store = await aStore();
    await store.close();
    await expect(bring(store, [anArticle('晚了')])).rejects.toThrow('closed');
  });
});

describe('reading', () => {
  test('goes on while articles change, and sees each as it was or as it is', async () => {
    const store = await aStore({ patience: 0 });
    const all = articles(60);
    await bring(store, all);
    const reads: Promise<unknown>[] = [];
    for (let round = 0; round < 40; round++) {
      const id = all[round]!.id;
      reads.push(everything(store).then((found) => expect(found).toHaveLength(60)));
      const change = edit(store, id, { title: `改${round}` });
      reads.push(store.read(id).then((found) => expect(found?.title).toMatch(/^(第\d+篇|改\d+)$/)));
      await change;
      expect((await store.read(id))?.title).toBe(`改${round}`);
    }
    await Promise.all(reads);
  });

  test('an article that went gives nothing', async () => {
    const store = await aStore();
    const article = anArticle('去');
    await bring(store, [article]);
    await remove(store, [article.id]);
    expect(store.has(article.id)).toBe(false);
    expect(await store.read(article.id)).toBeUndefined();
    expect(await (await reopened(store)).read(article.id)).toBeUndefined();
  });
});
