import { describe, expect, test } from 'vitest';
import {
  anArticle,
  articles,
  aStore,
  bring,
  edit,
  everything,
  remove,
  reopened,
  tag,
  titles,
  volumeFiles,
} from './support/archive.ts';

/** A clock that a test moves. */
function aClock() {
  let instant = Date.parse('2026-11-24T08:00:00.000Z');
  return { now: () => new Date(instant), pass: (ms: number) => (instant += ms) };
}

/** A library without what only rises. */
const content = (found: Awaited<ReturnType<typeof everything>>) =>
  found.map(({ revision: _revision, updatedAt: _updatedAt, ...rest }) => rest);

describe('undo and redo', () => {
  test('go back and forth over every step, revisions only rising', async () => {
    const store = await aStore();
    const article = anArticle('一');
    await bring(store, [article]);
    const states = [content(await everything(store))];
    for (const title of ['二', '三', '四']) {
      await edit(store, article.id, { title });
      states.push(content(await everything(store)));
    }
    let revision = 4;
    for (const state of states.slice(0, -1).toReversed()) {
      await store.undo();
      expect(content(await everything(store))).toEqual(state);
      expect((await store.read(article.id))?.revision).toBe(++revision);
    }
    for (const state of states.slice(1)) {
      await store.redo();
      expect(content(await everything(store))).toEqual(state);
      expect((await store.read(article.id))?.revision).toBe(++revision);
    }
    expect(await store.redo()).toBeNull();
  });

  test('name the step that they would take', async () => {
    const store = await aStore();
    expect(await store.undo()).toBeNull();
    const article = anArticle('一');
    await bring(store, [article], { label: { name: 'article.write', params: { title: '一' } } });
    await edit(store, article.id, { title: '二' });
    expect(store.history).toMatchObject({ undo: { name: 'article.edit' }, redo: null });
    expect(await store.undo()).toMatchObject({ label: { name: 'article.edit' }, step: 2, seq: 3 });
    expect(store.history).toEqual({
      undo: { name: 'article.write', params: { title: '一' } },
      redo: { name: 'article.edit', params: {} },
    });
  });

  test('are there after a restart, however often', async () => {
    let store = await aStore();
    const article = anArticle('0');
    await bring(store, [article]);
    for (let n = 1; n <= 6; n++) {
      await edit(store, article.id, { title: String(n) });
      store = await reopened(store);
    }
    for (let n = 5; n >= 0; n--) {
      await store.undo();
      expect(await titles(store)).toEqual([String(n)]);
      store = await reopened(store);
    }
    for (let n = 1; n <= 6; n++) {
      await store.redo();
      store = await reopened(store);
      expect(await titles(store)).toEqual([String(n)]);
    }
    expect(store.history.redo).toBeNull();
  });

  test('bring articles back to their places, with a higher revision', async () => {
    const store = await aStore();
    const all = articles(6);
    await bring(store, all);
    await edit(store, all[1]!.id, { title: '改' });
    await remove(store, [all[4]!.id, all[1]!.id, all[0]!.id]);
    expect(await titles(store)).toEqual(['第3篇', '第4篇', '第6篇']);
    await store.undo();
    expect(await titles(store)).toEqual(['第1篇', '改', '第3篇', '第4篇', '第5篇', '第6篇']);
    expect((await everything(store)).map(({ revision }) => revision)).toEqual([2, 3, 1, 1, 2, 1]);
    await store.redo();
    expect(await titles(store)).toEqual(['第3篇', '第4篇', '第6篇']);
    await store.undo();
    expect(await titles(await reopened(store))).toEqual(['第1篇', '改', '第3篇', '第4篇', '第5篇', '第6篇']);
  });

  test('end at something new: what was taken back cannot be done again', async () => {
    const store = await aStore();
    const article = anArticle('一');
    await bring(store, [article]);
    await edit(store, article.id, { title: '二' });
    await store.undo();
    await tag(store, '政协');
    expect(await store.redo()).toBeNull();
    await store.undo();
    expect(store.library.tags).toEqual({});
    await store.undo();
    expect(await titles(store)).toEqual([]);
    expect(await store.undo()).toBeNull();
  });
});

