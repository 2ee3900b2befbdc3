import type { Store } from '../../../electron/store/store.ts';
import { anArticle, articles, bring, edit, everything, opened, tag } from '../support/archive.ts';

/** Runs a generator that tells its progress to its end. */
export async function finished<T>(work: AsyncGenerator<unknown, T, boolean>): Promise<T> {
  let step = await work.next(true);
  while (!step.done) step = await work.next(true);
  return step.value;
}

/** A day's work: an import, typing, a tag, an original, something undone. */
export async function aDaysWork(store: Store): Promise<void> {
  const sha256 = await store.keepOriginal(Buffer.from(`原件${Math.random()}`));
  const origin = {
    sha256,
    fileName: '一.txt',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    size: 3,
    importedAt: '2026-11-24T01:00:00.000Z',
    reader: 'text/1',
  };
  const first = anArticle('有原件的', { origin });
  await bring(store, [first, ...articles(40)]);
  await edit(store, first.id, { title: '改过的' });
  await tag(store, '政协/提案');
  await tag(store, '财政');
  await store.undo();
}

/** All that a library says: what a restored one has to equal. */
export async function contentsOf(store: Store) {
  const listed = await everything(store);
  const originals = await Promise.all(
    listed.flatMap(({ origin }) =>
      origin ? [store.original(origin.sha256).then((bytes) => bytes && Buffer.from(bytes))] : [],
    ),
  );
  return { library: store.library, articles: listed, history: store.history, seq: store.seq, originals };
}

/** What the library in a folder says. */
export async function contentsAt(folder: string) {
  const store = await opened(folder);
  const contents = await contentsOf(store);
  await store.close();
  return contents;
}
