import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Draft, Readings } from '../../electron/core/article.ts';
import { tidyBody } from '../../electron/core/body/index.ts';
import { findFiles } from '../../electron/intake/find-files.ts';
import { readPage } from '../../electron/intake/read-page.ts';
import { readText } from './pages.ts';

const refusalOf = (bytes: Uint8Array) => readPage({ name: 'page', bytes }).catch((error: unknown) => error);
const sentence = '市政协召开协商议政大会，围绕老厂房的保护与利用议政建言，部分委员、专家学者和居民代表参加。';

describe('reading a file', () => {
  test('refuses an empty one, a blank one, and one that is no text', async () => {
    expect(await refusalOf(new Uint8Array())).toMatchObject({ code: 'file-empty' });
    expect(await refusalOf(new TextEncoder().encode(' \n\n'))).toMatchObject({ code: 'file-empty' });
    expect(await refusalOf(new TextEncoder().encode('{\\rtf1 …'))).toMatchObject({
      code: 'file-unreadable-format',
      params: { mediaType: 'application/rtf' },
    });
    expect(await refusalOf(new TextEncoder().encode('%PDF-1.7 …'))).toMatchObject({ code: 'file-damaged' });
    expect(await refusalOf(new Uint8Array([1, 0, 2, 0]))).toMatchObject({ code: 'file-unreadable-format' });
    expect(await refusalOf(new Uint8Array(11_000_000).fill(65))).toMatchObject({ code: 'file-too-large' });
  });

  test.each([
    ['page.txt', `<!-- ${'x'.repeat(3000)} -->\n<html><body><p>${sentence}`, 'html'],
    ['page.html', `标题\n来源：云澜日报\n${sentence}`, 'text'],
    ['page.txt', `---\ntitle: 标题\n---\n${sentence}`, 'markdown'],
    ['page.md', `# 标题\n\n${sentence}`, 'markdown'],
    ['page', `<div><p>${sentence}</p><p>${sentence}</p></div>`, 'html'],
    ['page.txt', `${sentence}\n他说：1 < 2，<b>不错</b>。`, 'text'],
  ])('finds what %s is by its content: %s', async (name, text, reader) => {
    expect((await readText(text, name)).origin!.reader).toBe(reader);
  });

  test('never fails, and always gives a draft and a canonical body, whatever a page holds', async () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<td>',
      '<a href="/x">',
      '<script>',
      '</script>',
      '<meta name="author" content="',
      '">',
      '&nbsp;',
      '&#x4e2d;',
      '来源：',
      '作者:',
      '责任编辑',
      '2020-09-08 10:19',
      '（记者 骆行）',
      '\n',
      '　　',
      '---\n',
      '# ',
      '当前位置: 首页 > ',
      sentence,
      '新华社北京9月7日电',
      '《',
      '】',
    );
    const soup = fc
      .array(fc.oneof(piece, fc.string()), { minLength: 1, maxLength: 30 })
      .map((parts) => `x${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(soup, fc.constantFrom('a.html', 'a.txt', 'a.md'), async (text, name) => {
        const { draft, readings } = await readText(name === 'a.html' ? `<html>${text}` : text, name);
        expect(v.is(Draft, draft)).toBe(true);
        expect(v.is(Readings, readings)).toBe(true);
        expect(tidyBody(draft.body)).toBe(draft.body);
        for (const { start, end } of Object.values(readings)) expect(start).toBeLessThanOrEqual(end);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['nested elements', `<html>${'<div>'.repeat(50_000)}${sentence}`],
    ['open brackets', `标题\n${'（'.repeat(200_000)}`],
    ['labels', `标题\n${'来源：'.repeat(60_000)}`],
    ['digits', `标题\n${'2020-'.repeat(60_000)}`],
    ['Chinese characters in one line', `标题\n${'市政协'.repeat(100_000)}`],
    ['spaces', `标题\n来源：${' \u00a0\u3000'.repeat(60_000)}`],
    ['open tags', `<html>${'<a '.repeat(100_000)}`],
    ['short lines', `标题\n${'短句\n'.repeat(40_000)}`],
  ])('comes to an end, with a title, over many %s', { timeout: 60_000 }, async (_, text) => {
    // Time that grows with the square of the length would not do.
    expect((await readText(text)).draft.title).not.toBe('');
  });
});

describe('finding files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'find-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const found = async (...paths: string[]) => {
    const list = await Array.fromAsync(findFiles(paths.map((path) => join(folder, path))));
    return list.map((one) =>
      'refusal' in one ? `${relative(folder, one.path)}: ${one.refusal.code}` : relative(folder, one.path),
    );
  };
  const put = async (...paths: string[]) => {
    for (const path of paths) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), 'x');
    }
  };

  test('goes into folders, in the order of names, past hidden files, README files and the pictures of a page', async () => {
    await put(
      'b/乙.txt',
      'b/甲.html',
      'b/甲_files/1.png',
      'a.txt',
      '.hidden',
      'README.md',
      'b/.git/config',
      '丙_files/1.txt',
    );
    expect(await found('')).toEqual(['a.txt', 'b/乙.txt', 'b/甲.html', '丙_files/1.txt']);
  });

  test('takes a file that is named itself, and refuses a path that is not there', async () => {
    await put('README.md');
    expect(await found('README.md', 'gone.txt')).toEqual(['README.md', 'gone.txt: path-missing']);
  });

  test('ends where a folder holds itself', async () => {
    await put('a/b.txt');
    await symlink(join(folder, 'a'), join(folder, 'a/again'));
    expect(await found('')).toEqual(['a/b.txt']);
  });
});
