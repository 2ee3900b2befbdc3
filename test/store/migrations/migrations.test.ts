import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../electron/core/article.ts';
import { restore } from '../../../electron/store/backup/restore.ts';
import { Forms } from '../../../electron/store/migrations/forms.ts';
import { migrations } from '../../../electron/store/migrations/migrations.ts';
import type { Store } from '../../../electron/store/store.ts';
import { aDaysWork, contentsOf, finished } from '../backup/backups.ts';
import { aPlace, aStore, crashed, edit, everything, opened, titles, volumeFiles } from '../support/archive.ts';
import { noSpace, watchedDisk } from '../support/disks.ts';

interface WithTitle {
  readonly title?: unknown;
}

/** A program of two versions later, invented for these tests: titles carry a mark, and the library another name. */
const later = new Forms([
  {
    article: (article) => ({ ...article, title: `${article.title}★` }),
    library: (content) => ({ ...content, name: `${content.name}★` }),
    line: marked,
  },
  { library: (content) => ({ ...content, name: `${content.name}☆` }) },
]);

/** Turns patches of titles, whole or spliced at their beginning, into patches of marked ones. */
function marked(line: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  type Patches = readonly { at: string[]; put?: WithTitle | string }[];
  const turned = (patches: Patches) =>
    patches.map((patch) => {
      if (patch.at.length === 0 && typeof patch.put === 'object' && patch.put) {
        return { ...patch, put: { ...patch.put, title: `${patch.put.title}★` } };
      }
      if (patch.at[0] === 'title' && typeof patch.put === 'string') return { ...patch, put: `${patch.put}★` };
      return patch;
    });
  const changes = line.changes as { kind: string; do: Patches; undo: Patches }[];
  return {
    ...line,
    changes: changes.map((change) =>
      change.kind === 'article' ? { ...change, do: turned(change.do), undo: turned(change.undo) } : change,
    ),
  };
}

const schemasIn = (store: Store): number[] =>
  ['library.json', ...volumeFiles(store)].map((path) =>
    Number(/"schema":(\d+)/.exec(readFileSync(join(store.folder, path), 'utf8'))![1]),
  );
const marks = (before: Article[]) => before.map((article) => ({ ...article, title: `${article.title}★` }));

describe('an older library', () => {
  test('is led to the newest form, file by file, and says so in each', async () => {
    const old = await aStore();
    await aDaysWork(old);
    const before = await contentsOf(old);
    await old.close();
    const store = await opened(old.folder, { forms: later });
    expect(await everything(store)).toEqual(marks(before.articles));
    expect(store.library).toEqual({ ...before.library, name: '样刊★☆' });
    expect(new Set(schemasIn(store))).toEqual(new Set([3]));
    expect(readdirSync(store.folder)).not.toContain('migrating.json');
  });

  test('is backed up as it was before, so that the older program can have it back', async () => {
    const old = await aStore();
    await aDaysWork(old);
    const before = await contentsOf(old);
    await old.close();
    const store = await opened(old.folder, { forms: later });
    const [snapshot] = await store.backups.list();
    expect(snapshot).toMatchObject({ why: 'before-migration', articles: 41 });
    const place = aPlace();
    await finished(restore(snapshot!.file, place));
    expect(await contentsOf(await opened(place))).toEqual(before);
  });

  test('can be undone and redone across the step', async () => {
    const old = await aStore();
    await aDaysWork(old);
    await old.close();
    const store = await opened(old.folder, { forms: later });
    const before = await titles(store);
    for (let undone = await store.undo(); undone; undone = await store.undo());
    expect(await titles(store)).toEqual([]);
    for (let redone = await store.redo(); redone; redone = await store.redo());
    expect(await titles(store)).toEqual(before);
  });

  test('that had crashed keeps what its journal alone had', async () => {
    const old = await aStore({ patience: 1_000_000 });
    await aDaysWork(old);
    const [id] = [...old.ids()];
    await edit(old, id!, { body: '<p>崩溃前最后一改。</p>' });
    const before = await everything(old);
    const store = await opened(crashed(old.folder), { forms: later });
    expect(await everything(store)).toEqual(marks(before));
  });

  test('is opened to read by the older program afterwards', async () => {
    const old = await aStore();
    await aDaysWork(old);
    await old.close();
    await (await opened(old.folder, { forms: later })).close();
    const again = await opened(old.folder);
    expect(again.readOnly).toEqual({ name: 'library-newer', params: { schema: 3 } });
  });

  test('whose step a full disk stops at any call is whole, old or new, and goes on the next time', async () => {
    for (let failAt = 1, isThrough = false; !isThrough; failAt += 4) {
      const old = await aStore();
      await aDaysWork(old);
      const before = await everything(old);
      await old.close();
      let calls = 0;
      const files = watchedDisk(() => {
        if (++calls >= failAt) throw noSpace();
      });
      isThrough = await opened(old.folder, { files, forms: later, patience: 1_000_000 }).then(
        async (store) => {
          const isClosed = await store.close().then(
            () => true,
            () => false,
          );
          return isClosed && calls < failAt;
        },
        () => false,
      );
      const store = await opened(old.folder, { forms: later });
      expect(await everything(store)).toEqual(marks(before));
      expect(store.library.name).toBe('样刊★☆');
      expect((await store.backups.list()).at(-1)).toMatchObject({ why: 'before-migration' });
      await store.close();
    }
  });

  test('is left as it is where it can not be backed up', async () => {
    const old = await aStore();
    await aDaysWork(old);
    await old.close();
    const files = watchedDisk(({ path }) => {
      if (path.includes('backups')) throw noSpace();
    });
    await expect(opened(old.folder, { files, forms: later })).rejects.toMatchObject({ code: 'disk-refused' });
    const store = await opened(old.folder);
    expect(store.readOnly).toBeNull();
    expect(await everything(store)).toHaveLength(41);
  });
});

test('every step that has shipped has a library of the form before it to be tried on', () => {
  for (const [place] of migrations.entries()) {
    expect(existsSync(join(import.meta.dirname, `form-${place + 1}.jianbao`, 'library.json'))).toBe(true);
  }
});
