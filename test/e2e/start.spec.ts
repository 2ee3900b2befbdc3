import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { contentOf } from '../support/filled-app.ts';

test('the first start makes an empty library and shows it', async ({ app, page, folders }) => {
  await expect(page.getByText('资料库还是空的')).toBeVisible();
  await app.close();
  expect((await contentOf(folders.library)).articles).toEqual({});
});

test('what the window says while it is being closed is kept', async ({ app, page, folders }) => {
  await page.evaluate(() => {
    addEventListener('beforeunload', () => void window.jianbao.ask('article.write', { title: '最后一刻' }));
  });
  await app.close();
  expect(Object.keys((await contentOf(folders.library)).articles)).toEqual(['最后一刻']);
});

test('the next start knows the library, the place of the window, the language and the theme', async ({
  app,
  page,
  launch,
  folders,
}) => {
  await expect(page.getByText('资料库还是空的')).toBeVisible();
  await app.evaluate(({ Menu }) => {
    for (const id of ['window.language', 'window.theme']) Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 50, width: 1000, height: 700 });
  });
  await app.close();
  const kept = JSON.parse(await readFile(join(folders.userData, 'shell.json'), 'utf8'));
  expect(kept).toMatchObject({ library: folders.library, language: 'en', theme: 'dark' });

  const again = await launch();
  await again.firstWindow();
  const found = await again.evaluate(({ BrowserWindow, Menu, nativeTheme }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
    menu: Menu.getApplicationMenu()?.items.at(-1)?.label,
    theme: nativeTheme.themeSource,
  }));
  expect(found).toEqual({ bounds: { x: 60, y: 50, width: 1000, height: 700 }, menu: 'Help', theme: 'dark' });
});

test('a second start brings the window of the first one forward and ends', async ({ app, page, launch }) => {
  await expect(page.getByText('资料库还是空的')).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = await launch();
  if (second.process.exitCode === null) await once(second.process, 'exit');
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isMinimized())))
    .toEqual([false]);
});

test('a library that cannot be opened is said in a sentence, and left as it is', async ({ launch, folders }) => {
  await writeFile(folders.library, 'not a library');
  const page = await (await launch()).firstWindow();
  await expect(page.getByRole('alert')).toContainText('没能打开');
  await expect(page.getByRole('button', { name: '新建资料库' })).toBeVisible();
  expect(await readFile(folders.library, 'utf8')).toBe('not a library');
});
