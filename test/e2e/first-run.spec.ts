import { seriousFaults } from '../support/axe.ts';
import { contentOf, expect, test } from '../support/filled-app.ts';

test('an empty library teaches every way in, and the keys of each', async ({ page }) => {
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: '收进第一篇文章' })).toBeVisible();
  for (const [way, keys] of [
    ['网页与文件', 'Ctrl'],
    ['整个文件夹', 'Shift'],
    ['粘贴的文字', 'V'],
    ['自己撰写', 'N'],
  ] as const)
    await expect(main.getByRole('button', { name: way })).toContainText(keys);
  expect(await seriousFaults(page)).toEqual([]);
});

test('the box takes pasted text, reads its fields, and the welcome gives way to the article', async ({
  app,
  page,
  folders,
}) => {
  await page.getByRole('button', { name: '粘贴的文字' }).click();
  await page
    .getByRole('textbox', { name: '文章文字' })
    .fill(
      [
        '云溪市口袋公园开放',
        '来源：云溪日报　作者：林知远　2020-09-08 10:19',
        '　　本报讯（记者 林知远）9月7日，云溪市四十二处口袋公园全部开放，市民推窗见绿、出门入园。',
        '　　市园林局介绍，这些公园利用边角地建成，平均每处八百平方米，都配有座椅、路灯和饮水处。',
        '　　家住槐树巷的周奶奶说，从前要走两站路才能歇脚，现在下楼就有树荫，邻居们又聚到了一起。',
      ].join('\n'),
    );
  await page.getByRole('dialog').getByRole('button', { name: '入库' }).click();
  const report = page.getByRole('dialog', { name: '入库报告' });
  await report.getByRole('button', { name: '云溪市口袋公园开放' }).click();
  await expect(page.getByRole('main')).toContainText('市民推窗见绿');
  await app.close();
  const { articles } = await contentOf(folders.library);
  expect(articles.云溪市口袋公园开放).toMatchObject({ source: '云溪日报', publishedAt: '2020-09-08T10:19' });
});

test('the first article may be written by hand', async ({ app, page, folders }) => {
  await page.getByRole('button', { name: '自己撰写' }).click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(1);
  await app.close();
  expect(Object.keys((await contentOf(folders.library)).articles)).toEqual(['未命名文章']);
});

test('the language of exports is a setting of the library', async ({ app, page, folders }) => {
  await page.keyboard.press('Control+,');
  const exports = page.getByRole('radiogroup', { name: '导出的语言' });
  await exports.getByRole('radio', { name: 'English' }).check();
  expect(await seriousFaults(page)).toEqual([]);
  await app.close();
  expect((await contentOf(folders.library)).library.language).toBe('en');
});
