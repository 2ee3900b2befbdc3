import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../electron/core/article.ts';
import { Refusal } from '../../electron/core/refusal.ts';
import { refusalFor } from '../../electron/output/disk.ts';
import { exportArticles } from '../../electron/output/index.ts';
import { anArticle } from '../support/articles.ts';
import { withTemporaryFolder } from '../support/temporary-folder.ts';
import { exported, request, textsIn } from './exports.ts';

const articles = [anArticle({ title: '甲' }), anArticle({ title: '乙' }), anArticle({ title: '丙' })];
const refusal = (code: string, params: object) =>
  expect.objectContaining({ code, params: expect.objectContaining(params) });

afterEach(() => vi.unstubAllEnvs());

describe('where an export goes', () => {
  test('missing folders are made', () =>
    withTemporaryFolder(async (folder) => {
      const out = join(folder, 'a', 'b', 'out.json');
      await exported(request(articles, { format: 'json', out }));
      expect(await readdir(join(folder, 'a', 'b'))).toEqual(['out.json']);
    }));

  test('a folder that is there is replaced whole, never merged', () =>
    withTemporaryFolder(async (folder) => {
      const out = join(folder, 'out');
      await mkdir(join(out, 'deep'), { recursive: true });
      await writeFile(join(out, 'deep', 'old.md'), 'old');
      await exported(request(articles, { format: 'md', out }));
      expect((await readdir(out)).toSorted()).toEqual(['丙.md', '乙.md', '甲.md']);
      expect(await readdir(folder)).toEqual(['out']);
    }));

  test('a file takes the place of a file or a folder, a folder that of a file', () =>
    withTemporaryFolder(async (folder) => {
      const out = join(folder, 'out');
      for (const format of ['json', 'json', 'md', 'json', 'html'] as const)
        await exported(request(articles, { format, out }));
      expect(await readdir(folder)).toEqual(['out']);
      expect(await readdir(out)).toContain('index.html');
    }));

  test('a folder of no articles is a folder', () =>
    withTemporaryFolder(async (folder) => {
      const { report } = await exported(request([], { format: 'md', out: join(folder, 'out') }));
      expect(report).toEqual({ format: 'md', articles: 0, files: [], bytes: 0 });
      expect(await readdir(join(folder, 'out'))).toEqual([]);
    }));

  test('a link is followed to what it means', () =>
    withTemporaryFolder(async (folder) => {
      await mkdir(join(folder, 'real'));
      await symlink(join(folder, 'real'), join(folder, 'link'));
      await exported(request(articles, { format: 'md', out: join(folder, 'link') }));
      expect(await readdir(join(folder, 'real'))).toHaveLength(3);
    }));

  test('the same articles make the same files', () =>
    withTemporaryFolder(async (folder) => {
      for (const out of ['one', 'two']) await exported(request(articles, { format: 'html', out: join(folder, out) }));
      expect(await textsIn(join(folder, 'one'))).toEqual(await textsIn(join(folder, 'two')));
    }));
});

describe('the progress of an export', () => {
  test('counts every article and names it', () =>
    withTemporaryFolder(async (folder) => {
      const { progress, report } = await exported(request(articles, { format: 'html', out: join(folder, 'out') }));
      expect(progress).toEqual([
        { done: 1, total: 3, detail: '甲' },
        { done: 2, total: 3, detail: '乙' },
        { done: 3, total: 3, detail: '丙' },
      ]);
      const sizes = Object.values(await textsIn(join(folder, 'out'))).map((text) => Buffer.byteLength(text));
      expect(report).toMatchObject({ articles: 3, bytes: sizes.reduce((sum, size) => sum + size) });
      expect(report.files.toSorted()).toEqual(
        ['index', '丙', '乙', '甲'].map((name) => join(folder, 'out', `${name}.html`)),
      );
    }));
});

