import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attach } from '../../electron/engine/attach.ts';
import { aPlace } from '../support/a-place.ts';
import { jianbao, jianbaoJson } from './run-cli.ts';

const page = resolve(import.meta.dirname, '../../seeds/articles/01-协商议政大会.txt');

async function aLibrary() {
  const library = aPlace();
  const { json } = await jianbaoJson('import', page, '--library', library, '--tag', '政协', '--collection', '年鉴');
  return { library, id: json.items[0].id as string };
}

/** Every file but the lock's, with its bytes. */
async function filesOf(library: string) {
  const entries = await readdir(library, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== 'lock')
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.sort().map(async (path) => [path, await readFile(path, 'hex')]));
}

async function originalOf(library: string): Promise<string> {
  const files = await readdir(join(library, 'originals'), { recursive: true });
  return `originals/${files.find((name) => /[0-9a-f]{64}$/.test(name))!.replaceAll('\\', '/')}`;
}

const verify = (library: string, ...more: string[]) => jianbaoJson('verify', '--library', library, ...more);

describe('verify', { timeout: 60_000 }, () => {
  test('finds a sound library sound', async () => {
    const { library } = await aLibrary();
    expect(await verify(library)).toEqual({ code: 0, json: { articles: 1, originals: 1, faults: [] } });
  });

  test('lists the faults of a library that cannot be opened, and changes nothing', async () => {
    const { library } = await aLibrary();
    await writeFile(join(library, 'library.json'), 'nothing');
    const before = await filesOf(library);
    const { code, json } = await verify(library);
    expect(code).toBe(1);
    expect(json.faults).toEqual([
      { kind: 'library', path: 'library.json', detail: expect.any(String), repaired: false },
    ]);
    expect(await filesOf(library)).toEqual(before);
  });

  test('repairs what can be, and then finds nothing', async () => {
    const { library, id } = await aLibrary();
    const before = (await jianbaoJson('show', id, '--library', library)).json;
    await rm(join(library, 'volumes'), { recursive: true });
    const { code, json } = await verify(library, '--repair');
    expect(code).toBe(0);
    expect(json.faults).toMatchObject([{ kind: 'volume', repaired: true }]);
    expect(await verify(library)).toEqual({ code: 0, json: { articles: 1, originals: 1, faults: [] } });
    expect((await jianbaoJson('show', id, '--library', library)).json).toEqual(before);
  });

  test('tells what can not be repaired: an original that is altered, or gone', async () => {
    const { library } = await aLibrary();
    const path = await originalOf(library);
    await chmod(join(library, path), 0o644);
    await writeFile(join(library, path), 'other bytes');
    const altered = { kind: 'original', path, detail: expect.any(String), repaired: false };
    expect(await verify(library, '--repair')).toEqual({
      code: 1,
      json: { articles: 1, originals: 0, faults: [altered] },
    });
    await rm(join(library, path));
    expect((await verify(library)).json.faults).toEqual([altered]);
  });

  test('goes through the process that has the library open, and takes back what was done to a volume meanwhile', async () => {
    const { library, id } = await aLibrary();
    const window = await attach(library);
    try {
      const year = (await readdir(join(library, 'volumes')))[0]!;
      const [volume] = await readdir(join(library, 'volumes', year));
      const path = join(library, 'volumes', year, volume!);
      await writeFile(path, (await readFile(path, 'utf8')).replace('协商', '商协'));
      expect((await verify(library)).json).toMatchObject({ faults: [{ kind: 'volume', repaired: false }] });
      const { code, json } = await verify(library, '--repair');
      expect({ code, faults: json.faults }).toMatchObject({ code: 0, faults: [{ kind: 'volume', repaired: true }] });
      expect((await verify(library)).json.faults).toEqual([]);
      expect(await window.ask('article.show', { id })).toMatchObject({ ok: true });
      expect(await window.ask('library.health', undefined)).toMatchObject({
        value: { verified: { articles: 1, originals: 1, faults: 0, remaining: 0 } },
      });
    } finally {
      await window.close();
    }
  });

  test('is not needed for what opening mends: any command does it, and says so', async () => {
    const { library, id } = await aLibrary();
    await rm(join(library, 'volumes'), { recursive: true });
    const { code, out, err } = await jianbao('show', id, '--library', library, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id, tags: ['政协'] });
    expect(err).toContain('已用其余资料重新生成');
    expect((await jianbao('show', id, '--library', library)).err).toBe('');
  });

  test('has nothing to check where there is no library', async () => {
    expect((await jianbao('verify', '--library', aPlace())).code).toBe(3);
  });
});
