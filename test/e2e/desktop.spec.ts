import { expect, test } from '../support/app.ts';

test('the menu speaks the language of the window, and its entries are carried out by the window', async ({
  app,
  page,
}) => {
  await expect(page.getByText('资料库还是空的')).toBeVisible();
  const labels = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(await labels()).toContain('文章');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('window.language')?.click());
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect.poll(labels).toContain('Article');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('window.settings')?.click());
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
});

test('the person chooses files and places in dialogs of the system', async ({ app, page }) => {
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async (..._asked: unknown[]) => ({ canceled: false, filePaths: ['/a.html', '/b.html'] });
    dialog.showSaveDialog = async (..._asked: unknown[]) => ({ canceled: true, filePath: '' });
  });
  const chosen = await page.evaluate(async () => [
    await window.jianbao.ask('files.choose', { kind: 'files' }),
    await window.jianbao.ask('target.choose', { kind: 'file', suggested: '剪报.json' }),
  ]);
  expect(chosen).toEqual([
    { ok: true, value: { paths: ['/a.html', '/b.html'] } },
    { ok: true, value: { path: null } },
  ]);
});

test('text and its formatted form are put on the clipboard together', async ({ app, page }) => {
  await page.evaluate(() => window.jianbao.ask('clipboard.write', { text: '剪报', html: '<b>剪报</b>' }));
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('剪报');
  expect(await app.evaluate(({ clipboard }) => clipboard.has('text/html'))).toBe(true);
});

test('links of the web open outside the program, and nothing else does', async ({ app, page }) => {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(shell, { opened, openExternal: async (url: string) => void opened.push(url) });
  });
  const codes = await page.evaluate(async () => {
    const replies = [];
    for (const url of ['https://example.org/a', 'mailto:a@example.org', 'file:///etc/passwd', 'javascript:1', 'word'])
      replies.push(await window.jianbao.ask('link.open', { url }));
    return replies.map((reply) => (reply.ok ? 'opened' : reply.code));
  });
  expect(codes).toEqual(['opened', 'opened', 'bad-request', 'bad-request', 'bad-request']);
  expect(await app.evaluate(({ shell }) => (shell as unknown as { opened: string[] }).opened)).toEqual([
    'https://example.org/a',
    'mailto:a@example.org',
  ]);
});

test('a request that is not of the contract is refused', async ({ page }) => {
  const refused = await page.evaluate(async () => [
    await window.jianbao.ask('files.choose', { kind: 'disk' }),
    await window.jianbao.ask('article.show', { id: 'none' }),
    await window.jianbao.ask('toString', {}),
  ]);
  expect(refused.map((reply) => !reply.ok && reply.code)).toEqual(['bad-request', 'bad-request', 'bad-request']);
});
