import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { seriousFaults } from '../support/axe.ts';
import type { DesktopApp } from '../support/desktop-app.ts';
import { contentOf, expect, test } from '../support/filled-app.ts';

/** A page of the kind that newspapers put on the web, long enough to be an article. */
const pageOf = (title: string) =>
  [
    title,
    '来源：云溪日报　作者：林知远　2020-09-08 10:19',
    '　　本报讯（记者 林知远）9月7日，云溪市四十二处口袋公园全部开放，市民推窗见绿、出门入园。',
    '　　市园林局介绍，这些公园利用边角地建成，平均每处八百平方米，都配有座椅、路灯和饮水处。',
    '　　家住槐树巷的周奶奶说，从前要走两站路才能歇脚，现在下楼就有树荫，邻居们又聚到了一起。',
  ].join('\n');

/** Too short a text for anyone to tell its encoding: 短 in Big5. */
const undecided = Buffer.from([0xb5, 0x75]);

/** A folder with two pages, one of them twice, an empty file, and a text whose encoding can't be told for sure. */
function mixedFolder(at: string): string {
  const folder = join(at, '来稿');
  mkdirSync(join(folder, '二月'), { recursive: true });
  writeFileSync(join(folder, '公园.txt'), pageOf('云溪市口袋公园开放'));
  writeFileSync(join(folder, '二月', '图书馆.txt'), pageOf('云溪市图书馆夜间开放'));
  writeFileSync(join(folder, '公园（副本）.txt'), pageOf('云溪市口袋公园开放'));
  writeFileSync(join(folder, '空白.txt'), '');
  writeFileSync(join(folder, '繁体.txt'), undecided);
  return folder;
}

const choose = (app: DesktopApp, paths: string[]) =>
  app.evaluate(({ dialog }, filePaths) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths }) });
  }, paths);

const report = (page: Page) => page.getByRole('dialog', { name: '入库报告' });
const rowsOf = (page: Page) => report(page).getByRole('grid').getByRole('row');

test('a folder comes in with counts that add up, and each failure says why', async ({ app, page, folders }) => {
  await choose(app, [mixedFolder(folders.userData)]);
  await page.keyboard.press('Control+Shift+o');
  await expect(report(page).getByRole('radio', { name: '全部 5' })).toBeChecked();
  for (const count of ['已入库 3', '已有 1', '未成 1'])
    await expect(report(page).getByRole('radio', { name: count })).toBeVisible();
  await expect(rowsOf(page).filter({ hasText: '空白.txt' })).toContainText('文件是空的');
  await expect(rowsOf(page).filter({ hasText: '繁体.txt' })).toContainText('编码存疑');
  await expect(rowsOf(page).filter({ hasText: '库中已有' })).toContainText('云溪市口袋公园开放');
  expect(await seriousFaults(page)).toEqual([]);
  await report(page).getByRole('radio', { name: '未成 1' }).check();
  await expect(rowsOf(page)).toHaveCount(1);
  await app.close();
  const { articles } = await contentOf(folders.library);
  expect(Object.keys(articles)).toEqual(expect.arrayContaining(['云溪市口袋公园开放', '云溪市图书馆夜间开放']));
  expect(Object.keys(articles)).toHaveLength(3);
  expect(articles.云溪市图书馆夜间开放).toMatchObject({ source: '云溪日报', status: 'inbox' });
});

test('a text whose encoding could not be told is read again in the one that the person says', async ({
  app,
  page,
  folders,
}) => {
  await choose(app, [join(mixedFolder(folders.userData), '繁体.txt')]);
  await page.keyboard.press('Control+i');
  await rowsOf(page).getByRole('button', { name: '重试' }).click();
  await page.getByRole('menuitem', { name: '按 Big5 重新打开' }).click();
  await expect(report(page).getByRole('radio', { name: '已入库 1' })).toBeVisible();
  await app.close();
  const [article] = Object.values((await contentOf(folders.library)).articles);
  expect(article?.origin?.encoding).toBe('big5');
  expect(`${article?.title}${article?.body}`).toContain('短');
});

test('all that came in is picked, or taken back, from the report', async ({ app, page, folders }) => {
  const folder = mixedFolder(folders.userData);
  await choose(app, [folder]);
  await page.keyboard.press('Control+Shift+o');
  await report(page).getByRole('button', { name: '选中已入库的' }).click();
  await expect(page.getByText('已选中 3 篇文章')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('上次入库的报告');
  await page.keyboard.press('Enter');
  await report(page).getByRole('button', { name: '撤销这次入库' }).click();
  await expect(page.getByRole('main').getByRole('heading', { name: '收进第一篇文章' })).toBeVisible();
  await app.close();
  expect((await contentOf(folders.library)).articles).toEqual({});
});

test('with options one sees first what would be found, then it goes where one says', async ({ app, page, folders }) => {
  await choose(app, [mixedFolder(folders.userData)]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('按选项导入');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('button', { name: '入库', exact: true })).toBeDisabled();
  await sheet.getByRole('button', { name: '选择文件夹…' }).click();
  await sheet.getByRole('combobox', { name: '专辑' }).fill('样刊');
  await sheet.getByRole('combobox', { name: '标签' }).fill('政协 / 提案，民生');
  expect(await seriousFaults(page)).toEqual([]);
  await sheet.getByRole('button', { name: '先看会读到什么' }).click();
  await expect(sheet.getByRole('radio', { name: '新文章 3' })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: '样刊' })).toHaveCount(0);
  await sheet.getByRole('button', { name: '入库', exact: true }).click();
  await expect(report(page).getByText('归入：样刊 · 政协/提案 · 民生')).toBeVisible();
  await app.close();
  const { articles, library } = await contentOf(folders.library);
  expect(articles.云溪市口袋公园开放?.tags).toEqual(['政协/提案', '民生']);
  const collection = Object.values(library.collections).find(({ name }) => name === '样刊');
  expect(Object.keys(collection?.articles ?? {})).toHaveLength(3);
});

