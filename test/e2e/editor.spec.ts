import type { Page } from 'playwright/test';
import { contentOf, expect, test } from '../support/filled-app.ts';

const body = (page: Page) => page.getByRole('main').getByRole('textbox', { name: '正文' });
const saved = (page: Page) =>
  expect(page.getByRole('main').getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
const bar = (page: Page) => page.getByRole('toolbar', { name: '所选文字的格式' });

async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('grid').getByRole('row').filter({ hasText: title }).click();
  await expect(body(page)).toBeVisible();
}

/** Selects the first paragraph. */
async function selectFirst(page: Page): Promise<void> {
  await body(page).locator('p').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
}

const picture = `asset:${'0'.repeat(64)}`;
const everything = [
  '<h2>一</h2><h3>二</h3><h4>三</h4>',
  '<p>文<strong>粗<em>斜</em></strong><u>线</u><s>删</s>H<sub>2</sub>O<sup>2</sup><br>',
  '<a href="https://example.org/?a=1&amp;b=2">链</a><ruby>砚<rt>yàn</rt></ruby>\u3000全角\u00a0不断</p>',
  '<ul><li><p>甲</p><ol><li><p>乙</p></li></ol></li></ul>',
  '<blockquote><p>引</p></blockquote>',
  `<figure><img src="${picture}" alt="会场"><figcaption>图为会场。</figcaption></figure>`,
  '<table><thead><tr><th colspan="2"><p>校</p></th></tr></thead><tbody><tr><td><p>一</p></td><td><p></p></td></tr></tbody></table>',
  '<hr><p>完。</p>',
].join('');

test.use({ shelf: { 样样都有: { body: everything }, 短讯: { body: '<p>老街开市。</p>' } } });

test('a body that is opened, clicked into and left is the same, to the character', async ({ app, page, folders }) => {
  await open(page, '样样都有');
  await expect(body(page).locator('table, figure, ruby, blockquote, ul ol, h2, h3, h4, hr')).toHaveCount(9);
  await body(page).locator('p').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('ArrowRight');
  await open(page, '短讯');
  await open(page, '样样都有');
  await app.close();
  const { articles } = await contentOf(folders.library);
  expect(articles.样样都有?.body).toBe(everything);
  // Written by hand, it has no revision but the one it was made with.
  expect(articles.样样都有?.revision).toBe(1);
});

test('a change in one place leaves every other character as it was', async ({ app, page, folders }) => {
  await open(page, '样样都有');
  await body(page).getByText('完。').click();
  await page.keyboard.press('End');
  await page.keyboard.type('了');
  await saved(page);
  await app.close();
  const { articles } = await contentOf(folders.library);
  expect(articles.样样都有?.body).toBe(everything.replace('完。', '完。了'));
});

test('selected text is given a form with the toolbar and with keys', async ({ app, page, folders }) => {
  await open(page, '短讯');
  await selectFirst(page);
  await bar(page).getByRole('button', { name: '加粗' }).click();
  await expect(bar(page).getByRole('button', { name: '加粗' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+i');
  await bar(page).getByRole('button', { name: '链接' }).click();
  await page.getByRole('textbox', { name: /^网址；/ }).fill('example.org');
  await page.keyboard.press('Enter');
  await saved(page);
  await expect(body(page).locator('a')).toHaveText('老街开市。');
  await app.close();
  const { articles } = await contentOf(folders.library);
  expect(articles.短讯?.body).toBe('<p><a href="https://example.org"><strong><em>老街开市。</em></strong></a></p>');
});

test('the toolbar is reached from the text with the keyboard, and left again', async ({ page }) => {
  await open(page, '短讯');
  await selectFirst(page);
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('Alt+F10');
  await expect(bar(page).getByRole('button', { name: '加粗' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(body(page)).toBeFocused();
});

test('a reading is written above characters, and taken away', async ({ app, page, folders }) => {
  await open(page, '短讯');
  await selectFirst(page);
  await bar(page).getByRole('button', { name: '注音' }).click();
  await page.getByRole('textbox', { name: /^注音，/ }).fill('lǎo jiē');
  await page.keyboard.press('Enter');
  await expect(body(page).locator('ruby rt')).toHaveText('lǎo jiē');
  await saved(page);
  await app.close();
  const { articles } = await contentOf(folders.library);
  expect(articles.短讯?.body).toBe('<p><ruby>老街开市。<rt>lǎo jiē</rt></ruby></p>');
});

test('what is pasted from a page comes in clean', async ({ app, page, folders }) => {
  await open(page, '短讯');
  await body(page).click();
  await page.keyboard.press('Control+End');
  await body(page).evaluate((target) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      '<div class="x" style="color:red"><script>alert(1)</script><p onclick="x()">　　第二段<b>要紧</b></p><img src="https://example.org/a.png"></div>',
    );
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(body(page)).toContainText('第二段');
  await saved(page);
  await app.close();
  const { articles } = await contentOf(folders.library);
  expect(articles.短讯?.body).toMatch(/^<p>老街开市。\s*第二段<strong>要紧<\/strong><\/p>$/);
});

test('Tab goes from cell to cell of a table', async ({ page }) => {
  await open(page, '样样都有');
  await body(page).locator('th').click();
  // What is typed shows that the editor knows by now where it was clicked.
  await page.keyboard.type('头');
  await expect(body(page).locator('th')).toContainText('头');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('空格里');
  await expect(body(page).locator('td').nth(1)).toHaveText('空格里');
});
