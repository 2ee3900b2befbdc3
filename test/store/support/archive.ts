import { cpSync, readdirSync } from 'node:fs';
import { v7 } from 'uuid';
import { onTestFinished } from 'vitest';
import type { Article } from '../../../electron/core/article.ts';
import type { Library } from '../../../electron/core/library.ts';
import type { Ground } from '../../../electron/store/ground.ts';
import type { Outcome, Step } from '../../../electron/store/step.ts';
import { Store } from '../../../electron/store/store.ts';
import { aPlace } from '../../support/a-place.ts';
import { anArticle as anyArticle } from '../../support/articles.ts';

export const aLibrary = (): Library => ({
  id: v7(),
  name: '样刊',
  language: 'zh-CN',
  createdAt: '2026-11-24T01:00:00.000Z',
  collections: {},
  tags: {},
});

/** An article with an id that no other process gives; revision and dates are the store's to set. */
export const anArticle = (title: string, more: Partial<Article> = {}): Article =>
  anyArticle({ id: v7(), title, body: `<p>${title}:云溪市的协商会今天开幕。</p>`, ...more });

export const articles = (count: number): Article[] =>
  Array.from({ length: count }, (_, n) => anArticle(`第${n + 1}篇`));

/** A new library in a temporary place, closed when the test is over. */
export async function aStore(ground: Partial<Ground> = {}): Promise<Store> {
  return closing(await Store.create(aPlace(), aLibrary(), ground));
}

/** Opens a library, closed when the test is over. */
export async function opened(folder: string, ground: Partial<Ground> = {}): Promise<Store> {
  return closing(await Store.open(folder, ground));
}

/** Closes a library and opens it again. */
export async function reopened(store: Store, ground: Partial<Ground> = {}): Promise<Store> {
  await store.close();
  return opened(store.folder, ground);
}

/** What another process would find if this one died now: a copy of the folder. */
export function crashed(folder: string): string {
  const copy = aPlace();
  cpSync(folder, copy, { recursive: true, filter: (path) => !/[\\/](lock|\.?holder\.json.*)$/.test(path) });
  return copy;
}

function closing(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}

const labelled = (name: string): Pick<Step, 'label'> => ({ label: { name, params: {} } });

export const bring = (store: Store, fresh: readonly Article[], more: Partial<Step> = {}): Promise<Outcome> =>
  store.commit({ ...labelled('import'), articles: fresh.map((after) => ({ before: null, after })), ...more });

/** Changes an article as an editor does: what is there, but for some fields. */
export async function edit(
  store: Store,
  id: string,
  fields: Partial<Article>,
  more: Partial<Step> = {},
): Promise<Outcome> {
  const before = (await store.read(id))!;
  return store.commit({
    ...labelled('article.edit'),
    articles: [{ before, after: { ...before, ...fields } }],
    ...more,
  });
}

/** Changes every article in one step. */
export async function changeEach(store: Store, fields: Partial<Article>, more: Partial<Step> = {}): Promise<Outcome> {
  const changes = (await everything(store)).map((before) => ({ before, after: { ...before, ...fields } }));
  return store.commit({ ...labelled('article.edit'), articles: changes, ...more });
}

/** Takes articles out of the library. */
export async function remove(store: Store, ids: readonly string[], more: Partial<Step> = {}): Promise<Outcome> {
  const gone = await Promise.all(ids.map(async (id) => ({ before: (await store.read(id))!, after: null })));
  return store.commit({ ...labelled('bin.empty'), articles: gone, ...more });
}

export const tag = (store: Store, path: string, more: Partial<Step> = {}): Promise<Outcome> =>
  store.commit({
    ...labelled('tag.create'),
    articles: [],
    library: { ...store.library, tags: { ...store.library.tags, [path]: {} } },
    ...more,
  });

export const everything = (store: Store): Promise<Article[]> => Array.fromAsync(store.readAll());

export async function titles(store: Store): Promise<string[]> {
  return (await everything(store)).map(({ title }) => title);
}

/** The names of the volumes' files and of what was set aside beside them. */
export const volumeFiles = (store: Store): string[] =>
  readdirSync(store.folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^volumes.+\.json/.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

export { aPlace };
