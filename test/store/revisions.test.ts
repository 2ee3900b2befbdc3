import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../electron/store/store.ts';
import { anArticle, articles, aStore, bring, changeEach, edit, opened, remove, reopened } from './support/archive.ts';

const numbers = async (store: Store, id: string) => {
  const { revisions, complete } = await store.revisions.list(id);
  return [revisions.map(({ n, how }) => (how === 'do' ? n : `${how} ${n}`)), complete];
};

/** An article whose title was changed several times, and how it was each time. */
async function anEditedArticle(titles: string[]) {
  const store = await aStore();
  const article = anArticle('零');
  await bring(store, [article, anArticle('别的')]);
  const states = [(await store.read(article.id))!];
  for (const title of titles) {
    await edit(store, article.id, { title, body: `<p>${title}:${'协商会今天开幕。'.repeat(20)}</p>` });
    states.push((await store.read(article.id))!);
  }
  return { store, id: article.id, states };
}

describe('the revisions of an article', () => {
  test('are every state that it had, each as it was, to the instant', async () => {
    const { store, id, states } = await anEditedArticle(['一', '二', '三']);
    expect(await numbers(store, id)).toEqual([[4, 3, 2, 1], true]);
    for (const state of states) expect(await store.revisions.show(id, state.revision)).toEqual(state);
    const again = await reopened(store);
    for (const state of states) expect(await again.revisions.show(id, state.revision)).toEqual(state);
  });

  test('are one entry where a run of typing was saved many times, and each saving can still be shown', async () => {
    const { store, id } = await anEditedArticle([]);
    for (const title of ['云', '云溪', '云溪市']) await edit(store, id, { title }, { mergeKey: 'typing' });
    expect(await numbers(store, id)).toEqual([[4, 1], true]);
    expect((await store.revisions.show(id, 2)).title).toBe('云');
  });

  test('include what was undone and redone, and say so', async () => {
    const { store, id } = await anEditedArticle(['一', '二']);
    await store.undo();
    await store.undo();
    await store.redo();
    expect(await numbers(store, id)).toEqual([['redo 6', 'undo 5', 'undo 4', 3, 2, 1], true]);
    expect((await store.revisions.show(id, 5)).title).toBe('零');
    expect((await store.revisions.show(id, 6)).title).toBe('一');
  });

  test('are followed while they grow', async () => {
    const { store, id } = await anEditedArticle(['一']);
    expect(await numbers(store, id)).toEqual([[2, 1], true]);
    await edit(store, id, { title: '二' });
    expect(await numbers(store, id)).toEqual([[3, 2, 1], true]);
  });

  test('begin at its arrival for one that came with a whole volume, through undo and redo of all of it', async () => {
    const store = await aStore();
    const fresh = articles(40);
    await bring(store, fresh);
    const { id } = fresh[7]!;
    await changeEach(store, { source: '云澜日报' }, { continues: 1 });
    await edit(store, id, { title: '改过' });
    for (let n = 0; n < 2; n++) await store.undo();
    expect(await store.read(id)).toBeUndefined();
    for (let n = 0; n < 2; n++) await store.redo();
    const { title, source, revision } = (await store.read(id))!;
    expect([title, source]).toEqual(['改过', '云澜日报']);
    const [found, complete] = await numbers(store, id);
    expect([(found as unknown[])[0], (found as unknown[]).at(-1), complete]).toEqual([`redo ${revision}`, 2, true]);
    const first = await store.revisions.show(id, 1);
    expect([first.title, first.source]).toEqual([fresh[7]!.title, undefined]);
    expect((await store.revisions.show(id, revision - 1)).title).toBe(fresh[7]!.title);
  });

  test('of an article that came through the journal are not counted wrongly by volumes that came back', async () => {
    const store = await aStore();
    const one = anArticle('一');
    await bring(store, articles(31));
    await store.undo();
    await store.redo();
    await bring(store, [one]);
    await edit(store, one.id, { title: '二' });
    expect(await numbers(store, one.id)).toEqual([[2, 1], true]);
  });

  test('end where the journal was compacted, and say that they go no further', async () => {
    const clock = { at: new Date('2026-11-01T08:00:00.000Z') };
    const store = await aStore({ now: () => clock.at });
    const article = anArticle('零');
    await bring(store, [article]);
    for (let day = 2; day <= 5; day++) {
      clock.at = new Date(`2026-11-0${day}T08:00:00.000Z`);
      await edit(store, article.id, { title: `第${day}日` });
    }
    await store.compactJournal(new Date('2026-11-04T00:00:00.000Z'));
    for (const cut of [store, await reopened(store)]) {
      expect(await numbers(cut, article.id)).toEqual([[5, 4], false]);
      expect((await cut.revisions.show(article.id, 4)).title).toBe('第4日');
      await expect(cut.revisions.show(article.id, 2)).rejects.toMatchObject({ code: 'revision-missing' });
    }
  });

  test('end where a line of the journal was lost, and go on after it', async () => {
    const { store, id, states } = await anEditedArticle(['一', '二', '三']);
    await store.close();
    const path = join(store.folder, 'journal/000000000001.jsonl');
    const lines = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, lines.with(2, lines[2]!.replaceAll('"', "'")).join('\n'));
    const mended = await opened(store.folder);
    expect(await numbers(mended, id)).toEqual([[4], false]);
    await edit(mended, id, { title: '四' });
    expect(await numbers(mended, id)).toEqual([[5, 4], false]);
    expect(await mended.revisions.show(id, 4)).toEqual(states[3]);
  });

  test('are refused for what is not there', async () => {
    const { store, id } = await anEditedArticle(['一']);
    await expect(store.revisions.show(id, 3)).rejects.toMatchObject({ code: 'revision-missing', params: { n: 3 } });
    await remove(store, [id]);
    await expect(store.revisions.list(id)).rejects.toMatchObject({ code: 'article-missing' });
  });
});
