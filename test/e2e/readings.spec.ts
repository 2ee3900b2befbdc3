import { resolve } from 'node:path';
import type { Page } from 'playwright/test';
import { Client } from '../../electron/contract/client.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { expect, test } from '../support/app.ts';
import { seriousFaults } from '../support/axe.ts';
import { contentOf } from '../support/filled-app.ts';

const samples = resolve(import.meta.dirname, '../../seeds/articles');

/** A library that these of the project's samples came into. */
const libraryOf = (...files: string[]) => ({
  async fill(library: string): Promise<void> {
    const engine = await Engine.create(library);
    const sources = files.map((file) => ({ path: resolve(samples, file) }));
    await (await new Client(engine).start('import', { sources, tags: [], dryRun: false })).finished;
    await engine.close();
  },
});

const card = (page: Page, path: string) => page.locator(`[data-path="${path}"]`);
const original = (page: Page) => page.getByRole('region', { name: '原件' });

async function openReadings(page: Page, title: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: title }).click();
  await page.getByRole('tab', { name: /识别/ }).click();
  await expect(page.getByRole('list', { name: '识别' })).toBeVisible();
}

test.describe('a page of plain text', () => {
  test.use({ contents: libraryOf('01-协商议政大会.txt', '02-委员提案办理.txt') });

  test('shows each field, and in the original the place that it was read from', async ({ page }) => {
    await openReadings(page, '工业遗存');
    await card(page, 'source').getByRole('button').first().focus();
    await expect(original(page).locator('mark')).toHaveText('云澜日报');
    await card(page, 'headlines.main').hover();
    await expect(original(page).locator('mark')).toContainText('盘活砚河工业遗存');
    await expect(original(page).locator('mark')).toBeInViewport();
    await card(page, 'title').getByRole('button').first().focus();
    const first = await original(page).locator('mark').textContent();
    await page.keyboard.press('ArrowDown');
    await expect(original(page).locator('mark')).not.toHaveText(first!);
    await expect(card(page, 'source')).toContainText(/可信|请看一看|没把握/);
    await expect(card(page, 'source')).toContainText('来源');
  });

  test('keeps a correction beside the reading, and takes it back with one click', async ({ app, page, folders }) => {
    await page.getByRole('row').filter({ hasText: '工业遗存' }).click();
    await page.getByRole('main').getByRole('textbox', { name: '来源', exact: true }).first().fill('青石周刊');
    await page.getByRole('tab', { name: /识别/ }).click();
    await expect(card(page, 'source')).toContainText('已改');
    await expect(card(page, 'source')).toContainText('青石周刊');
    await card(page, 'source').getByRole('button', { name: '改回识别结果' }).click();
    await expect(card(page, 'source')).not.toContainText('青石周刊');
    await app.close();
    const { articles } = await contentOf(folders.library);
    const article = Object.values(articles).find(({ title }) => title.includes('工业遗存'))!;
    expect([article.source, article.readings.source?.value]).toEqual(['云澜日报', '云澜日报']);
  });

  test('is accepted with one key, which goes on to the next that waits', async ({ app, page, folders }) => {
    await openReadings(page, '工业遗存');
    await card(page, 'title').getByRole('button').first().focus();
    await page.keyboard.press('a');
    await expect(page.getByRole('main').getByRole('list', { name: '识别' })).not.toContainText('工业遗存');
    await page.keyboard.press('a');
    await expect(page.getByText('没有待核的文章了。')).toBeVisible();
    await app.close();
    const { articles } = await contentOf(folders.library);
    expect(Object.values(articles).map(({ status }) => status)).toEqual(['selected', 'selected']);
  });

  test('is shown as it came in, with its name, size and sum', async ({ page }) => {
    await page.getByRole('row').filter({ hasText: '工业遗存' }).click();
    await page.getByRole('tab', { name: '原件' }).click();
    const main = page.getByRole('main');
    await expect(main).toContainText('01-协商议政大会.txt');
    await expect(main.locator('code')).toHaveText(/^[0-9a-f]{64}$/);
    await expect(original(page)).toContainText('当前位置: 要闻·政情 > 政协');
  });

  test('has readings that nobody is kept out of', async ({ page }) => {
    await openReadings(page, '工业遗存');
    expect(await seriousFaults(page)).toEqual([]);
  });
});

test.describe('a saved web page', () => {
  test.use({ contents: libraryOf('08-古籍修复.html') });

  test('is shown made harmless with the place marked, or as its source', async ({ page }) => {
    await openReadings(page, '一张纸的厚度');
    await card(page, 'source').getByRole('button').first().focus();
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('#place')).toContainText('云澜日报');
    await expect(frame.locator('#place')).toBeInViewport();
    await expect(frame.locator('script')).toHaveCount(0);
    await card(page, 'summary').getByRole('button').first().focus();
    await expect(original(page).locator('mark')).toContainText('三名修复师用四年时间');
    await card(page, 'source').getByRole('button').first().focus();
    await page.getByRole('radio', { name: '源码' }).check();
    await expect(original(page).locator('mark')).toContainText('云澜日报');
  });
});
