import { describe, expect, test } from 'vitest';
import { readPage } from '../../electron/intake/read-page.ts';
import { readText } from './pages.ts';

const one = '9月7日，市政协召开协商议政大会，围绕老厂房保护议政建言，部分委员和专家学者参加。';
const two = '会议强调，要坚持政治站位，分析研判形势，守住保护的底线，列入名录的厂房一律不动。';
const page = (body: string, head = '<title>老厂房&amp;新产业-云澜网</title>') =>
  `<!doctype html><html><head>${head}</head><body>\r\n<h1>老厂房&amp;新产业</h1>\r\n<div class="info">来源：<a href="/">云澜&nbsp;日报</a> 作者：&#x9a86;一舟 2020-09-08&nbsp;10:19</div>\r\n<div class="content">${body}</div><div class="footer">云澜网 版权所有</div></body></html>`;
const bodyOf = async (body: string) => (await readText(page(body), 'page.html')).draft.body;

describe('an HTML page', () => {
  test('says where each field stands in its source, references and line ends included', async () => {
    const text = page(`<p>　　${one}</p><p>${two}（记者&nbsp;谷盈）</p>`);
    const { draft, readings } = await readText(text, 'page.html');
    expect(draft.people).toEqual([
      { name: '骆一舟', role: 'author' },
      { name: '谷盈', role: 'reporter' },
    ]);
    const place = (field: string) => text.slice(readings[field]!.start, readings[field]!.end);
    expect(place('title')).toBe('老厂房&amp;新产业');
    expect(place('people.0')).toBe('&#x9a86;一舟');
    expect(place('people.1')).toBe('谷盈');
    expect(place('publishedAt')).toBe('2020-09-08&nbsp;10:19');
    expect(place('body')).toBe(`${one}</p><p>${two}（记者&nbsp;谷盈）`);
  });

  test('keeps emphasis, subheads, lists, quotations and tables of the article', async () => {
    const body = await bodyOf(
      `<p>　　<b>${one}</b></p><h3>一、保护</h3><p>${two}</p><ul><li>${one}</li></ul><blockquote>${two}</blockquote><table><tr><td>甲</td><td></td></tr><tr><td>1</td><td>2</td></tr></table><p>${one}</p>`,
    );
    expect(body).toBe(
      `<p><strong>${one}</strong></p><h3>一、保护</h3><p>${two}</p><ul><li><p>${one}</p></li></ul><blockquote><p>${two}</p></blockquote><table><tbody><tr><td><p>甲</p></td><td><p></p></td></tr><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table><p>${one}</p>`,
    );
  });

  test('takes paragraphs that are parted by line breaks', async () => {
    expect(await bodyOf(`　　${one}<br><br>　　${two}<br>`)).toBe(`<p>${one}</p><p>${two}</p>`);
  });

  test('leaves out what is not shown, and what could run', async () => {
    const body = await bodyOf(
      `<p onclick="x()">${one}</p><script>x()</script><p style="display:none">${two}</p><p>${two}</p>`,
    );
    expect(body).toBe(`<p>${one}</p><p>${two}</p>`);
  });

  test('fetches no picture: the figure stays with its words', async () => {
    const body = await bodyOf(
      `<p>${one}</p><figure><img src="https://img.example/1.jpg"><figcaption>老厂房</figcaption></figure><p>${two}</p>`,
    );
    expect(body).toBe(`<p>${one}</p><figure><img><figcaption>老厂房</figcaption></figure><p>${two}</p>`);
  });

  test('takes pictures from within the page and beside it, and never from outside its folder', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const bytes = new Uint8Array(Buffer.from(png, 'base64'));
    const asked: string[] = [];
    const read = await readPage({
      name: 'page.html',
      bytes: new TextEncoder().encode(
        page(
          `<p>${one}</p><img alt="甲" src="data:image/png;base64,${png}"><img alt="乙" src="page_files/a%20b.png?x=1"><img alt="丙" src="../../secret.png"><img alt="丁" src="page_files/run.svg"><p>${two}</p>`,
        ),
      ),
      companion: async (path) => {
        asked.push(path);
        return path.endsWith('.svg') ? new TextEncoder().encode('<svg onload="x()"/>') : bytes;
      },
    });
    expect(asked).toEqual(['page_files/a b.png', 'page_files/run.svg']);
    expect(read.assets).toHaveLength(1);
    expect(read.draft.body.match(/src="asset:/g)).toHaveLength(2);
    expect(read.draft.body).toContain('<figure><img alt="丙"></figure><figure><img alt="丁"></figure>');
  });

  test('takes what is stated in meta tags where nothing is printed', async () => {
    const head = `<title>老厂房</title><meta property="article:published_time" content="2020-09-08T10:19:00+08:00"><meta name="source" content="云澜日报"><link rel="canonical" href="https://a.example/?a=1&amp;b=2"><meta name="keywords" content="政协,厂房">`;
    const text = `<html lang="zh-CN"><head>${head}</head><body><h1>老厂房</h1><p>${one}</p><p>${two}</p></body></html>`;
    const { draft, readings } = await readText(text, 'page.html');
    expect(draft).toMatchObject({
      source: '云澜日报',
      publishedAt: '2020-09-08T10:19:00',
      url: 'https://a.example/?a=1&b=2',
      keywords: ['政协', '厂房'],
      language: 'zh-CN',
    });
    expect(text.slice(readings.url!.start, readings.url!.end)).toBe('https://a.example/?a=1&amp;b=2');
    expect(readings.source!.confidence).toBeLessThan(0.95);
  });
});

describe('a Markdown text', () => {
  test('gives the fields of its front matter, with their places', async () => {
    const text = `---\ntitle: "老厂房: 新产业"\nauthors:\n  - "[[people/骆一舟|骆一舟]]"\n  - 谷盈\nsource: 云澜日报\ndate: 2020-09-08 10:19\ntags: [政协/议政, "#厂房"]\n---\n${one}\n\n- 甲\n- 乙\n\n**${two}**\n`;
    const { draft, readings, tags } = await readText(text, 'page.md');
    expect(draft).toMatchObject({ title: '老厂房: 新产业', source: '云澜日报', publishedAt: '2020-09-08T10:19' });
    expect(draft.people.map(({ name }) => name)).toEqual(['骆一舟', '谷盈']);
    expect(tags).toEqual(['政协/议政', '厂房']);
    expect(draft.body).toBe(`<p>${one}</p><ul><li><p>甲</p></li><li><p>乙</p></li></ul><p><strong>${two}</strong></p>`);
    for (const field of ['title', 'people.0', 'people.1', 'source']) {
      const { start, end, value } = readings[field]!;
      expect(text.slice(start, end)).toBe(value);
    }
  });

  test('without front matter takes its first heading as the title', async () => {
    const { draft } = await readText(`# 老厂房\n\n${one}`, 'page.md');
    expect([draft.title, draft.body]).toEqual(['老厂房', `<p>${one}</p>`]);
  });

  test('with broken front matter is still read', async () => {
    const { draft } = await readText(`---\ntitle: [未完\n  : x\n---\n\n${one}`, 'page.md');
    expect(draft.body).toContain(one);
  });
});
