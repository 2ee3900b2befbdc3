import { Client } from '../../electron/contract/client.ts';
import type { Edits } from '../../electron/contract/parts.ts';
import type { Status } from '../../electron/core/article.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { test as base } from './app.ts';

export { expect } from './app.ts';
export { contentOf } from './content-of.ts';

/** An article of a test, by what matters to the test. */
export interface Telling extends Edits {
  tags?: string[];
  status?: Status;
  starred?: boolean;
  /** Names of the collections that it lies in; they are made. */
  collections?: string[];
}

/** The articles of a browser test by their titles: `test.use({ shelf: { 'Budget vote': { tags: ['Politics'] } } })`. */
export type Shelf = Record<string, Telling>;

/** Browser tests of the whole program on a library that holds what `shelf` says. */
export const test = base.extend<{ shelf: Shelf }>({
  shelf: [{}, { option: true }],
  launch: async ({ launch, folders, shelf }, use) => {
    await fill(folders.library, shelf);
    await use(launch);
  },
});

async function fill(folder: string, shelf: Shelf): Promise<void> {
  const engine = await Engine.create(folder);
  const client = new Client(engine);
  for (const [title, telling] of Object.entries(shelf)) await write(client, title, telling);
  await engine.close();
}

async function write(client: Client, title: string, telling: Telling): Promise<void> {
  const { tags = [], status, starred, collections = [], body = `<p>${title}的正文。</p>`, ...edits } = telling;
  const { id } = await client.command('article.write', { title, body });
  const articles = { ids: [id] };
  if (Object.keys(edits).length > 0) await client.command('article.edit', { id, edits });
  for (const tag of tags) await client.command('tag.add', { articles, tag });
  for (const name of collections)
    await client.command('collection.add', { id: await collection(client, name), articles });
  if (status) await client.command('article.setStatus', { articles, status });
  if (starred) await client.command('article.setStarred', { articles, starred });
}

async function collection(client: Client, name: string): Promise<string> {
  const rows = await client.query('collection.list', undefined);
  const row = rows.find((one) => one.name === name);
  return row?.id ?? (await client.command('collection.create', { name })).id;
}
