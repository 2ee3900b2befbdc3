import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attach } from '../../electron/engine/attach.ts';
import { aPlace } from '../support/a-place.ts';
import { contentOf } from '../support/content-of.ts';
import { jianbao, jianbaoJson } from './run-cli.ts';

const samples = resolve(import.meta.dirname, '../../seeds/articles');

describe('a backup by the command line', { timeout: 60_000 }, () => {
  test('restored, is the same library, which can still be undone', async () => {
    const library = aPlace();
    const file = aPlace('备份.zip');
    await jianbao('import', samples, '--library', library, '--collection', '样刊');
    await jianbao('tag', 'add', '年鉴', '--query', '', '--library', library);
    const backedUp = await jianbaoJson('backup', '--out', file, '--library', library);
    expect(backedUp).toEqual({ code: 0, json: { file, bytes: readFileSync(file).length } });

    const again = aPlace('恢复.jianbao');
    const restored = await jianbaoJson('restore-backup', file, '--library', again);
    expect(restored).toEqual({ code: 0, json: { library: again, articles: 14 } });
    expect(await contentOf(again)).toEqual(await contentOf(library));
    expect((await jianbaoJson('undo', '--library', again)).json.label).toContain('年鉴');
  });

  test('works while a window has the library open', async () => {
    const library = aPlace();
    const file = aPlace('备份.zip');
    await jianbao('import', samples, '--library', library);
    const window = await attach(library);
    expect((await jianbaoJson('backup', '--out', file, '--library', library)).code).toBe(0);
    await window.close();
    expect((await jianbaoJson('restore-backup', file, '--library', aPlace())).json.articles).toBe(14);
  });

  test('takes no place that is taken, and leaves nothing of a damaged file', async () => {
    const library = aPlace();
    const file = aPlace('备份.zip');
    await jianbao('import', samples, '--library', library);
    await jianbao('backup', '--out', file, '--library', library);
    const taken = await jianbaoJson('restore-backup', file, '--library', library);
    expect([taken.code, taken.json.error.code]).toEqual([3, 'library-exists']);

    writeFileSync(file, readFileSync(file).subarray(0, 20_000));
    const place = aPlace();
    const damaged = await jianbaoJson('restore-backup', file, '--library', place);
    expect([damaged.code, damaged.json.error.code]).toEqual([1, 'backup-damaged']);
    expect(readdirSync(dirname(place))).toEqual([]);
  });

  test.for([
    [2, 'usage', ['backup', '--library', 'L']],
    [3, 'library-missing', ['backup', '--out', 'x.zip', '--library', 'nowhere.jianbao']],
    [2, 'usage', ['restore-backup', '--library', 'L']],
    [1, 'path-missing', ['restore-backup', 'nowhere.zip', '--library', 'nowhere.jianbao']],
    [1, 'backup-unknown', ['restore-backup', import.meta.filename, '--library', 'nowhere.jianbao']],
  ] as [number, string, string[]][])('exits %i and says %s for %j', async ([code, name, args]) => {
    const library = aPlace();
    await (await attach(library, { create: true })).close();
    const ran = await jianbaoJson(...args.map((arg) => (arg === 'L' ? library : arg)));
    expect([ran.code, ran.json.error.code]).toEqual([code, name]);
  });
});