describe('an export that does not come to its end', () => {
  const failing = async function* (): AsyncGenerator<Article> {
    yield articles[0]!;
    throw new Error('no more');
  };

  test('leaves what was there, and nothing else', () =>
    withTemporaryFolder(async (folder) => {
      const out = join(folder, 'out');
      await mkdir(out);
      await writeFile(join(out, 'old.md'), 'old');
      for (const format of ['md', 'json'] as const)
        await expect(exported(request([], { format, out, articles: failing() }))).rejects.toThrow('no more');
      expect(await textsIn(folder)).toEqual({ [join('out', 'old.md')]: 'old' });
    }));

  test('takes away the folders that were made for it', () =>
    withTemporaryFolder(async (folder) => {
      const out = join(folder, 'a', 'b', 'out');
      await expect(exported(request([], { format: 'md', out, articles: failing() }))).rejects.toThrow('no more');
      expect(await readdir(folder)).toEqual([]);
    }));

  test('can be stopped after any article', () =>
    withTemporaryFolder(async (folder) => {
      const run = exportArticles(request(articles, { format: 'md', out: join(folder, 'out') }));
      await run.next();
      expect(await readdir(folder)).not.toEqual([]);
      await run.return(undefined as never);
      expect(await readdir(folder)).toEqual([]);
    }));
});

describe('a place that is out of the question', () => {
  test('a library, what is in it, and what it is in', () =>
    withTemporaryFolder(async (folder) => {
      const library = join(folder, 'shelf', '样刊.jianbao');
      await mkdir(join(library, 'volumes'), { recursive: true });
      await writeFile(join(library, 'library.json'), '{}');
      for (const out of [library, join(library, 'volumes', 'new'), join(folder, 'shelf')])
        await expect(exported(request(articles, { format: 'md', out }))).rejects.toThrow(
          refusal('export-onto-library', { path: library }),
        );
      await exported(request(articles, { format: 'md', out: join(folder, 'shelf', 'out') }));
      expect(await readFile(join(library, 'library.json'), 'utf8')).toBe('{}');
    }));

  test('the home folder and what it is in', () =>
    withTemporaryFolder(async (folder) => {
      const home = join(folder, 'people', 'editor');
      await mkdir(home, { recursive: true });
      vi.stubEnv(process.platform === 'win32' ? 'USERPROFILE' : 'HOME', home);
      for (const out of [home, join(folder, 'people')])
        await expect(exported(request(articles, { format: 'md', out }))).rejects.toThrow(
          refusal('export-too-wide', { path: out }),
        );
      await exported(request(articles, { format: 'md', out: join(home, 'out') }));
    }));

  test('the folder that the program works in', () =>
    expect(exported(request(articles, { format: 'md', out: '.' }))).rejects.toThrow(refusal('export-too-wide', {})));

  test('a place inside a file', () =>
    withTemporaryFolder(async (folder) => {
      await writeFile(join(folder, 'file'), '');
      await expect(
        exported(request(articles, { format: 'json', out: join(folder, 'file', 'a', 'out') })),
      ).rejects.toThrow(refusal('disk-refused', { reason: '@disk.in-the-way', path: join(folder, 'file') }));
    }));

  test('a name that is too long', () =>
    withTemporaryFolder((folder) =>
      expect(exported(request(articles, { format: 'json', out: join(folder, '长'.repeat(200)) }))).rejects.toThrow(
        refusal('disk-refused', { reason: '@disk.name-too-long' }),
      ),
    ));

  test('a folder that may not be written in', () =>
    withTemporaryFolder(async (folder) => {
      await chmod(folder, 0o555);
      const asSomebody = process.getuid?.() === 0 ? 65534 : undefined;
      if (asSomebody !== undefined) process.seteuid!(asSomebody);
      try {
        await expect(exported(request(articles, { format: 'json', out: join(folder, 'out.json') }))).rejects.toThrow(
          refusal('disk-refused', { reason: '@disk.forbidden', path: join(folder, 'out.json') }),
        );
      } finally {
        if (asSomebody !== undefined) process.seteuid!(0);
        await chmod(folder, 0o755);
      }
    }));
});

describe('what a disk says', () => {
  const error = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' });

  test('is said in words, with the error as its cause', () => {
    const full = error('ENOSPC');
    expect(refusalFor(full, '/out')).toEqual(new Refusal('disk-refused', { reason: '@disk.full', path: '/out' }));
    expect(refusalFor(full, '/out')).toMatchObject({ cause: full });
    expect(refusalFor(error('EROFS'), '/out')).toMatchObject({ params: { reason: '@disk.read-only' } });
    expect(refusalFor(error('EIO'), '/out')).toMatchObject({ params: { reason: 'EIO' } });
  });

  test('is not put into the mouth of the disk when something else went wrong', () => {
    const other = new TypeError('a bug');
    expect(refusalFor(other, '/out')).toBe(other);
  });
});
