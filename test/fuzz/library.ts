import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Article } from '../../electron/core/article.ts';
import type { Library } from '../../electron/core/library.ts';
import { disk, type Files, type OpenFile } from '../../electron/store/files.ts';
import type { Step } from '../../electron/store/step.ts';
import { Store } from '../../electron/store/store.ts';

/** The files of a library, by their paths from its root. */
export type Snapshot = ReadonlyMap<string, Buffer>;

/** What a library holds: each article, and the content of library.json, as JSON. */
export interface Content {
  readonly articles: ReadonlyMap<string, string>;
  readonly library: string;
}

/** A library in memory, to be put on the disk and injured again and again. */
export interface Sample {
  readonly files: Snapshot;
  readonly content: Content;
  /** What it held after each of its steps, the last one too. */
  readonly states: readonly Content[];
  /** Whether the volumes have all that the journal has. */
  readonly isFlushed: boolean;
}

/** The disk, but for the waiting: what is injured here never meets a power cut. */
const hasty: Files = {
  ...disk,
  create: hastily(disk.create),
  reopen: hastily(disk.reopen),
  syncFolder: async () => {},
};

function hastily<A extends unknown[]>(open: (...args: A) => Promise<OpenFile>): (...args: A) => Promise<OpenFile> {
  return async (...args) => ({ ...(await open(...args)), sync: async () => {}, syncData: async () => {} });
}

const idOf = (n: number): string => `01990000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

const anArticle = (n: number, more: Partial<Article> = {}): Article => ({
  id: idOf(n),
  title: `第${n}篇`,
  people: [],
  body: '',
  tags: [],
  status: 'inbox',
  starred: false,
  readings: {},
  createdAt: '2026-11-24T01:00:00.000Z',
  updatedAt: '2026-11-24T01:00:00.000Z',
  revision: 1,
  ...more,
});

const step = (name: string, rest: Partial<Step>): Step => ({ label: { name, params: {} }, articles: [], ...rest });

const heldBy = async (store: Store): Promise<Content> =>
  contentOf(await Array.fromAsync(store.readAll()), store.library);

/** An article that came with an original, which is kept. */
async function withOriginal(store: Store, n: number, body: string): Promise<Article> {
  const bytes = Buffer.from(`云溪市的第${n}份原件`);
  const sha256 = await store.keepOriginal(bytes);
  const importedAt = '2026-11-24T01:00:00.000Z';
  const origin = { sha256, fileName: 'a', mediaType: 'text/plain', size: bytes.length, importedAt, reader: 'text' };
  return anArticle(n, { body, origin });
}

async function edit(store: Store, n: number, fields: Partial<Article>): Promise<void> {
  const before = (await store.read(idOf(n)))!;
  await store.commit(step('article.edit', { articles: [{ before, after: { ...before, ...fields } }] }));
}

const library: Library = {
  id: idOf(0xabc),
  name: '样刊',
  language: 'zh-CN',
  createdAt: '2026-11-24T01:00:00.000Z',
  collections: {},
  tags: {},
};

/**
 * A library of a few articles: some through the journal, with edits, an original, a collection and tags; the rest as whole volumes.
 *
 * @param isFlushed whether the volumes have all that the journal has, or only what its first line did.
 */
export async function aSample(place: string, articles: number, isFlushed: boolean): Promise<Sample> {
  let minute = 0;
  const ground = { files: hasty, now: () => new Date(Date.UTC(2026, 10, 24, 8, minute++)), patience: 1 << 30 };
  let store = await Store.create(place, library, ground);
  const states = [await heldBy(store)];
  const first = await withOriginal(store, 1, '<p>云溪市的协商会今天开幕。</p>');
  await store.commit(step('import', { articles: [first, anArticle(2)].map((after) => ({ before: null, after })) }));
  states.push(await heldBy(store));
  if (!isFlushed) {
    await store.close();
    store = await Store.open(place, ground);
  }
  for (const change of changes) {
    await change(store);
    states.push(await heldBy(store));
  }
  await many(store, articles, async () => states.push(await heldBy(store)));
  if (isFlushed) await store.close();
  const files = snapshotOf(place);
  if (!isFlushed) await store.close();
  rmSync(place, { recursive: true });
  return { files, content: states.at(-1)!, states, isFlushed };
}

const collection = { id: idOf(0xdef), name: '年鉴', articles: { [idOf(1)]: 1, [idOf(2)]: 2 } };

const changes: ((store: Store) => Promise<unknown>)[] = [
  (store) => {
    const more = { collections: { [collection.id]: collection }, tags: { 政协: {} } };
    return store.commit(step('collection.add', { library: { ...store.library, ...more } }));
  },
  (store) => edit(store, 1, { title: '改', tags: ['政协'] }),
  (store) => store.commit(step('import', { articles: [{ before: null, after: anArticle(3) }] })),
  (store) => edit(store, 1, { body: '<p>云溪市的协商会昨天闭幕。</p>' }),
];

async function many(store: Store, articles: number, look: () => Promise<unknown>): Promise<void> {
  for (let n = 4; n <= articles; n += 200) {
    const count = Math.min(200, articles - n + 1);
    const fresh = await Promise.all(
      Array.from({ length: count }, (_, place) =>
        withOriginal(store, n + place, `<p>${'云溪市。'.repeat((n + place) % 90)}</p>`),
      ),
    );
    await store.commit(step('import', { articles: fresh.map((after) => ({ before: null, after })) }));
    await look();
    await edit(store, n, { title: `改${n}` });
    await look();
    if (n % 800 === 4) await store.undo();
    await look();
  }
}

export const contentOf = (articles: readonly Article[], of: Library): Content => ({
  articles: new Map(articles.map((article) => [article.id, JSON.stringify(article)])),
  library: JSON.stringify(of),
});

const isOfALibrary = (path: string): boolean => !/^(lock|holder\.json|health\.json|index|backups)/.test(path);

function snapshotOf(place: string): Snapshot {
  const entries = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => relative(place, join(parentPath, name)).replaceAll('\\', '/'));
  return new Map(paths.filter(isOfALibrary).map((path) => [path, readFileSync(join(place, path))]));
}
