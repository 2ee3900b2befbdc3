import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { test as base, expect } from 'playwright/test';
import type { DesktopApp } from '../support/desktop-app.ts';
import { launchStandIn } from '../support/launch-stand-in.ts';
import { withTemporaryFolder } from '../support/temporary-folder.ts';

interface Sample {
  invoke(channel: string, ...parameters: unknown[]): Promise<unknown>;
  say(word: string): void;
  onWord(listener: (word: string) => void): void;
  platform(): string;
  pathOf(file: File): string;
  fail(): never;
}
declare const sample: Sample;

const main = resolve(import.meta.dirname, '../support/stand-in-sample/main.ts');

const test = base.extend<{ launch: (...args: string[]) => Promise<DesktopApp>; app: DesktopApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
  launch: async ({}, use) => {
    await withTemporaryFolder(async (userData) => {
      const started: DesktopApp[] = [];
      await use(async (...args) => {
        const app = await launchStandIn({ main, userData, args });
        started.push(app);
        return app;
      });
      for (const app of started) await app.close();
    });
  },
  app: async ({ launch }, use) => use(await launch()),
  page: async ({ app }, use) => use(await app.firstWindow()),
});

// biome-ignore lint/correctness/noEmptyPattern: as above
test.beforeEach(({}, info) => {
  test.skip(info.project.name !== 'stand-in', 'these are about the stand-in itself');
});

test('values cross as structured clone has them', async ({ page }) => {
  const crossed = await page.evaluate(async () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    const value = { loop, date: new Date(7), map: new Map([['a', new Set([1])]]), bytes: new Uint8Array([1, 255]) };
    const sent = { ...value, none: undefined, not: Number.NaN, big: 10n, error: new RangeError('far') };
    const got = (await sample.invoke('echo', sent)) as typeof sent;
    return [
      got.loop.self === got.loop,
      got.date.getTime(),
      got.map.get('a')?.has(1),
      Array.from(got.bytes),
      'none' in got,
      Number.isNaN(got.not),
      got.big === 10n,
      got.error instanceof RangeError && got.error.message,
    ];
  });
  expect(crossed).toEqual([true, 7, true, [1, 255], true, true, true, 'far']);
});

