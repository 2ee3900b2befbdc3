import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright/test';
import { seriousFaults } from '../support/axe.ts';
import type { DesktopApp } from '../support/desktop-app.ts';
import { expect, test } from '../support/filled-app.ts';

const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

test.use({ shelf: { 云溪桥通车: {} } });

const menuOf = (page: Page) => page.getByRole('button', { name: /^资料库菜单/ });

async function choose(page: Page, name: string): Promise<void> {
  await menuOf(page).click();
  await page.getByRole('menuitem', { name }).click();
}

/** Lets the person's next choice of a place be this one. */
const answerDialogs = (app: DesktopApp, path: string) =>
  app.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, {
      showSaveDialog: async () => ({ canceled: false, filePath: chosen }),
      showOpenDialog: async () => ({ canceled: false, filePaths: [chosen] }),
    });
  }, path);

test('a new library takes the place of the open one, and the way back is in the menu', async ({
  app,
  page,
  folders,
}) => {
  await expect(row(page, '云溪桥通车')).toBeVisible();
  await answerDialogs(app, join(dirname(folders.library), '新刊.jianbao'));
  await choose(page, '新建资料库');
  await expect(menuOf(page)).toHaveText('新刊');
  await expect(page.getByText('资料库还是空的')).toBeVisible();
  const recent = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.getMenuItemById('recent')
      ?.submenu?.items.map(({ label }) => label),
  );
  expect(recent).toEqual(['新刊', '资料库']);
  await menuOf(page).click();
  await page.getByRole('menuitem', { name: '打开最近的资料库' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: '资料库', exact: true }).click();
  await expect(row(page, '云溪桥通车')).toBeVisible();
});

test('a closed library leaves the start page, from which the keys open it again', async ({ page }) => {
  await expect(row(page, '云溪桥通车')).toBeVisible();
  await choose(page, '关闭资料库');
  await expect(page.getByRole('heading', { name: '最近打开' })).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Home');
  await expect(page.getByRole('button', { name: '新建资料库' })).toBeFocused();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(row(page, '云溪桥通车')).toBeVisible();
});

test('one that can’t be opened is said, and the open one stays', async ({ app, page, folders }) => {
  await expect(row(page, '云溪桥通车')).toBeVisible();
  await answerDialogs(app, dirname(folders.library));
  await choose(page, '打开资料库');
  await expect(page.getByLabel('消息')).toContainText('没有资料库');
  await expect(row(page, '云溪桥通车')).toBeVisible();
});

test('a second start opens the library that it names in the running program', async ({
  app,
  page,
  launch,
  folders,
}) => {
  await expect(row(page, '云溪桥通车')).toBeVisible();
  const second = await launch();
  if (second.process.exitCode === null) await once(second.process, 'exit');
  await expect(row(page, '云溪桥通车')).toBeVisible();
  await app.evaluate(
    ({ app: running }, argv) => void running.emit('second-instance', {}, argv, '/', {}),
    ['jianbao', '--library', join(dirname(folders.library), '另一刊.jianbao')],
  );
  await expect(menuOf(page)).toHaveText('另一刊');
});

test('one that has vanished is said on the start page, and opens again when it is back', async ({ page, folders }) => {
  await expect(row(page, '云溪桥通车')).toBeVisible();
  await choose(page, '关闭资料库');
  await rename(folders.library, `${folders.library}.away`);
  await page
    .getByRole('button', { name: /^资料库/ })
    .first()
    .click();
  await expect(page.getByRole('alert')).toContainText('没能打开');
  await rename(`${folders.library}.away`, folders.library);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(row(page, '云溪桥通车')).toBeVisible();
});

test('two windows on one library see each other’s changes, and one goes without the other', async ({ app, page }) => {
  await row(page, '云溪桥通车').click();
  const opening = page.context().waitForEvent('page');
  await page.keyboard.press('Control+Shift+n');
  const other = await opening;
  await expect(row(other, '云溪桥通车')).toBeVisible();
  await expect(other.getByText('没有打开文章')).toBeVisible();
  await page.keyboard.press('s');
  await expect(other.getByRole('treeitem', { name: /星标/ })).toContainText('1');
  const bounds = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.getBounds().x),
  );
  expect(new Set(bounds).size).toBe(2);
  await other.close();
  await expect(row(page, '云溪桥通车')).toBeVisible();
});
