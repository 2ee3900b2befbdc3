import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';

// The package stage of `npm test` runs this on what came out of a package, where all that was not packed is missing.
test('the built program starts, keeps an article and finds it by two characters', async ({ page, folders }) => {
  const found = await page.evaluate(async () => {
    await window.jianbao.ask('article.write', { title: '清河市召开协商议政会' });
    return window.jianbao.ask('article.list', { query: '议政', sort: 'publishedAt', offset: 0, limit: 10 });
  });
  expect(found).toMatchObject({ ok: true, value: { total: 1 } });
  await expect(page.getByText('清河市召开协商议政会').first()).toBeVisible();
  expect(existsSync(join(folders.library, 'library.json'))).toBe(true);
});
