import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '../support/app.ts';
import { contentOf } from '../support/content-of.ts';
import type { DesktopApp } from '../support/desktop-app.ts';
import { rowOf } from '../support/rows.ts';

const project = resolve(import.meta.dirname, '../..');
const given = resolve(project, '../shared/seeds');

/** The headline of a page in the specimen's anatomy: the line above the one that names the source. */
function titleIn(file: string): string {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines[lines.findIndex((line) => line.startsWith('来源')) - 1]!.trim();
}

/** Pages of one anatomy: the project's own, and the real one that the project was begun for, where it is at hand. */
const pages = [
  { name: 'the sample page', file: resolve(project, 'seeds/articles/01-协商议政大会.txt') },
  ...(existsSync(given) ? readdirSync(given) : []).map((file) => ({
    name: 'the specimen page',
    file: join(given, file),
  })),
];

const field = (page: Page, name: string) => page.getByRole('main').getByRole('textbox', { name, exact: true }).first();

const answerDialogs = (app: DesktopApp, filePath: string, out: string) =>
  app.evaluate(
    ({ dialog }, [open, save]) => {
      Object.assign(dialog, {
        showOpenDialog: async () => ({ canceled: false, filePaths: [open] }),
        showSaveDialog: async () => ({ canceled: false, filePath: save }),
      });
    },
    [filePath, out] as const,
  );

for (const { name, file } of pages) {
  test(`${name} goes in, is corrected, tagged and collected, found, and comes out; a restart finds it all`, async ({
    launch,
    folders,
  }) => {
    const title = titleIn(file);
    const out = join(folders.userData, 'out');
    const app = await launch();
    const page = await app.firstWindow();
    await answerDialogs(app, file, out);
    await page.getByRole('main').getByRole('button', { name: '网页与文件' }).click();
    const report = page.getByRole('dialog', { name: '入库报告' });
    await report.getByRole('button', { name: title }).click();

    await field(page, '来源').fill('云澜晚报');
    await expect(page.getByRole('main').getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
    await field(page, '来源').press('Enter');
    await rowOf(page, title).click();
    await page.keyboard.press('t');
    await page.keyboard.type('政协/协商议政');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await page.keyboard.type('样刊');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('协商 source:云澜晚报');
    await expect(rowOf(page, title)).toBeVisible();
    await page.keyboard.press('Escape');

    await rowOf(page, title).click();
    await page.keyboard.press('Control+e');
    const sheet = page.getByRole('dialog', { name: '导出' });
    await sheet.getByRole('combobox', { name: '格式' }).selectOption('html');
    await sheet.getByRole('button', { name: '选择' }).click();
    await sheet.getByRole('button', { name: /^导出/ }).click();
    await expect.poll(() => existsSync(join(out, 'index.html'))).toBe(true);
    await page.keyboard.press('Escape');

    await rowOf(page, title).click();
    await page.keyboard.press('Delete');
    await expect(rowOf(page, title)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(rowOf(page, title)).toBeVisible();
    await app.close();

    const again = await launch();
    const window = await again.firstWindow();
    await window.getByRole('tree').getByRole('treeitem', { name: '样刊' }).click();
    await rowOf(window, title).click();
    await expect(field(window, '来源')).toHaveValue('云澜晚报');
    await again.close();
    const { articles, library } = await contentOf(folders.library);
    const article = articles[title];
    expect(article).toMatchObject({ source: '云澜晚报', tags: ['政协/协商议政'], status: 'inbox' });
    expect(article?.readings.source?.value).not.toBe('云澜晚报');
    expect(article).not.toHaveProperty('binnedAt');
    expect(Object.values(library.collections)[0]?.articles).toHaveProperty([article!.id]);
  });
}
