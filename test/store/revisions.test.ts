import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../electron/store/store.ts';
import { anArticle, articles, aStore, bring, changeEach, edit, remove, reopened } from './support/archive.ts';

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

  test('end where the journal was cut, and say that it goes no further', async () => {
    const { store, id } = await anEditedArticle(['一', '二', '三']);
    await store.close();
    const file = join(store.folder, 'journal/000000000001.jsonl');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(join(store.folder, 'journal/000000000003.jsonl'), lines.slice(2).join('\n'));
    await rm(file);
    const { Revisions } = await import('../../electron/store/revisions.ts');
    const { Folder } = await import('../../electron/store/folder.ts');
    const { disk } = await import('../../electron/store/files.ts');
    const article = JSON.parse(JSON.stringify(await lastState(store.folder, id)));
    const cut = new Revisions({ place: new Folder(store.folder, disk), seq: 4, read: async () => article });
    const { revisions, complete } = await cut.list(id);
    expect([revisions.map(({ n }) => n), complete]).toEqual([[4, 3], false]);
    await expect(cut.show(id, 2)).rejects.toMatchObject({ code: 'revision-missing' });
  });

  test('are refused for what is not there', async () => {
    const { store, id } = await anEditedArticle(['一']);
    await expect(store.revisions.show(id, 3)).rejects.toMatchObject({ code: 'revision-missing', params: { n: 3 } });
    await remove(store, [id]);
    await expect(store.revisions.list(id)).rejects.toMatchObject({ code: 'article-missing' });
  });
});

async function lastState(folder: string, id: string) {
  const { contentOf } = await import('../support/content-of.ts');
  const { articles: all } = await contentOf(folder);
  return Object.values(all).find((article) => article.id === id);
}
