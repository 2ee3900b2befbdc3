import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'playwright/test';
import { launchElectron } from '../support/launch-electron.ts';
import { launchStandIn } from '../support/launch-stand-in.ts';
import { withTemporaryFolder } from '../support/temporary-folder.ts';

/** The folder of the built program: what was taken out of a package, or else this project. */
const built = process.env.JIANBAO_APP_DIR ?? resolve(import.meta.dirname, '../..');

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
test('the built program starts, keeps an article and finds it by two characters', async ({}, info) => {
  await withTemporaryFolder(async (folder) => {
    const library = join(folder, '归档.jianbao');
    const launch = info.project.name === 'electron' ? launchElectron : launchStandIn;
    const main = join(built, 'out/main/main.js');
    const app = await launch({ main, userData: join(folder, 'user'), args: ['--library', library] });
    try {
      const page = await app.firstWindow();
      const found = await page.evaluate(async () => {
        await window.jianbao.ask('article.write', { title: '清河市召开协商议政会' });
        return window.jianbao.ask('article.list', { query: '议政', sort: 'publishedAt', offset: 0, limit: 10 });
      });
      expect(found).toMatchObject({ ok: true, value: { total: 1 } });
      await expect(page.getByText('清河市召开协商议政会').first()).toBeVisible();
      expect(existsSync(join(library, 'library.json'))).toBe(true);
    } finally {
      await app.close();
    }
  });
});
