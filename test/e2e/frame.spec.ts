import { seriousFaults } from '../support/axe.ts';
import { expect, test } from '../support/filled-app.ts';
import { rowOf } from '../support/rows.ts';

test.use({
  shelf: {
    老城改造: { tags: ['民生'], source: '青石周刊', publishedAt: '2020-09-08', collections: ['样刊'], starred: true },
    口袋公园: { tags: ['文化/非遗'], publishedAt: '2020-09-07' },
  },
});

test('the palette goes to places and articles, and does what can be done', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('yk');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('样刊');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: '样刊' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('口袋');
  await page.getByRole('option', { name: '口袋公园' }).click();
  await expect(page.getByRole('main')).toContainText('口袋公园的正文');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Switch to');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem', { name: 'All articles' })).toBeVisible();
});

test('language and theme change at once and are there again after a restart', async ({ app, page, launch }) => {
  await page.keyboard.press('Control+,');
  await page.getByRole('radiogroup', { name: '语言', exact: true }).getByRole('radio', { name: 'English' }).check();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  await app.close();
  const again = await (await launch()).firstWindow();
  await expect(again.getByRole('treeitem', { name: 'All articles' })).toBeVisible();
  await expect(again.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the panes are resized with the keyboard, collapse, and stay so', async ({ app, page, launch }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const edge = page.getByRole('separator', { name: '列表宽度' });
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '392');
  await page.keyboard.press('Control+\\');
  await expect(page.getByRole('tree')).toHaveCount(0);
  await app.close();
  const again = await (await launch()).firstWindow();
  await again.setViewportSize({ width: 1440, height: 900 });
  await expect(again.getByRole('separator', { name: '列表宽度' })).toHaveAttribute('aria-valuenow', '392');
  await expect(again.getByRole('tree')).toHaveCount(0);
});

test('a narrow window shows two panes, a narrower one shows one', async ({ page }) => {
  await page.setViewportSize({ width: 960, height: 640 });
  await expect(page.getByRole('tree')).toHaveCount(0);
  await page.getByRole('button', { name: '侧栏' }).click();
  await page.getByRole('treeitem', { name: '星标' }).click();
  await expect(page.getByRole('tree')).toHaveCount(0);
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(1);
  await page.setViewportSize({ width: 760, height: 640 });
  await rowOf(page, '老城改造').click();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await page.getByRole('button', { name: '返回列表' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
});

test('single keys are letters while a person writes', async ({ page }) => {
  await rowOf(page, '老城改造').click();
  await page.keyboard.press('/');
  await page.keyboard.type('st');
  await expect(page.getByRole('searchbox')).toHaveValue('st');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in the frame and its panels, ${theme}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.keyboard.press('Control+,');
    await page.getByRole('radio', { name: theme === 'light' ? '浅色' : '深色' }).check();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await rowOf(page, '老城改造').click();
    expect(await seriousFaults(page)).toEqual([]);
    for (const key of ['t', 'c', '?', 'Control+k']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await rowOf(page, '口袋公园').click({ modifiers: ['Control'] });
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('searchbox').fill('没有这个词');
    await expect(page.getByText('没有找到')).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
  });
}
