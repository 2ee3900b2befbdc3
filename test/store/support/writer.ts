import { writeSync } from 'node:fs';
import { v7 } from 'uuid';
import type { Article } from '../../../electron/core/article.ts';
import { Store } from '../../../electron/store/store.ts';

/** A program that writes into a library until it is killed, and says on standard output what was acknowledged. */
const store = await Store.open(process.argv[2]!, { patience: 5 });
const anArticle = (title: string): Article => ({
  id: v7(),
  title,
  people: [],
  body: `<p>${title.repeat(200)}</p>`,
  tags: [],
  status: 'inbox',
  starred: false,
  readings: {},
  createdAt: '2026-11-24T01:00:00.000Z',
  updatedAt: '2026-11-24T01:00:00.000Z',
  revision: 1,
});
const acknowledge = (seq: number) => writeSync(1, `${seq} ${[...store.ids()].length}\n`);

acknowledge(0);
for (let n = 0; ; n++) {
  const count = n % 7 === 3 ? 31 : n % 3;
  const fresh = Array.from({ length: count }, () => ({ before: null, after: anArticle(`${n}`) }));
  const [first] = [...store.ids()].slice(-1);
  const before = first === undefined ? null : ((await store.read(first)) ?? null);
  const edited = before ? [{ before, after: { ...before, title: `改${n}` } }] : [];
  const label = { name: 'import', params: { count } };
  const library = { ...store.library, tags: { ...store.library.tags, [`签${n % 50}`]: {} } };
  acknowledge((await store.commit({ label, articles: [...fresh, ...edited], library })).seq);
  if (n % 5 === 4) acknowledge((await store.undo())!.seq);
  if (n % 10 === 4) acknowledge((await store.redo())!.seq);
}
