import type { Page } from 'playwright/test';
import { contentOf, expect, test } from '../support/filled-app.ts';

const rowsOf = (page: Page) => page.getByRole('grid', { name: '文章列表' }).getByRole('row');
const rowOf = (page: Page, title: string) => rowsOf(page).filter({ hasText: title });
const picked = (page: Page) => page.getByRole('grid').getByRole('row', { selected: true });

test.use({
  shelf: {
    老城改造: {
      source: '青石周刊',
      publishedAt: '2020-09-08',
      tags: ['民生'],
      body: '<p>槐树巷的井台边已经有人打水。</p>',
    },
    口袋公园: { source: '云溪日报', publishedAt: '2020-09-07', status: 'selected' },
    夜间图书馆: { source: '云溪日报', publishedAt: '2020-09-06', starred: true },
    古桥测绘: { source: '长河晚报', publishedAt: '2020-09-05' },
  },
});

test('a search answers while typing, marks what it found, and says where a query is wrong', async ({ page }) => {
  await expect(rowsOf(page)).toHaveCount(4);
  await page.keyboard.press('/');
  await page.keyboard.type('井台');
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowOf(page, '老城改造').locator('mark')).toHaveText('井台');
  await page.getByRole('searchbox').fill('(井台');
  await expect(page.getByRole('alert')).toContainText('检索式');
  await page.getByRole('button', { name: '清除检索' }).click();
  await expect(rowsOf(page)).toHaveCount(4);
});

test('a search that finds nothing in a place offers the whole library', async ({ page }) => {
  await page.getByRole('treeitem', { name: '已选' }).click();
  await expect(rowsOf(page)).toHaveCount(1);
  await page.getByRole('searchbox').fill('井台');
  await page.getByRole('button', { name: '在整个资料库中检索' }).click();
  await expect(rowOf(page, '老城改造')).toBeVisible();
});

test('rows are picked as in a file manager, and one key acts on all of them', async ({ app, page, folders }) => {
  await rowOf(page, '老城改造').click();
  await rowOf(page, '夜间图书馆').click({ modifiers: ['Shift'] });
  await expect(picked(page)).toHaveCount(3);
  await rowOf(page, '口袋公园').click({ modifiers: ['Control'] });
  await expect(picked(page)).toHaveCount(2);
  await page.keyboard.press('3');
  await expect(page.getByRole('treeitem', { name: '已用' })).toContainText('2');
  await app.close();
  const { articles } = await contentOf(folders.library);
  expect(
    Object.entries(articles)
      .filter(([, { status }]) => status === 'used')
      .map(([title]) => title),
  ).toEqual(expect.arrayContaining(['老城改造', '夜间图书馆']));
  expect(articles.口袋公园?.status).toBe('selected');
});

test('all but one can be picked, and the rest goes to the bin and comes back by undo', async ({
  app,
  page,
  folders,
}) => {
  await rowsOf(page).first().click();
  await page.keyboard.press('Control+a');
  await rowOf(page, '古桥测绘').click({ modifiers: ['Control'] });
  await page.keyboard.press('Delete');
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(page.getByRole('region', { name: '消息' })).toContainText('3 篇文章已移入回收站');
  await page.getByRole('region', { name: '消息' }).getByRole('button', { name: '撤销' }).click();
  await expect(rowsOf(page)).toHaveCount(4);
  await app.close();
  const { articles } = await contentOf(folders.library);
  expect(Object.values(articles).filter(({ binnedAt }) => binnedAt)).toEqual([]);
});

test('the arrows walk the list and open what they come to', async ({ page }) => {
  await rowOf(page, '老城改造').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rowOf(page, '夜间图书馆')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(rowOf(page, '古桥测绘')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(page.getByRole('main')).toContainText('槐树巷的井台边');
});

test('the list can be in the order of titles, by pinyin, and stays so', async ({ page, app, launch }) => {
  await page.getByRole('button', { name: '排序' }).click();
  await page.getByRole('menuitem', { name: '按标题' }).click();
  await expect(rowsOf(page).first()).toContainText('古桥测绘');
  await app.close();
  const again = await (await launch()).firstWindow();
  await expect(rowsOf(again).first()).toContainText('古桥测绘');
});

test('one key goes on to the next article that waits', async ({ page }) => {
  await rowOf(page, '老城改造').click();
  await page.keyboard.press('n');
  await expect(rowOf(page, '夜间图书馆')).toHaveAttribute('aria-selected', 'true');
});

test('what is in the bin can be restored, or deleted for good after one question', async ({ app, page, folders }) => {
  await rowOf(page, '口袋公园').click();
  await page.keyboard.press('Delete');
  await rowOf(page, '古桥测绘').click();
  await page.keyboard.press('Delete');
  await page.getByRole('treeitem', { name: '回收站' }).click();
  await rowOf(page, '口袋公园').click();
  await page.keyboard.press('r');
  await expect(rowsOf(page)).toHaveCount(1);
  await page.getByRole('button', { name: '清空回收站…' }).click();
  await page.getByRole('dialog', { name: '清空回收站？' }).getByRole('button', { name: '删除 1 篇文章' }).click();
  await expect(page.getByText('回收站是空的')).toBeVisible();
  await app.close();
  expect(Object.keys((await contentOf(folders.library)).articles).sort()).toEqual(
    ['口袋公园', '夜间图书馆', '老城改造'].sort(),
  );
});
