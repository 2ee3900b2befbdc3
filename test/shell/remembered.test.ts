import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Memory } from '../../electron/shell/remembered.ts';

const fresh = { library: null, recent: [], isMaximized: false, language: 'zh-CN', theme: 'system' };
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-memory-'));
  file = join(folder, 'shell.json');
});

test('what was noted is there at the next start, and nothing else is left in the folder', async () => {
  new Memory(file).note({ library: '/a.jianbao', theme: 'dark' });
  new Memory(file).note({ bounds: { x: 1, y: 2, width: 800, height: 600 } });
  expect(new Memory(file).now).toEqual({
    ...fresh,
    library: '/a.jianbao',
    theme: 'dark',
    bounds: { x: 1, y: 2, width: 800, height: 600 },
  });
  expect(await readdir(folder)).toEqual(['shell.json']);
});

test.each(['{"library": "/a.jianb', '{"theme": "sepia"}', '[]'])(
  'a file that is not understood (%s) is as good as none',
  async (text) => {
    await writeFile(file, text);
    expect(new Memory(file).now).toEqual(fresh);
  },
);

test('a folder that is not there yet is made', () => {
  const deep = join(folder, 'new', 'shell.json');
  new Memory(deep).note({ language: 'en' });
  expect(new Memory(deep).now.language).toBe('en');
});
