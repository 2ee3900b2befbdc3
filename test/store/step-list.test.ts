import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasStep, listSteps } from '../../electron/store/step-list.ts';
import type { Store } from '../../electron/store/store.ts';
import { anArticle, aStore, bring, edit, opened, remove, reopened, tag } from './support/archive.ts';

/** The whole list in pages of three, as `step`, `(step)` where it is undone, `step!` where it is permanent. */
async function listed(store: Store): Promise<string[]> {
  const found: string[] = [];
  let before: number | undefined;
  for (;;) {
    const { steps, more } = await listSteps(store, { ...(before !== undefined && { before }), limit: 3 });
    found.push(
      ...steps.map(({ step, state, permanent }) =>
        permanent ? `${step}!` : state === 'done' ? `${step}` : `(${step})`,
      ),
    );
    before = steps.at(-1)?.step;
    if (!more) return found;
  }
}

const tagEach = async (store: Store, names: string) => {
  for (const name of names) await tag(store, name, { label: { name: 'tag.create', params: { path: name } } });
};

describe('the list of steps', () => {
  test('is empty in a new library', async () => {
    expect(await listSteps(await aStore(), { limit: 10 })).toEqual({ steps: [], more: false });
  });

  test('names each step, newest first, in pages', async () => {
    const store = await aStore();
    await tagEach(store, '甲乙丙丁戊己庚');
    expect(await listed(store)).toEqual(['7', '6', '5', '4', '3', '2', '1']);
    const { steps } = await listSteps(store, { limit: 1 });
    expect(steps[0]).toMatchObject({ label: { name: 'tag.create', params: { path: '庚' } }, state: 'done' });
  });

  test('keeps undone steps on top until another step takes their place, over restarts', async () => {
    const first = await aStore();
    await tagEach(first, '甲乙丙丁戊');
    for (let n = 0; n < 4; n++) await first.undo();
    await first.redo();
    expect(await listed(first)).toEqual(['(5)', '(4)', '(3)', '2', '1']);
    const store = await reopened(first);
    expect(await listed(store)).toEqual(['(5)', '(4)', '(3)', '2', '1']);
    await tagEach(store, '己');
    expect(await listed(store)).toEqual(['11', '2', '1']);
    for (let n = 0; n < 3; n++) await store.undo();
    expect(await listed(store)).toEqual(['(11)', '(2)', '(1)']);
  });

  test('counts a run of typing as one', async () => {
    const store = await aStore();
    const article = anArticle('零');
    await bring(store, [article]);
    for (const title of ['一', '二', '三']) await edit(store, article.id, { title }, { mergeKey: 'typing' });
    await tagEach(store, '甲');
    expect(await listed(store)).toEqual(['5', '2', '1']);
  });

  test('ends at what has no way back', async () => {
    const store = await aStore();
    const article = anArticle('零');
    await bring(store, [article]);
    await remove(store, [article.id], { permanent: true });
    expect(await listed(store)).toEqual(['2!']);
    await tagEach(store, '甲乙');
    await store.undo();
    await store.undo();
    await tagEach(store, '丙');
    expect(await listed(store)).toEqual(['7', '2!']);
  });

  test('ends where the journal was compacted', async () => {
    const clock = { at: new Date('2026-11-01T08:00:00.000Z') };
    const store = await aStore({ now: () => clock.at });
    for (const name of '甲乙丙丁') {
      clock.at = new Date(clock.at.getTime() + 86_400_000);
      await tagEach(store, name);
    }
    await store.undo();
    await store.compactJournal(new Date('2026-11-04T00:00:00.000Z'));
    for (const cut of [store, await reopened(store)]) {
      expect(await listed(cut)).toEqual(['(4)', '3']);
      expect([await hasStep(cut, 2), await hasStep(cut, 3)]).toEqual([false, true]);
    }
  });

  test('ends where a line of the journal was lost', async () => {
    const store = await aStore();
    await tagEach(store, '甲乙丙丁');
    await store.close();
    const path = join(store.folder, 'journal/000000000001.jsonl');
    const lines = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, lines.with(1, lines[1]!.replaceAll('"', "'")).join('\n'));
    expect(await listed(await opened(store.folder))).toEqual(['4', '3']);
  });

  test('knows which steps it has', async () => {
    const store = await aStore();
    await tagEach(store, '甲乙丙');
    await store.undo();
    await tagEach(store, '丁');
    const known = await Promise.all([1, 2, 3, 4, 5, 6].map((step) => hasStep(store, step)));
    expect(known).toEqual([true, true, false, false, true, false]);
  });
});