test.describe('in a collection', () => {
  test.use({ shelf: { 老城改造: { collections: ['样刊'] } } });

  test('it is offered as the place, and need not be taken', async ({ app, page, folders }) => {
    await choose(app, [join(mixedFolder(folders.userData), '公园.txt')]);
    await page.getByRole('treeitem', { name: '样刊' }).click();
    await page.keyboard.press('Control+i');
    await expect(page.getByRole('combobox', { name: '专辑' })).toHaveValue('样刊');
    await expect(page.getByRole('dialog').getByRole('button', { name: '入库', exact: true })).toBeFocused();
    await page.getByRole('combobox', { name: '专辑' }).fill('');
    await page.getByRole('dialog').getByRole('button', { name: '入库', exact: true }).click();
    await expect(report(page)).toBeVisible();
    await app.close();
    const { articles, library } = await contentOf(folders.library);
    const [collection] = Object.values(library.collections);
    expect(Object.keys(collection?.articles ?? {})).toEqual([articles.老城改造?.id]);
    expect(articles.云溪市口袋公园开放).toBeDefined();
  });
});

test('files dropped anywhere are imported, their bytes kept as they were', async ({ app, page, folders }) => {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], '拖入.txt', { type: 'text/plain' }));
    const target = document.querySelector('nav') as Element;
    for (const kind of ['dragenter', 'dragover', 'drop'])
      target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, pageOf('云溪市口袋公园开放'));
  await expect(report(page).getByRole('radio', { name: '已入库 1' })).toBeVisible();
  await app.close();
  const { articles } = await contentOf(folders.library);
  expect(articles.云溪市口袋公园开放?.origin).toMatchObject({
    fileName: '拖入.txt',
    size: Buffer.byteLength(pageOf('云溪市口袋公园开放')),
  });
});

test('a folder dropped from the desktop comes in whole, without what is hidden in it', async ({
  app,
  page,
  folders,
}) => {
  const folder = mixedFolder(folders.userData);
  writeFileSync(join(folder, '.隐藏.txt'), pageOf('云溪市不该入库的一页'));
  const desktop = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver'] as const)
    await desktop.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  await expect(page.getByText('松开即可导入')).toBeVisible();
  await desktop.send('Input.dispatchDragEvent', { type: 'drop', x: 200, y: 200, data });
  await expect(report(page).getByRole('radio', { name: '全部 5' })).toBeVisible();
  await expect(page.getByText('松开即可导入')).toHaveCount(0);
  await app.close();
  const { articles } = await contentOf(folders.library);
  expect(Object.keys(articles)).toEqual(expect.arrayContaining(['云溪市口袋公园开放', '云溪市图书馆夜间开放']));
  expect(Object.keys(articles)).toHaveLength(3);
});

/** What a paste outside every text field brings, as the browser hands it over. */
const paste = (page: Page, forms: Record<string, string>) =>
  page.evaluate((forms) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(forms)) data.setData(type, text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, forms);

test('rich text is pasted with its formatting', async ({ app, page, folders }) => {
  const lines = pageOf('云溪市口袋公园开放').split('\n');
  const html = `<h1>${lines[0]}</h1>${lines
    .slice(1)
    .map((line) => `<p>${line.replace('四十二处', '<strong>四十二处</strong>')}</p>`)
    .join('')}`;
  await paste(page, { 'text/plain': lines.join('\n'), 'text/html': html });
  await expect(report(page).getByRole('radio', { name: '已入库 1' })).toBeVisible();
  await app.close();
  expect((await contentOf(folders.library)).articles.云溪市口袋公园开放?.body).toContain('<strong>四十二处</strong>');
});

test('an address alone is not taken for an article, and text pasted into a field stays there', async ({
  app,
  page,
  folders,
}) => {
  await paste(page, { 'text/plain': 'https://news.example.org/2020/1.html' });
  await expect(page.getByRole('region', { name: '消息' })).toContainText('单个网址无法入库');
  await page.getByRole('searchbox').focus();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, pageOf('云溪市口袋公园开放'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await app.close();
  expect((await contentOf(folders.library)).articles).toEqual({});
});

test('a long import goes on behind the window, is seen at its foot, and can be stopped there', async ({
  app,
  page,
  folders,
}) => {
  const folder = join(folders.userData, '多');
  mkdirSync(folder, { recursive: true });
  const many = 3000;
  for (let number = 0; number < many; number += 1)
    writeFileSync(join(folder, `${number}.txt`), pageOf(`云溪市第${number}处公园开放`));
  await choose(app, [folder]);
  await page.keyboard.press('Control+Shift+o');
  await page.getByRole('button', { name: '转到后台' }).click();
  const work = page.getByRole('region', { name: '进行中的任务' });
  await expect(work).toContainText('正在入库');
  await work.getByRole('button', { name: '停止：正在入库' }).click();
  await page.getByRole('button', { name: '查看报告' }).click();
  await expect(report(page).getByText('已停止。此前入库的文章都在。')).toBeVisible();
  await app.close();
  const stored = Object.keys((await contentOf(folders.library)).articles).length;
  expect(stored).toBeGreaterThan(0);
  expect(stored).toBeLessThan(many);
});
