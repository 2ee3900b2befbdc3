import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { seriousFaults } from '../support/axe.ts';
import type { DesktopApp } from '../support/desktop-app.ts';
import { contentOf, expect, test } from '../support/filled-app.ts';

test.use({
  shelf: {
    老城改造: { tags: ['民生'], source: '青石周刊', publishedAt: '2020-09-08' },
    口袋公园: { tags: ['民生'], publishedAt: '2020-09-07' },
    夜间图书馆: { source: '云溪日报' },
  },
});

const choose = (app: DesktopApp, filePath: string) =>
  app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) });
  }, filePath);

/** Opens the sheet once the list is there to be exported. */
async function openSheet(page: Page): Promise<void> {
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(3);
  await page.keyboard.press('Control+e');
}

const sheet = (page: Page) => page.getByRole('dialog', { name: '导出' });

test('the whole list becomes web pages in the language that is chosen, and the file manager shows them', async ({
  app,
  page,
  folders,
}) => {
  const out = join(folders.userData, '新建', '网页');
  await choose(app, out);
  await app.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(shell, { shown, showItemInFolder: (path: string) => void shown.push(path) });
  });
  await openSheet(page);
  await sheet(page).getByRole('combobox', { name: '格式' }).selectOption('html');
  await sheet(page).getByRole('radio', { name: 'English' }).check();
  await expect(sheet(page).getByRole('region', { name: '预览' })).toContainText('的正文。');
  expect(await seriousFaults(page)).toEqual([]);
  await sheet(page).getByRole('button', { name: '导出 3 篇文章' }).click();
  await expect(sheet(page).getByRole('heading', { name: '已导出 3 篇文章' })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await sheet(page).getByRole('button', { name: '在文件夹中显示' }).click();
  expect(await app.evaluate(({ shell }) => (shell as unknown as { shown: string[] }).shown)).toEqual([out]);
  const pages = readdirSync(out).filter((name) => name.endsWith('.html') && name !== 'index.html');
  expect(pages).toHaveLength(3);
  const index = readFileSync(join(out, 'index.html'), 'utf8');
  expect(index).toContain('Clippings');
  expect(index).toContain('老城改造');
});

test('only what is picked goes into one file, with every field', async ({ app, page, folders }) => {
  const out = join(folders.userData, '所选.json');
  await choose(app, out);
  const row = (title: string) => page.getByRole('grid').getByRole('row').filter({ hasText: title });
  await row('老城改造').click();
  await row('口袋公园').click({ modifiers: ['Control'] });
  await openSheet(page);
  await expect(sheet(page).getByRole('radio', { name: '所选文章' })).toBeChecked();
  await sheet(page).getByRole('combobox', { name: '格式' }).selectOption('json');
  await expect(sheet(page).getByRole('region', { name: '预览' })).toContainText('"title"');
  await sheet(page).getByRole('button', { name: '导出 2 篇文章' }).click();
  await expect(sheet(page).getByText('1 个文件')).toBeVisible();
  await app.close();
  const written: { title: string }[] = JSON.parse(readFileSync(out, 'utf8'));
  const { articles } = await contentOf(folders.library);
  expect(written.find(({ title }) => title === '老城改造')).toEqual(articles.老城改造);
  expect(written.map(({ title }) => title).sort()).toEqual(['口袋公园', '老城改造'].sort());
});

test('a list becomes Markdown files, shown before by how the first one reads', async ({ app, page, folders }) => {
  const out = join(folders.userData, 'markdown');
  await choose(app, out);
  await openSheet(page);
  await expect(sheet(page).getByRole('region', { name: '预览' })).toContainText('title: 老城改造');
  await sheet(page).getByRole('button', { name: '导出 3 篇文章' }).click();
  await expect(sheet(page).getByRole('heading', { name: '已导出 3 篇文章' })).toBeVisible();
  const file = readdirSync(out).find((name) => name.includes('老城改造'));
  expect(readFileSync(join(out, file ?? ''), 'utf8')).toContain('老城改造的正文。');
});

test('a place that must not be replaced is refused in the sheet, and nothing there is touched', async ({
  app,
  page,
  folders,
}) => {
  const taken = join(folders.userData, '档案');
  mkdirSync(taken, { recursive: true });
  writeFileSync(join(taken, 'library.json'), '{}');
  await choose(app, taken);
  await openSheet(page);
  await sheet(page).getByRole('button', { name: '导出 3 篇文章' }).click();
  await expect(sheet(page).getByRole('alert')).toContainText('是一个资料库');
  expect(await seriousFaults(page)).toEqual([]);
  expect(readFileSync(join(taken, 'library.json'), 'utf8')).toBe('{}');
  const free = join(folders.userData, '另处');
  await choose(app, free);
  await sheet(page).getByRole('button', { name: '选择…' }).click();
  await sheet(page).getByRole('button', { name: '导出 3 篇文章' }).click();
  await expect(sheet(page).getByRole('heading', { name: '已导出 3 篇文章' })).toBeVisible();
  expect(existsSync(free)).toBe(true);
});

test('nothing serious is found in the sheets in English, in the dark', async ({ app, page, folders }) => {
  await choose(app, join(folders.userData, 'pages'));
  await page.keyboard.press('Control+,');
  await page.getByRole('radiogroup', { name: '外观' }).getByRole('radio', { name: '深色' }).check();
  await page.getByRole('radiogroup', { name: '语言', exact: true }).getByRole('radio', { name: 'English' }).check();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+v');
  await page.getByRole('textbox', { name: 'Text of the article' }).fill('短讯\n正文。');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Import report' })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  await page.getByRole('combobox', { name: 'Format' }).selectOption('html');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Export 4 articles' }).click();
  await expect(page.getByRole('heading', { name: 'Exported 4 articles' })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
});
