import { seriousFaults } from '../support/axe.ts';
import { contentOf, expect, test } from '../support/filled-app.ts';

test.use({
  shelf: {
    云溪市召开协商座谈会: { body: '<p>市政协昨天召开会议。</p><p>委员们提出意见。</p>', source: '云澜日报' },
    球赛结果: { tags: ['体育'], collections: ['样刊'] },
  },
});

test.describe('the revisions of an article', () => {
  test('are listed beside what changed in each, and one of them is restored', async ({ app, page, folders }) => {
    await page.getByRole('row', { name: /云溪市/ }).click();
    const title = page.getByRole('textbox', { name: '标题', exact: true });
    await title.fill('云溪市召开协商议政会');
    await title.press('Enter');
    await expect(page.getByText('已保存')).toBeVisible();
    await page.keyboard.press('Control+4');
    const revisions = page.getByRole('grid', { name: '修订' });
    await expect(revisions.getByRole('row')).toHaveCount(3);
    const differences = page.getByRole('region', { name: '不同之处' });
    await expect(differences.locator('del')).toHaveText('删去：座谈');
    await expect(differences.locator('ins')).toHaveText('增加：议政');
    expect(await seriousFaults(page)).toEqual([]);

    await revisions.focus();
    await page.keyboard.press('ArrowDown');
    await expect(differences.locator('ins')).toHaveText('增加：云澜日报');
    await page.getByRole('radio', { name: '与现在比' }).check();
    await expect(differences.locator('ins')).toHaveText('增加：议政');
    await page.getByRole('button', { name: '恢复到这次修订' }).click();
    await expect(revisions.getByRole('row')).toHaveCount(4);
    await expect(page.getByText('文章已恢复到第 2 次修订')).toBeVisible();
    await page.keyboard.press('Control+1');
    await expect(title).toHaveValue('云溪市召开协商座谈会');
    await app.close();
    const { articles } = await contentOf(folders.library);
    expect(articles.云溪市召开协商座谈会).toMatchObject({ source: '云澜日报', revision: 4 });
  });

  test('say so where nothing was changed yet', async ({ page }) => {
    await page.keyboard.press('Control+n');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: '修订' }).click();
    await expect(page.getByRole('heading', { name: '还没有改动' })).toBeVisible();
  });
});

test.describe('the undo history', () => {
  test('names each step, and goes back and forth to any of them', async ({ page }) => {
    await page.getByRole('row', { name: /球赛/ }).click();
    await page.keyboard.press('s');
    await page.keyboard.press('3');
    await page.keyboard.press('Control+Shift+h');
    const steps = page.getByRole('dialog', { name: '撤销历史' });
    const now = steps.locator('[aria-current=step]');
    await expect(now).toContainText('更改 1 篇文章的状态');
    expect(await seriousFaults(page)).toEqual([]);
    await steps.getByRole('button', { name: '新建文章《球赛结果》' }).click();
    await expect(now).toContainText('新建文章《球赛结果》');
    await expect(steps.getByRole('button', { name: '已撤销' })).toHaveCount(5);
    await expect(page.getByText('已撤销 5 步')).toBeVisible();
    await steps.getByRole('button', { name: /更改 1 篇文章的星标/ }).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(now).toContainText('更改 1 篇文章的状态');
    await expect(steps.getByRole('button', { name: '已撤销' })).toHaveCount(0);
    await steps.getByRole('button', { name: '最初' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('row', { name: /球赛/ })).toHaveCount(0);
  });

  test('keeps what it lists over a restart', async ({ app, launch }) => {
    const page = await app.firstWindow();
    await page.getByRole('row', { name: /球赛/ }).click();
    await page.keyboard.press('s');
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/已撤销/)).toBeVisible();
    await app.close();
    const next = await (await launch()).firstWindow();
    await next.keyboard.press('Control+Shift+h');
    await expect(next.getByRole('button', { name: /更改 1 篇文章的星标/ })).toContainText('已撤销');
  });
});

test('an article taken out of the bin is in its collections and has its tags', async ({ app, page, folders }) => {
  await page.getByRole('row', { name: /球赛/ }).click();
  await page.keyboard.press('Delete');
  await page.getByRole('treeitem', { name: /回收站/ }).click();
  await page.getByRole('row', { name: /球赛/ }).click();
  await page.keyboard.press('r');
  await expect(page.getByRole('row', { name: /球赛/ })).toHaveCount(0);
  await page.getByRole('treeitem', { name: /样刊/ }).click();
  await expect(page.getByRole('row', { name: /球赛/ })).toBeVisible();
  await app.close();
  const { articles, library } = await contentOf(folders.library);
  expect(articles.球赛结果).toMatchObject({ tags: ['体育'] });
  expect(articles.球赛结果).not.toHaveProperty('binnedAt');
  expect(Object.values(library.collections).map(({ articles: inside }) => Object.keys(inside))).toEqual([
    [articles.球赛结果!.id],
  ]);
});