describe('typing', () => {
  test('within a second is one step, undone and redone as one', async () => {
    const clock = aClock();
    const store = await aStore({ now: clock.now });
    const article = anArticle('一');
    await bring(store, [article]);
    for (const title of ['一届', '一届二', '一届二次']) {
      const outcome = await edit(store, article.id, { title }, { mergeKey: `title ${article.id}` });
      expect(outcome.step).toBe(2);
      clock.pass(900);
    }
    await store.undo();
    expect(await titles(store)).toEqual(['一']);
    await store.redo();
    expect(await titles(store)).toEqual(['一届二次']);
    await store.undo();
    expect(await titles(store)).toEqual(['一']);
    await store.undo();
    expect(await titles(store)).toEqual([]);
  });

  test('after more than a second, in another field, or after anything else, is a step of its own', async () => {
    const clock = aClock();
    const store = await aStore({ now: clock.now });
    const article = anArticle('一');
    await bring(store, [article]);
    const steps: number[] = [];
    const type = async (title: string, mergeKey: string) => {
      steps.push((await edit(store, article.id, { title }, { mergeKey })).step);
    };
    await type('二', 'title');
    clock.pass(1001);
    await type('三', 'title');
    await type('四', 'source');
    await tag(store, '政协');
    await type('五', 'source');
    await store.undo();
    await store.redo();
    await type('六', 'source');
    expect(steps).toEqual([2, 3, 4, 6, 9]);
  });

  test('that comes back to where it began is still a step to undo', async () => {
    const store = await aStore({ now: aClock().now });
    const article = anArticle('一');
    await bring(store, [article]);
    await edit(store, article.id, { title: '二' }, { mergeKey: 'title' });
    await edit(store, article.id, { title: '一' }, { mergeKey: 'title' });
    await store.undo();
    expect(await titles(store)).toEqual(['一']);
    expect(store.history.undo?.name).toBe('import');
  });
});

describe('a step of several parts', () => {
  test('is undone and redone as one, volumes and all, also after a restart', async () => {
    let store = await aStore();
    const first = await bring(store, articles(35));
    await bring(store, articles(3), { continues: first.step });
    store = await reopened(store);
    const last = await bring(store, articles(40), { continues: first.step });
    expect(last.step).toBe(first.step);
    const before = content(await everything(store));
    expect(before).toHaveLength(78);
    expect((await store.undo())?.removed).toHaveLength(78);
    expect(await everything(store)).toEqual([]);
    store = await reopened(store);
    expect((await store.redo())?.changed).toHaveLength(78);
    expect(content(await everything(store))).toEqual(before);
    expect(new Set((await everything(store)).map(({ revision }) => revision))).toEqual(new Set([2]));
    await store.undo();
    expect(await everything(store)).toEqual([]);
  });

  test('begins anew where something else was done in between', async () => {
    const store = await aStore();
    const first = await bring(store, articles(2));
    await tag(store, '政协');
    const second = await bring(store, articles(3), { continues: first.step });
    expect(second.step).toBe(second.seq);
    await store.undo();
    expect(await everything(store)).toHaveLength(2);
  });
});

describe('an undone import', () => {
  test('is parked: its files stay, its articles are gone until they are brought back', async () => {
    let store = await aStore();
    await bring(store, articles(2));
    const imported = articles(60);
    await bring(store, imported);
    await edit(store, imported[7]!.id, { title: '改过' });
    const after = content(await everything(store));
    await store.undo();
    await store.undo();
    store = await reopened(store);
    expect(await titles(store)).toEqual(['第1篇', '第2篇']);
    expect(store.has(imported[0]!.id)).toBe(false);
    expect(volumeFiles(store)).toHaveLength(2);
    await store.redo();
    await store.redo();
    store = await reopened(store);
    expect(content(await everything(store))).toEqual(after);
    expect((await store.read(imported[7]!.id))?.revision).toBe(5);
    expect((await store.read(imported[8]!.id))?.revision).toBe(2);
    expect(store.findings).toEqual([]);
  });

  test('may be imported again, beside its parked self', async () => {
    let store = await aStore();
    const imported = articles(40);
    await bring(store, imported);
    await store.undo();
    await bring(store, imported);
    store = await reopened(store);
    expect(content(await everything(store))).toEqual(content(imported));
    expect(await store.redo()).toBeNull();
    await store.undo();
    expect(await everything(store)).toEqual([]);
  });

  test('of an article that left by the same step comes back right', async () => {
    const store = await aStore();
    const all = articles(3);
    await bring(store, all);
    const first = await remove(store, [all[1]!.id]);
    await bring(store, [{ ...all[1]!, title: '新' }, ...articles(40)], { continues: first.step });
    const after = content(await everything(store));
    await store.undo();
    expect(await titles(store)).toEqual(['第1篇', '第2篇', '第3篇']);
    expect((await store.read(all[1]!.id))?.title).toBe('第2篇');
    await store.redo();
    expect(content(await everything(store))).toEqual(after);
    expect((await store.read(all[1]!.id))?.title).toBe('新');
    expect(content(await everything(await reopened(store)))).toEqual(after);
  });
});

describe('a permanent step', () => {
  test('ends the list of what can be undone, and what can be redone', async () => {
    let store = await aStore();
    const all = articles(3);
    await bring(store, all);
    await tag(store, '政协');
    await store.undo();
    await remove(store, [all[0]!.id], { permanent: true });
    expect(store.history).toEqual({ undo: null, redo: null });
    store = await reopened(store);
    expect([await store.undo(), await store.redo()]).toEqual([null, null]);
    expect(await titles(store)).toEqual(['第2篇', '第3篇']);
    await edit(store, all[1]!.id, { title: '改' });
    await store.undo();
    expect(await store.undo()).toBeNull();
    expect(await titles(store)).toEqual(['第2篇', '第3篇']);
  });
});
