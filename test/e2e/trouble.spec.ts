import { rename } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { contentOf, expect, test } from '../support/filled-app.ts';

const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

test.use({ shelf: { 云溪桥通车: {} } });
test.setTimeout(120_000);

test('what can’t be written while the library is away stays on the screen, and is written when it is back', async ({
  app,
  page,
  folders,
}) => {
  await row(page, '云溪桥通车').click();
  const body = page.getByRole('textbox', { name: '正文' });
  await body.click();
  await rename(folders.library, `${folders.library}.away`);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('断开之后写的话。');
  await expect(page.getByRole('alert')).toContainText('还没存入');
  await expect(page.getByRole('status').filter({ hasText: '未能保存' })).toBeVisible();
  await expect(body).toContainText('断开之后写的话。');
  await rename(`${folders.library}.away`, folders.library);
  await page.getByRole('button', { name: '立即再试' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await app.close();
  expect((await contentOf(folders.library)).articles.云溪桥通车?.body).toContain('断开之后写的话。');
});

test('a window with something unsaved asks before it closes, and what it had is there the next time', async ({
  app,
  page,
  launch,
  folders,
}) => {
  await row(page, '云溪桥通车').click();
  await page.getByRole('textbox', { name: '正文' }).click();
  await rename(folders.library, `${folders.library}.away`);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('没来得及写的话。');
  await expect(page.getByRole('alert')).toContainText('还没存入');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const asks = page.getByRole('dialog', { name: '关闭这个窗口？' });
  await expect(asks).toContainText('1 篇文章');
  await asks.getByRole('button', { name: '关闭窗口' }).click();
  await expect.poll(() => app.process.exitCode, { timeout: 10_000 }).not.toBeNull();
  await rename(`${folders.library}.away`, folders.library);
  const again = await launch();
  const next = await again.firstWindow();
  await expect(next.getByLabel('消息')).toContainText('已找回');
  await expect
    .poll(async () => {
      const found = await next.evaluate(() =>
        window.jianbao.ask('article.list', { query: '没来得及', sort: 'publishedAt', offset: 0, limit: 1 }),
      );
      return found.ok && (found.value as { total: number }).total;
    })
    .toBe(1);
});