test('what cannot be cloned, and what a handler throws, reaches the page as an error', async ({ page }) => {
  const said = await page.evaluate(async () => {
    const said = async (ask: () => unknown): Promise<string> => {
      try {
        return `answered ${await ask()}`;
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message}`;
      }
    };
    return [
      await said(() => sample.invoke('echo', Symbol('mark'))),
      await said(() => sample.invoke('fail')),
      await said(() => sample.invoke('nobody')),
      await said(() => sample.fail()),
    ];
  });
  expect(said).toEqual([
    'DataCloneError: Symbol(mark) could not be cloned.',
    "Error: Error invoking remote method 'fail': RangeError: on purpose",
    "Error: Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    'TypeError: at once',
  ]);
});

test('the page sees what the preload exposes, frozen, and nothing else of the program', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    platform: sample.platform(),
    isFrozen: Object.isFrozen(sample),
    path: sample.pathOf(new File(['x'], 'a.txt')),
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    bindings: Object.getOwnPropertyNames(globalThis).filter((name) => /^(binding|receiver)|electron|ipc/i.test(name)),
  }));
  expect(seen).toEqual({ platform: process.platform, isFrozen: true, path: '', node: [], bindings: [] });
});

test('events reach the page in order, and a handler knows who asks by the address that the program gave', async ({
  app,
  page,
}) => {
  await page.evaluate(() => sample.onWord((word) => document.querySelector('#said')?.append(`${word} `)));
  await app.evaluate(({ BrowserWindow }) => {
    for (const word of ['one', 'two', 'three'])
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send('word', word);
  });
  await expect(page.locator('#said')).toHaveText('one two three ');
  expect(await page.evaluate(() => sample.invoke('sender'))).toBe('sample://here/');
});

test('responses of a protocol handler carry their content security policy', async ({ page }) => {
  const blocked = await page.evaluate(async () => {
    const violation = new Promise<string>((done) => {
      document.addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective));
    });
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.ran = true' }));
    return [await violation, 'ran' in globalThis];
  });
  expect(blocked).toEqual(['script-src-elem', false]);
});

test('a sandboxed frame is served by the handler too, and has no preload', async ({ page }) => {
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('In the frame')).toBeVisible();
  expect(await frame.locator('body').evaluate(() => 'sample' in globalThis)).toBe(false);
});

test('a denied window or navigation sends no request and leaves the page where it was', async ({ app, page }) => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(shell, { opened, openExternal: async (target: string) => void opened.push(target) });
  });
  await page.evaluate((target) => {
    open(target);
    const link = Object.assign(document.createElement('a'), { href: target, target: '_blank', rel: 'noopener' });
    document.body.append(link);
    link.click();
    const form = Object.assign(document.createElement('form'), { action: target, target: '_blank' });
    document.body.append(form);
    form.submit();
  }, url);
  await expect
    .poll(() => app.evaluate(({ shell }) => (shell as unknown as { opened: string[] }).opened))
    .toEqual([url, url, expect.stringContaining(url)]);
  await page.evaluate((target) => void location.assign(target), url);
  await expect.poll(() => page.evaluate(() => sample.invoke('noted'))).toContain(`navigate ${url}`);
  // Time for a request that should not be.
  await page.waitForTimeout(1000);
  expect(requests).toBe(0);
  await expect(page.getByRole('heading', { name: 'Sample' })).toBeVisible();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(page.context().pages()).toEqual([page]);
  server.close();
});

test('keys of the menu work unless the page takes them, or the menu only shows them', async ({ page }) => {
  const noted = () => page.evaluate(() => sample.invoke('noted'));
  await page.keyboard.press('Control+Shift+Y');
  await expect.poll(noted).toContain('write');
  await page.evaluate(() => {
    addEventListener('keydown', (event) => {
      if (event.key === 'Y') event.preventDefault();
      sample.say(event.key);
    });
  });
  await page.keyboard.press('Control+Shift+Y');
  await page.keyboard.press('Control+J');
  await expect.poll(noted).toContain('said J');
  expect(((await noted()) as string[]).filter((what) => what === 'write' || what === 'shown')).toEqual(['write']);
});

test('the theme that the program asks for is the one that the page sees', async ({ app, page }) => {
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await app.evaluate(({ nativeTheme }) => Object.assign(nativeTheme, { themeSource: 'dark' }));
  await expect.poll(isDark).toBe(true);
  await app.evaluate(({ nativeTheme }) => Object.assign(nativeTheme, { themeSource: 'light' }));
  await expect.poll(isDark).toBe(false);
});

test('a second start tells the first one and exits', async ({ app, page, launch }) => {
  const second = await launch('--again');
  await once(second.process, 'exit');
  expect(second.process.exitCode).toBe(0);
  await expect.poll(() => page.evaluate(() => sample.invoke('noted'))).toContain('second start --again');
  expect(app.process.exitCode).toBeNull();
});

test('a window that closes lets its page say goodbye first', async ({ app, page }) => {
  await page.getByRole('heading', { name: 'Sample' }).waitFor();
  await app.evaluate(({ ipcMain }) => {
    ipcMain.on('said', (_event, word) => console.log('heard', word));
  });
  await app.close();
  expect(app.log().split('\n').slice(-4)).toEqual(['closing', 'heard goodbye', 'closed', '']);
});

test('a program that is killed takes its browser along', async ({ app, page }) => {
  const browser = page.context().browser();
  expect(browser?.isConnected()).toBe(true);
  app.process.kill('SIGKILL');
  await expect.poll(() => browser?.isConnected()).toBe(false);
});
