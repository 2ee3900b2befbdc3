import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { disk } from '../../electron/store/files.ts';
import { Store } from '../../electron/store/store.ts';
import { anArticle, aPlace, aStore, bring, edit, opened, reopened, tag, titles } from './support/archive.ts';

const away = { code: 'library-away' };

/** An open library with one article, flushed or not as the patience says. */
async function aLibrary(patience = 5) {
  const store = await aStore({ patience });
  const article = anArticle('一');
  await bring(store, [article]);
  return { store, id: article.id, elsewhere: `${store.folder}.away` };
}

/** The library's folder, once it is closed, as another process would copy it: the lock is not the library's. */
function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, filter: (path) => !/[\\/](lock|holder\.json)$/.test(path) });
}

describe('a library whose folder goes away while it is open', () => {
  test('refuses changes, makes nothing in its place, and goes on when it is back', async () => {
    const { store, id, elsewhere } = await aLibrary();
    renameSync(store.folder, elsewhere);
    await expect(edit(store, id, { title: '二' })).rejects.toMatchObject(away);
    await expect(store.keepOriginal(Buffer.from('原件'))).rejects.toMatchObject(away);
    expect(existsSync(store.folder)).toBe(false);
    renameSync(elsewhere, store.folder);
    expect((await store.read(id))?.title).toBe('一');
    await edit(store, id, { title: '三' });
    expect(await titles(await reopened(store))).toEqual(['三']);
  });

  test('can’t be read meanwhile where nothing is at hand, and can be when it is back', async () => {
    const { store, id, elsewhere } = await aLibrary();
    const again = await reopened(store);
    renameSync(store.folder, elsewhere);
    await expect(again.read(id)).rejects.toMatchObject(away);
    await expect(edit(again, id, { title: '二' })).rejects.toMatchObject(away);
    renameSync(elsewhere, store.folder);
    expect((await again.read(id))?.title).toBe('一');
    await edit(again, id, { title: '三' });
    expect(await titles(await reopened(again))).toEqual(['三']);
  });

  test('writes what its journal has into its volumes when it is back, and then has nothing to report', async () => {
    const { store, id, elsewhere } = await aLibrary(50);
    await edit(store, id, { title: '二' });
    renameSync(store.folder, elsewhere);
    await expect.poll(() => store.findings.map(({ name }) => name)).toEqual(['volumes-unwritten']);
    renameSync(elsewhere, store.folder);
    await expect.poll(() => store.findings, { timeout: 5000 }).toEqual([]);
    const [year] = readdirSync(join(store.folder, 'volumes'));
    const [volume] = readdirSync(join(store.folder, 'volumes', year!));
    expect(readFileSync(join(store.folder, 'volumes', year!, volume!), 'utf8')).toContain('"title":"二"');
  });

  test('does not let a change that was refused turn up later', async () => {
    let whenSynced = () => {};
    const files = {
      ...disk,
      reopen: async (path: string) => {
        const file = await disk.reopen(path);
        const syncData = async () => {
          await file.syncData();
          whenSynced();
        };
        return { ...file, syncData };
      },
    };
    const store = await aStore({ files, patience: 60_000 });
    const article = anArticle('一');
    await bring(store, [article]);
    whenSynced = () => renameSync(store.folder, `${store.folder}.away`);
    await expect(edit(store, article.id, { title: '二' })).rejects.toMatchObject(away);
    whenSynced = () => {};
    renameSync(`${store.folder}.away`, store.folder);
    expect(await titles(await reopened(store))).toEqual(['一']);
  });

  test('takes hold again of the same library that came back as another folder', async () => {
    const { store, id, elsewhere } = await aLibrary(60_000);
    renameSync(store.folder, elsewhere);
    copy(elsewhere, store.folder);
    await edit(store, id, { title: '二' });
    await expect(Store.open(store.folder)).rejects.toMatchObject({ code: 'library-held' });
    expect(await titles(await reopened(store))).toEqual(['二']);
    rmSync(elsewhere, { recursive: true });
  });

  test('is refused when another process has it meanwhile', async () => {
    const { store, id, elsewhere } = await aLibrary(60_000);
    renameSync(store.folder, elsewhere);
    copy(elsewhere, store.folder);
    const other = await opened(store.folder);
    await expect(edit(store, id, { title: '二' })).rejects.toMatchObject({ code: 'library-held' });
    expect(await titles(other)).toEqual(['一']);
  });

  test('can only be read once another program has written in it', async () => {
    const { store, id, elsewhere } = await aLibrary(60_000);
    renameSync(store.folder, elsewhere);
    copy(elsewhere, store.folder);
    const other = await Store.open(store.folder);
    await tag(other, '别处');
    await other.close();
    await expect(edit(store, id, { title: '二' })).rejects.toMatchObject({ code: 'library-read-only' });
    await expect(edit(store, id, { title: '二' })).rejects.toMatchObject({ code: 'library-read-only' });
    await expect(store.close()).rejects.toMatchObject({ code: 'library-read-only' });
    const again = await opened(store.folder);
    expect(again.findings).toEqual([]);
    expect(Object.keys(again.library.tags)).toEqual(['别处']);
  });

  test('never writes into another library that stands in its place', async () => {
    const { store, id, elsewhere } = await aLibrary(5);
    const other = await aStore();
    await tag(other, '别家');
    await other.close();
    const before = (await store.read(id))!;
    renameSync(store.folder, elsewhere);
    copy(other.folder, store.folder);
    const late = {
      label: { name: 'article.edit', params: {} },
      articles: [{ before, after: { ...before, title: '二' } }],
    };
    await expect(store.commit(late)).rejects.toMatchObject(away);
    expect(existsSync(join(store.folder, 'volumes'))).toBe(false);
    rmSync(store.folder, { recursive: true });
    renameSync(elsewhere, store.folder);
    await edit(store, id, { title: '三' });
    expect((await store.read(id))?.title).toBe('三');
  });
});

describe('a file that another program holds open', () => {
  const busy = (times: number) => {
    let left = times;
    return {
      ...disk,
      rename: async (from: string, to: string) => {
        if (to.endsWith('library.json') && left-- > 0) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
        await disk.rename(from, to);
      },
    };
  };

  test('for a moment is waited for', async () => {
    const place = aPlace();
    await (await Store.create(place, (await aStore()).library)).close();
    const store = await Store.open(place, { files: busy(3), patience: 60_000 });
    await tag(store, '政协');
    await store.close();
    expect(store.findings).toEqual([]);
  });

  test('for long is refused, and nothing is lost', async () => {
    const place = aPlace();
    await (await Store.create(place, (await aStore()).library)).close();
    const store = await Store.open(place, { files: busy(1000), patience: 60_000 });
    await tag(store, '政协');
    await expect(store.close()).rejects.toMatchObject({ code: 'disk-refused', params: { reason: 'EBUSY' } });
    expect(Object.keys((await opened(place)).library.tags)).toEqual(['政协']);
  });
});
