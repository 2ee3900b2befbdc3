import { expect, test } from 'vitest';
import { articles, aStore, bring, edit, remove, tag } from '../support/archive.ts';
import { finished } from './backups.ts';

/** A library of a hundred articles that was backed up yesterday. */
async function aBackedUpLibrary() {
  let day = Date.parse('2026-11-23T08:00:00.000Z');
  const store = await aStore({ now: () => new Date(day) });
  await bring(store, articles(50));
  await bring(store, articles(50));
  const yesterday = (await finished(store.backups.take('daily')))!;
  day += 86_400_000;
  const nextDays = async (days: number) => {
    for (let n = 0; n < days; n++) {
      day += 86_400_000;
      await finished(store.backups.take('daily'));
    }
  };
  const retitle = async (count: number) => {
    const before = await Promise.all([...store.ids()].slice(0, count).map((id) => store.read(id)));
    await store.commit({
      label: { name: 'tag.add', params: {} },
      articles: before.map((article) => ({ before: article!, after: { ...article!, title: `改:${article!.title}` } })),
    });
  };
  return { store, yesterday, retitle, nextDays, question: async () => (await store.backups.plan()).question };
}

test('a fifth of the articles altered is no mass change; one more is', async () => {
  const { store, retitle, question } = await aBackedUpLibrary();
  await retitle(20);
  await finished(store.backups.take('daily'));
  expect(await question()).toBeNull();
  await retitle(21);
  const before = (await store.backups.list())[0]!;
  await finished(store.backups.take('daily'));
  expect(await question()).toEqual({ gone: 0, altered: 21, of: 100, since: before.at });
});

test('articles that are gone, by deletion or because their import was undone, count too', async () => {
  const { store, yesterday, question } = await aBackedUpLibrary();
  await store.undo();
  await remove(store, [...store.ids()].slice(0, 3));
  await finished(store.backups.take('daily'));
  expect(await question()).toEqual({ gone: 53, altered: 0, of: 100, since: yesterday.at });
});

test('while the question is not answered, snapshots are taken and none is removed', async () => {
  const { store, yesterday, retitle, nextDays } = await aBackedUpLibrary();
  await retitle(90);
  await nextDays(25);
  const kept = await store.backups.list();
  expect(kept).toHaveLength(26);
  expect(kept.at(-1)!.at).toBe(yesterday.at);
});

test('meant, older snapshots are thinned out as ever', async () => {
  const { store, retitle, nextDays, question } = await aBackedUpLibrary();
  await retitle(90);
  await nextDays(30);
  await store.backups.answer(true);
  expect(await question()).toBeNull();
  await nextDays(1);
  expect(await question()).toBeNull();
  expect((await store.backups.list()).length).toBeLessThan(14);
});

test('not meant, the snapshot of before is kept for good', async () => {
  const { store, yesterday, retitle, nextDays } = await aBackedUpLibrary();
  await retitle(90);
  await nextDays(1);
  await store.backups.answer(false);
  await nextDays(40);
  const kept = await store.backups.list();
  expect(kept.length).toBeLessThan(15);
  expect(kept.map(({ at }) => at)).toContain(yesterday.at);
});

test('the question goes away by itself when the change is undone', async () => {
  const { store, retitle, nextDays, question } = await aBackedUpLibrary();
  await retitle(90);
  await nextDays(1);
  expect(await question()).toMatchObject({ altered: 90 });
  await store.undo();
  await nextDays(1);
  expect(await question()).toBeNull();
});

test('new articles, and changes of the library alone, are no mass change', async () => {
  const { store, question } = await aBackedUpLibrary();
  await bring(store, articles(500));
  await tag(store, '政协');
  await finished(store.backups.take('daily'));
  expect(await question()).toBeNull();
});

test('there is nothing to answer where nothing was asked', async () => {
  const { store } = await aBackedUpLibrary();
  await edit(store, [...store.ids()][0]!, { title: '一篇' });
  await finished(store.backups.take('daily'));
  await expect(store.backups.answer(true)).rejects.toMatchObject({ code: 'nothing-to-answer' });
});
