import type { Page } from 'playwright/test';
import { seriousFaults } from '../support/axe.ts';
import { contentOf, expect, test } from '../support/filled-app.ts';

const open = (page: Page, title: string) => page.getByRole('grid').getByRole('row').filter({ hasText: title }).click();
const reader = (page: Page) => page.getByRole('main');
const field = (page: Page, name: string) => reader(page).getByRole('textbox', { name, exact: true }).first();
const saved = (page: Page) => expect(reader(page).getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
const people = (page: Page) => reader(page).getByRole('list', { name: '人物' }).getByRole('button');

test.use({
  shelf: {
    老城改造: {
      source: '青石周刊',
      publishedAt: '2020-09-08',
      tags: ['民生'],
      headlines: { main: '把老街还给街坊' },
      people: [
        { name: '骆一舟', role: 'reporter' },
        { name: '安知夏', role: 'editor' },
      ],
      body: '<p>砚河边的老街，砚河人的家。</p><p>再说砚河。</p>',
    },
    口袋公园: { tags: ['文化/非遗'] },
  },
});

test('what is corrected in place is said to be saved, and is on the disk', async ({ app, page, folders }) => {
  await open(page, '老城改造');
  await field(page, '标题').fill('老城有机更新');
  await field(page, '来源').fill('云澜日报');
  await field(page, '发布时间').fill('2021年3月5日 8:30');
  await field(page, '主题').fill('');
  await page.getByRole('complementary').getByRole('textbox', { name: '关键词' }).fill('老街，砚河、老街');
  await page.getByRole('complementary').getByRole('textbox', { name: '版次' }).fill('03');
  await page.getByRole('complementary').getByRole('textbox', { name: '附注' }).fill('第一行\n第二行');
  await saved(page);
  await expect(page.getByRole('row').filter({ hasText: '老城有机更新' })).toBeVisible();
  await app.close();
  const article = (await contentOf(folders.library)).articles.老城有机更新;
  expect(article).toMatchObject({
    source: '云澜日报',
    publishedAt: '2021-03-05T08:30',
    keywords: ['老街', '砚河'],
    edition: { page: '03' },
    note: '第一行\n第二行',
  });
  expect(article).not.toHaveProperty('headlines');
});

test('what was typed a moment before the window goes is kept', async ({ app, page, folders }) => {
  await open(page, '老城改造');
  await reader(page).getByRole('textbox', { name: '正文' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('最后一句。');
  await app.close();
  expect((await contentOf(folders.library)).articles.老城改造?.body).toContain('最后一句。');
});

test('what can’t be stored says why, and the stored text stays until it can', async ({ app, page, folders }) => {
  await open(page, '老城改造');
  await field(page, '标题').fill(' ');
  await expect(page.getByRole('alert')).toHaveText('文章需要标题。');
  await field(page, '发布时间').fill('去年秋天');
  await expect(page.getByRole('alert').last()).toContainText('这不是日期');
  await field(page, '发布时间').press('Escape');
  await expect(field(page, '发布时间')).toHaveValue('2020-09-08');
  await app.close();
  expect((await contentOf(folders.library)).articles.老城改造?.publishedAt).toBe('2020-09-08');
});

test('people are added, changed, moved and taken away', async ({ app, page, folders }) => {
  await open(page, '老城改造');
  await reader(page).getByRole('button', { name: '添加人物' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('姓名').fill('顾沛然');
  await form.getByRole('combobox', { name: '身份' }).selectOption('photographer');
  await form.getByRole('textbox', { name: '职务' }).fill('摄影部主任');
  await form.getByRole('button', { name: '添加人物' }).click();
  await page.keyboard.press('Escape');
  await people(page).filter({ hasText: '顾沛然' }).press('Alt+ArrowLeft');
  await people(page).filter({ hasText: '骆一舟' }).press('Delete');
  await people(page).filter({ hasText: '安知夏' }).click();
  await page.getByRole('dialog').getByLabel('姓名').fill('安之夏');
  await page.keyboard.press('Escape');
  await saved(page);
  await app.close();
  expect((await contentOf(folders.library)).articles.老城改造?.people).toEqual([
    { name: '顾沛然', role: 'photographer', post: '摄影部主任' },
    { name: '安之夏', role: 'editor' },
  ]);
});

test('an edit is taken back with the library’s undo, and typed text with its own', async ({ page }) => {
  await open(page, '老城改造');
  await field(page, '来源').fill('云澜日报');
  await saved(page);
  await field(page, '来源').press('Enter');
  await page.keyboard.press('Control+z');
  await expect(field(page, '来源')).toHaveValue('青石周刊');
  await reader(page).getByRole('textbox', { name: '正文' }).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('昨天，');
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(reader(page).getByRole('textbox', { name: '正文' })).not.toContainText('昨天');
  await expect(field(page, '来源')).toHaveValue('青石周刊');
});

test('an article written by hand begins with its title, and goes on with its text', async ({ app, page, folders }) => {
  await page.keyboard.press('Control+n');
  await expect(field(page, '标题')).toBeFocused();
  await page.keyboard.type('编后记');
  await reader(page).getByRole('textbox', { name: '正文' }).click();
  await page.keyboard.type('这一期谈老街。');
  await saved(page);
  await expect(reader(page)).toContainText('7 字');
  await page.getByRole('tab', { name: '原件' }).click();
  await expect(reader(page)).toContainText('手写的文章');
  await app.close();
  expect((await contentOf(folders.library)).articles.编后记?.body).toBe('<p>这一期谈老街。</p>');
});

test('words are found in the open article without a change to it', async ({ app, page, folders }) => {
  await open(page, '老城改造');
  await reader(page).getByRole('textbox', { name: '正文' }).click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('砚河');
  const bar = page.getByRole('search', { name: '在文中查找' });
  await expect(bar.getByRole('status')).toHaveText(/共 3 处/);
  await expect(reader(page).locator('mark')).toHaveText(['砚河', '砚河', '砚河']);
  const before = await bar.getByRole('status').textContent();
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).not.toHaveText(before!);
  await page.keyboard.press('Escape');
  await expect(reader(page).locator('mark')).toHaveCount(0);
  await app.close();
  const article = (await contentOf(folders.library)).articles.老城改造;
  expect(article?.body).toBe('<p>砚河边的老街，砚河人的家。</p><p>再说砚河。</p>');
});

test('status and star are set, and the article is copied as text and as a citation', async ({ app, page, folders }) => {
  await open(page, '老城改造');
  await reader(page).getByRole('button', { name: '状态：待核' }).click();
  await page.getByRole('menuitem', { name: '已选' }).click();
  await expect(reader(page).getByRole('button', { name: '状态：已选' })).toBeVisible();
  await reader(page).getByRole('button', { name: '星标' }).click();
  await expect(reader(page).getByRole('button', { name: '星标' })).toHaveAttribute('aria-pressed', 'true');
  const clipboard = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await reader(page).getByRole('button', { name: '复制' }).click();
  await page.getByRole('menuitem', { name: /引文|引用|著录/ }).click();
  await expect.poll(clipboard).toContain('骆一舟');
  expect(await clipboard()).toContain('青石周刊');
  await reader(page).getByRole('button', { name: '复制' }).click();
  await page.getByRole('menuitem', { name: /文本/ }).click();
  await expect.poll(clipboard).toContain('再说砚河。');
  await app.close();
  expect((await contentOf(folders.library)).articles.老城改造).toMatchObject({ status: 'selected', starred: true });
});

test('a tag is taken off, and an article in the bin is only read, until it is restored', async ({ page }) => {
  await open(page, '老城改造');
  await reader(page).getByRole('button', { name: '去掉标签“民生”' }).first().click();
  await expect(reader(page).getByRole('button', { name: '去掉标签“民生”' })).toHaveCount(0);
  await page.getByRole('grid').press('Delete');
  await page.getByRole('treeitem', { name: '回收站' }).click();
  await open(page, '老城改造');
  await expect(field(page, '标题')).not.toBeEditable();
  await expect(reader(page).getByRole('textbox', { name: '正文' })).toHaveAttribute('contenteditable', 'false');
  await reader(page).getByRole('button', { name: '从回收站恢复' }).click();
  await page.getByRole('treeitem', { name: '全部文章' }).click();
  await open(page, '老城改造');
  await expect(field(page, '标题')).toBeEditable();
});

test('the faces of an article have nothing that keeps anyone out', async ({ page }) => {
  test.slow();
  await open(page, '老城改造');
  for (const theme of ['light', 'dark'] as const) {
    await page.locator('html').evaluate((html, value) => html.setAttribute('data-theme', value), theme);
    for (const face of ['正文', '原件', '识别']) {
      await page.getByRole('tab', { name: face }).click();
      expect(await seriousFaults(page), `${face}, ${theme}`).toEqual([]);
    }
  }
});
