import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { seriousFaults } from '../support/axe.ts';
import { expect, test } from '../support/filled-app.ts';

const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

test.use({ shelf: { 云溪桥通车: {}, 清河开闸: {} } });

test('the health of a library is said in plain words, and a backup and a check are made from there', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^资料库菜单/ }).click();
  await page.getByRole('menuitem', { name: '资料库状况' }).click();
  const sheet = page.getByRole('dialog', { name: '资料库状况' });
  await expect(sheet).toContainText('一切正常');
  await expect(sheet).toContainText('2 篇文章');
  await sheet.getByRole('button', { name: '立即检查' }).click();
  await expect(sheet).toContainText('没有发现问题');
  await sheet.getByRole('button', { name: '立即备份' }).click();
  await expect(sheet.getByRole('list', { name: '快照' })).toContainText('手动');
  expect(await seriousFaults(page)).toEqual([]);
});

test('a fault is found, named, and said at the name of the library', async ({ page, folders }) => {
  await expect(row(page, '清河开闸')).toBeVisible();
  const volumes = join(folders.library, 'volumes');
  const [volume = ''] = (await readdir(volumes, { recursive: true })).filter((name) => name.endsWith('.json'));
  await writeFile(join(volumes, volume), '{}');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('立即检查');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: '资料库状况' });
  await expect(sheet.getByRole('list', { name: '发现的问题' })).toContainText(volume);
  await expect(sheet.getByRole('button', { name: '修复' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /需要查看/ })).toBeVisible();
});
