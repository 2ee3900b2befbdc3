import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articles, aStore, bring, everything, opened, reopened, tag } from './support/archive.ts';

const base = 'journal/000000000000.base.json';

describe('the base of a journal', () => {
  test('is library.json as it was when the library was made, whatever is done later', async () => {
    const store = await aStore({ patience: 60_000 });
    const made = readFileSync(join(store.folder, 'library.json'), 'utf8');
    await tag(store, '政协');
    const again = await reopened(store);
    await tag(again, '人大');
    await again.close();
    expect(readFileSync(join(store.folder, base), 'utf8')).toBe(made);
    expect(readFileSync(join(store.folder, 'library.json'), 'utf8')).not.toBe(made);
  });

  test('is not there in a library from before there were bases, which opens all the same', async () => {
    const store = await aStore();
    await bring(store, articles(2));
    const before = await everything(store);
    await store.close();
    rmSync(join(store.folder, base));
    const again = await opened(store.folder);
    expect(await everything(again)).toEqual(before);
    expect(await again.undo()).not.toBeNull();
  });

  test('is written once', async () => {
    const store = await aStore();
    const { ino, mtimeMs } = statSync(join(store.folder, base));
    await tag(await reopened(store), '政协');
    expect(statSync(join(store.folder, base))).toMatchObject({ ino, mtimeMs });
  });
});
