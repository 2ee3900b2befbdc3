import type { Page } from 'playwright/test';
import { contentOf, expect, test } from '../support/filled-app.ts';
import { rowOf } from '../support/rows.ts';

const branch = (page: Page, name: string) => page.getByRole('tree').getByRole('treeitem', { name });

test.use({
  shelf: {
    老城改造: { tags: ['民生'], collections: ['样刊'] },
    口袋公园: { tags: ['民生', '文化/非遗'] },
    夜间图书馆: {},
  },
});

test('a tag with a path is made while it is given to several articles', async ({ app, page, folders }) => {
  await rowOf(page, '夜间图书馆').click();
  await rowOf(page, '老城改造').click({ modifiers: ['Control'] });
  await page.keyboard.press('t');
  await page.keyboard.type('政协 / 提案');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await branch(page, '政协').click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
  await app.close();
  const { articles } = await contentOf(folders.library);
  expect(articles.夜间图书馆?.tags).toEqual(['政协/提案']);
  expect(articles.老城改造?.tags).toEqual(['民生', '政协/提案']);
  expect(articles.口袋公园?.tags).not.toContain('政协/提案');
});

test('a tag is found by the initials of its pinyin, and taken by choosing it again', async ({ app, page, folders }) => {
  await rowOf(page, '老城改造').click();
  await page.keyboard.press('t');
  await page.keyboard.type('ms');
  await expect(page.getByRole('option', { name: '民生' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '消息' })).toContainText('移除标签“民生”');
  await page.keyboard.press('Escape');
  await app.close();
  expect((await contentOf(folders.library)).articles.老城改造?.tags).toEqual([]);
});

test('a tag is renamed in its place with its articles, by the keyboard', async ({ app, page, folders }) => {
  await branch(page, '民生').focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: '标签名称' }).fill('生活');
  await page.keyboard.press('Enter');
  await expect(branch(page, '生活')).toBeVisible();
  await expect(branch(page, '民生')).toHaveCount(0);
  await app.close();
  expect((await contentOf(folders.library)).articles.口袋公园?.tags).toContain('生活');
});

test('a tag gets its colour from the menu, and is deleted with the key', async ({ app, page, folders }) => {
  await branch(page, '民生').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '颜色' }).hover();
  await page.getByRole('menuitem', { name: '绿' }).click();
  await branch(page, '文化').click();
  await page.keyboard.press('Delete');
  await expect(branch(page, '文化')).toHaveCount(0);
  await app.close();
  const { library, articles } = await contentOf(folders.library);
  expect(library.tags.民生).toEqual({ colour: 'green' });
  expect(articles.口袋公园?.tags).toEqual(['民生']);
});

test('articles are dragged onto a collection and onto a tag', async ({ app, page, folders }) => {
  await rowOf(page, '夜间图书馆').dragTo(branch(page, '样刊'));
  await expect(page.getByRole('region', { name: '消息' })).toContainText('加入专辑“样刊”');
  await rowOf(page, '夜间图书馆').dragTo(branch(page, '民生'));
  await branch(page, '样刊').click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
  await app.close();
  const { library, articles } = await contentOf(folders.library);
  const collection = Object.values(library.collections).find(({ name }) => name === '样刊');
  expect(Object.keys(collection?.articles ?? {}).sort()).toEqual(
    [articles.老城改造?.id, articles.夜间图书馆?.id].sort(),
  );
  expect(articles.夜间图书馆?.tags).toEqual(['民生']);
});

test('a collection is made in its place, renamed, and put inside another one', async ({ app, page, folders }) => {
  await branch(page, '样刊').click({ button: 'right' });
  await page.getByRole('menuitem', { name: '在其中新建专辑' }).click();
  await page.getByRole('textbox', { name: '专辑名称' }).fill('一月');
  await page.keyboard.press('Enter');
  await expect(branch(page, '一月')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: '专辑名称' }).fill('一月号');
  await page.keyboard.press('Enter');
  await expect(branch(page, '一月号')).toBeVisible();
  await page.getByTitle('新建专辑').click();
  await page.getByRole('textbox', { name: '专辑名称' }).fill('二月号');
  await page.keyboard.press('Enter');
  await branch(page, '二月号').dragTo(branch(page, '样刊'));
  await expect(branch(page, '二月号')).toHaveAttribute('aria-level', '3');
  await app.close();
  const collections = Object.values((await contentOf(folders.library)).library.collections);
  const sample = collections.find(({ name }) => name === '样刊');
  expect(
    collections
      .filter(({ parent }) => parent === sample?.id)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['一月号', '二月号'].sort());
});

test('the picker makes a collection for what is picked, and undo takes it back', async ({ app, page, folders }) => {
  await rowOf(page, '口袋公园').click();
  await page.keyboard.press('c');
  await page.keyboard.type('大事记');
  await page.keyboard.press('Enter');
  await expect(branch(page, '大事记')).toContainText('1');
  await page.keyboard.press('Control+z');
  await expect(branch(page, '大事记')).not.toContainText('1');
  await page.keyboard.press('Control+Shift+z');
  await expect(branch(page, '大事记')).toContainText('1');
  await app.close();
  const { library, articles } = await contentOf(folders.library);
  const collection = Object.values(library.collections).find(({ name }) => name === '大事记');
  expect(Object.keys(collection?.articles ?? {})).toEqual([articles.口袋公园?.id]);
});
