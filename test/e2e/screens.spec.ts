import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from '../support/app.ts';
import { seriousFaults } from '../support/axe.ts';

const project = resolve(import.meta.dirname, '../..');
const samples = resolve(project, 'seeds/articles');
const pictures = resolve(project, 'shots');
const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 960, height: 640 } };

function jianbao(...args: string[]): void {
  execFileSync(process.execPath, [resolve(project, 'build/jianbao.mjs'), ...args], { stdio: 'ignore' });
}

/** Brings in the project's own samples, as a newcomer does. */
async function fill(library: string): Promise<void> {
  jianbao('import', samples, '--library', library, '--collection', '样刊');
  jianbao('tag', 'add', '政协/协商议政', '--query', '政协', '--library', library);
}

const looks = [
  { language: '中文', theme: '浅色', short: 'zh-light' },
  { language: '中文', theme: '深色', short: 'zh-dark' },
  { language: 'English', theme: 'Light', short: 'en-light' },
  { language: 'English', theme: 'Dark', short: 'en-dark' },
];

const inChinese = (language: string) => language === '中文';

/** Takes pictures of what is on the screen, in both sizes, into a folder that is not committed; axe finds nothing serious in it. */
async function look(page: Page, name: string, short: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    // Two frames, so that what the new size moved has been drawn.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.screenshot({ path: resolve(pictures, `${name}-${short}-${size}.png`), animations: 'disabled' });
  }
  await page.setViewportSize(sizes.wide);
  expect(await seriousFaults(page), name).toEqual([]);
}

/** Lets the window speak this language in this light. */
async function dress(page: Page, { language, theme }: (typeof looks)[number]): Promise<void> {
  await page.setViewportSize(sizes.wide);
  await page.keyboard.press('Control+,');
  await page.getByRole('radiogroup', { name: '语言', exact: true }).getByRole('radio', { name: language }).check();
  await page.getByRole('radio', { name: theme, exact: true }).check();
}

/** Changes the open article, so that there is something to compare; one change is taken back. */
async function revise(page: Page, title: string, body: string): Promise<void> {
  for (const key of ['s', '2', 'Control+z']) await page.keyboard.press(key);
  await page.getByRole('textbox', { name: body, exact: true }).locator('p').nth(1).click();
  await page.keyboard.press('Home');
  await page.keyboard.type('据悉，');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Control+ArrowLeft');
  await page.keyboard.type('各项工作');
  const line = page.getByRole('textbox', { name: title, exact: true });
  await line.fill('云澜市政协专题协商老旧小区改造');
  await line.press('Enter');
}

for (const dressed of looks) {
  const { language, short } = dressed;
  const say = (chinese: string, english: string) => (inChinese(language) ? chinese : english);

  test.describe(`in ${language} and ${dressed.theme}`, () => {
    test('an empty library shows ways in', async ({ page }) => {
      await dress(page, dressed);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      await look(page, 'welcome', short);
    });

    test.describe('with the samples', () => {
      test.use({ contents: { fill } });

      test('each screen is whole, and axe finds nothing serious in it', async ({ app, page, folders }) => {
        test.setTimeout(240_000);
        await dress(page, dressed);
        await look(page, 'settings', short);
        await page.keyboard.press('Escape');
        await page.getByRole('row').filter({ hasText: '云澜市政协专题协商' }).click();
        await look(page, 'article', short);
        for (const [name, tab] of [
          ['readings', say('识别', 'Readings')],
          ['original', say('原件', 'Original')],
          ['article', say('正文', 'Text')],
        ] as const) {
          await page.getByRole('tab', { name: tab }).click();
          if (name !== 'article') await look(page, name, short);
        }
        await revise(page, say('标题', 'Title'), say('正文', 'Body'));
        await page.keyboard.press('Control+4');
        await expect(page.locator('ins').first()).toBeVisible();
        await look(page, 'revisions', short);
        await page.keyboard.press('Control+Shift+h');
        await expect(page.locator('[aria-current=step]')).toBeVisible();
        await look(page, 'history', short);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+1');
        await page.keyboard.press('Control+k');
        await look(page, 'palette', short);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+e');
        await look(page, 'export', short);
        await page.keyboard.press('Escape');
        const blank = join(folders.userData, '空白.txt');
        writeFileSync(blank, '');
        await app.evaluate(
          ({ dialog }, filePaths) => {
            Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths }) });
          },
          [samples, blank],
        );
        await page.keyboard.press('Control+i');
        await expect(page.getByRole('dialog').getByRole('grid').getByRole('row').first()).toBeVisible();
        await look(page, 'import-report', short);
        await page.keyboard.press('Escape');
        await page.keyboard.press('/');
        await page.keyboard.type('政协 -食堂');
        await expect(page.getByRole('grid').locator('mark').first()).toBeVisible();
        await look(page, 'search', short);
      });

      test('whole libraries have a menu, their health and a start page', async ({ page, folders }) => {
        test.setTimeout(240_000);
        await dress(page, dressed);
        await page.keyboard.press('Escape');
        const menu = page.getByRole('heading', { level: 1 }).getByRole('button');
        const choose = async (name: string) => {
          await menu.click();
          await page.getByRole('menuitem', { name, exact: true }).click();
        };
        await menu.click();
        await look(page, 'library-menu', short);
        await page.keyboard.press('Escape');
        await choose(say('立即检查资料库', 'Check library now'));
        const sheet = page.getByRole('dialog');
        await expect(sheet).toContainText(say('没有发现问题', 'No fault was found'));
        await sheet.getByRole('button', { name: say('立即备份', 'Back up now') }).click();
        await expect(sheet.getByRole('list', { name: say('快照', 'Snapshots') })).toBeVisible();
        await look(page, 'health', short);
        const volumes = join(folders.library, 'volumes');
        for (const name of readdirSync(volumes, { recursive: true, encoding: 'utf8' }))
          if (name.endsWith('.json')) writeFileSync(join(volumes, name), '{}');
        await sheet.getByRole('button', { name: say('立即检查', 'Check now') }).click();
        await expect(sheet.getByRole('button', { name: say('修复', 'Repair') })).toBeVisible();
        await look(page, 'health-faults', short);
        await page.keyboard.press('Escape');
        await choose(say('关闭资料库', 'Close library'));
        const recent = page.getByRole('button', { name: /^资料库/ });
        await expect(recent.first()).toBeVisible();
        await look(page, 'start', short);
        renameSync(folders.library, `${folders.library}.away`);
        await recent.first().click();
        await expect(page.getByRole('alert')).toBeVisible();
        await look(page, 'start-failed', short);
      });
    });
  });
}
