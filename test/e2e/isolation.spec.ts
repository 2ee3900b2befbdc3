import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright/test';
import type { JobEvent } from '../../electron/contract/link.ts';
import { expect, test } from '../support/app.ts';

const original = `<!doctype html><meta charset="utf-8"><title>清河</title><h1>清河市召开协商议政会</h1>
<p>来源:清河日报</p><p>本报讯 会议于九月七日举行,与会人员围绕全市发展大局协商议政。</p>
<script>document.body.innerHTML = 'the script ran'</script><a href="https://example.org/">elsewhere</a>`;

/** Imports a page through the window. Returns the id of its article. */
function importPage(page: Page, html: string): Promise<string> {
  return page.evaluate(async (text) => {
    const done = new Promise<JobEvent>((resolve) => {
      window.jianbao.on('job', (event) => event.phase !== 'running' && resolve(event));
    });
    const source = { name: 'a.html', bytes: new TextEncoder().encode(text) };
    await window.jianbao.ask('import', { sources: [source], tags: [], dryRun: false });
    const event = await done;
    if (event.phase !== 'done' || !('items' in event.result)) throw new Error(JSON.stringify(event));
    return event.result.items[0]?.id ?? JSON.stringify(event.result);
  }, html);
}

function showFrame(page: Page, address: string): Promise<void> {
  return page.evaluate(async (src) => {
    const frame = Object.assign(document.createElement('iframe'), { src, title: 'original' });
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
  }, address);
}

test('the window has a link to the engine and nothing of Node or Electron', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    link: Object.keys(window.jianbao).sort(),
    isFrozen: Object.isFrozen(window.jianbao),
    node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].filter((name) => name in globalThis),
  }));
  expect(seen).toEqual({ link: ['ask', 'hear', 'on', 'pathOf'], isFrozen: true, node: [] });
});

test('the window runs and loads nothing that is not its own', async ({ app }) => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  // Not the fixture's page, which allows no violation of the policy at all.
  const page = await app.firstWindow();
  const blocked = await page.evaluate(async (url) => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.ran = true' }));
    document.body.append(Object.assign(document.createElement('img'), { src: `${url}a.png` }));
    document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
    await fetch(url).catch(() => {});
    await new Promise((done) => setTimeout(done, 500));
    return { violations: violations.sort(), ran: 'ran' in globalThis };
  }, elsewhere);
  expect(blocked).toEqual({ violations: ['connect-src', 'frame-src', 'img-src', 'script-src-elem'], ran: false });
  expect(requests).toBe(0);
  server.close();
});

test('the window goes nowhere and opens no other', async ({ app, page }) => {
  await page.evaluate(() => {
    open('https://example.org/');
    location.assign('https://example.org/');
  });
  await page.waitForTimeout(500);
  await expect(page.getByText('资料库还是空的')).toBeVisible();
  const addresses = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );
  expect(addresses).toEqual(['app://jianbao/index.html']);
});

test('an original is shown with its words and none of its powers', async ({ app }) => {
  const page = await app.firstWindow();
  const id = await importPage(page, original);
  await showFrame(page, `original/${id}`);
  const frame = page.frameLocator('iframe[title=original]');
  await expect(frame.getByRole('heading', { name: '清河市召开协商议政会' })).toBeVisible();
  await expect(frame.getByText('the script ran')).toHaveCount(0);
  const link = frame.getByRole('link', { name: 'elsewhere' });
  if ((await link.count()) > 0) await link.click();
  await page.waitForTimeout(300);
  await expect(frame.getByRole('heading', { name: '清河市召开协商议政会' })).toBeVisible();
});
