import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { attach } from '../../electron/engine/attach.ts';
import { aPlace } from '../support/a-place.ts';
import { contentOf } from '../support/content-of.ts';
import { jianbao, jianbaoJson } from './run-cli.ts';

const samples = resolve(import.meta.dirname, '../../seeds/articles');

async function aLibraryWithHistory() {
  const library = aPlace();
  await jianbao('import', samples, '--library', library);
  await jianbao('tag', 'add', '年鉴', '--query', '', '--library', library);
  return library;
}

const journalBytes = (library: string) =>
  readdirSync(join(library, 'journal')).reduce(
    (bytes, name) => bytes + statSync(join(library, 'journal', name)).size,
    0,
  );

test('history can be shortened by the command line: what was done stays, and undo ends', {
  timeout: 60_000,
}, async () => {
  const library = await aLibraryWithHistory();
  const content = await contentOf(library);
  const before = journalBytes(library);
  const kept = await jianbaoJson('compact', '--keep-months', '12', '--library', library);
  expect(kept).toEqual({ code: 0, json: { before, after: before } });
  const { code, json } = await jianbaoJson('compact', '--keep-months', '0', '--library', library);
  expect([code, json.before, json.after]).toEqual([0, before, journalBytes(library)]);
  expect(json.after).toBeLessThan(before);
  expect(await contentOf(library)).toEqual(content);
  expect((await jianbaoJson('undo', '--library', library)).json.error.code).toBe('nothing-to-undo');
  expect((await jianbaoJson('search', '年鉴', '--library', library)).code).toBe(0);
  expect((await jianbaoJson('verify', '--library', library)).json.faults).toEqual([]);
});

test('it can be while a window has the library open, which goes on', { timeout: 60_000 }, async () => {
  const library = await aLibraryWithHistory();
  const window = await attach(library);
  expect((await jianbaoJson('compact', '--keep-months', '0', '--library', library)).code).toBe(0);
  expect(await window.ask('history.undo', undefined)).toMatchObject({ ok: false, code: 'nothing-to-undo' });
  expect(await window.ask('tag.create', { path: '新' })).toMatchObject({ ok: true });
  expect(await window.ask('history.undo', undefined)).toMatchObject({ ok: true });
  await window.close();
});

test('it takes a number of months, and says so', async () => {
  const library = await aLibraryWithHistory();
  for (const wrong of ['-1', 'ein', '1.5']) {
    const { code, json } = await jianbaoJson('compact', '--keep-months', wrong, '--library', library);
    expect([code, json.error.code]).toEqual([2, 'usage']);
  }
});
