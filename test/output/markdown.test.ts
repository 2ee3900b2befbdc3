import { join } from 'node:path';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tidyBody } from '../../electron/core/body/index.ts';
import { markdownOf } from '../../electron/output/documents/markdown-body.ts';
import { anArticle } from '../support/articles.ts';
import { withTemporaryFolder } from '../support/temporary-folder.ts';
import { exported, request, textsIn } from './exports.ts';

const written = (body: string) => markdownOf(fromHtml(tidyBody(body), { fragment: true }));

/** What another reader of Markdown makes of it. */
function readBack(markdown: string): string {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tidyBody(toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true }));
}

describe('a body as Markdown', () => {
  test('keeps headings, lists, quotations, links, marks and tables', () => {
    const body = `<h2>一、测绘</h2><p>见<a href="https://example.com/a">附件</a>，<em>不</em>可<s>不</s>看。</p><ul><li><p>甲</p></li><li><p>乙</p>
      <ol><li><p>丙</p></li></ol></li></ul><blockquote><p>桥在。</p></blockquote><hr>
      <table><thead><tr><th><p>项</p></th><th><p>数</p></th></tr></thead><tbody><tr><td><p>拱</p></td><td><p>1</p></td></tr></tbody></table>`;
    expect(written(body)).toBe(`## 一、测绘

见[附件](https://example.com/a)，*不*可~~不~~看。

- 甲
- 乙
  1. 丙

> 桥在。

___

| 项 | 数 |
| - | - |
| 拱 | 1 |
`);
  });

  test('is HTML where Markdown has no form', () => {
    expect(written('<p>H<sub>2</sub>O<u>划</u><ruby>漢<rt>hàn</rt></ruby></p>')).toBe(
      'H<sub>2</sub>O<u>划</u><ruby>漢<rt>hàn</rt></ruby>\n',
    );
    expect(written('<table><tr><td colspan="2">合并</td></tr><tr><td>一</td><td>二</td></tr></table>')).toMatch(
      /^<table>/,
    );
  });

  test('is HTML where Markdown would not see the mark', () => {
    expect(written('<p>他说<strong>“发展”</strong>的</p>')).toBe('他说<strong>“发展”</strong>的\n');
    expect(written('<p>他说：<strong>“发展”</strong>。</p>')).toBe('他说：**“发展”**。\n');
    expect(written('<p><strong>发展</strong></p>')).toBe('**发展**\n');
  });

  test('never turns text into marks', () => {
    const body =
      '<p># 一</p><p>1. 二</p><p>- 三</p><p>*四* _五_ `六` [七](八) &lt;九&gt; | 十 ~~</p><p>---</p><p>&amp;amp;</p>';
    expect(readBack(written(body))).toBe(tidyBody(body));
  });

  test('a figure is the image, and its caption below', () => {
    const sha256 = 'a'.repeat(64);
    const body = `<figure><img src="asset:${sha256}" alt="桥"><figcaption>全景。</figcaption></figure>`;
    expect(written(body)).toBe(`![桥](asset:${sha256})\\\n*全景。*\n`);
  });

  test('can be read back to the same body', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'政协“”，。（）a1*_~`#|<>&[]!-+. \\　—'),
      minLength: 1,
      maxLength: 8,
    });
    const escaped = text.map((some) => some.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    const mark = fc.constantFrom('strong', 'em', 's', 'u', 'sub', 'sup');
    const { block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
      inline: fc.oneof(
        { maxDepth: 2 },
        escaped,
        escaped,
        fc.tuple(mark, tie('inline')).map(([name, inner]) => `<${name}>${inner}</${name}>`),
        tie('inline').map((inner) => `<a href="https://example.com/a_(b)*c">${inner}</a>`),
        fc.tuple(tie('inline'), tie('inline')).map(([one, other]) => `${one}${other}`),
        fc.tuple(escaped, escaped).map(([one, other]) => `${one}<br>${other}`),
      ),
      block: fc.oneof(
        { maxDepth: 2 },
        tie('inline').map((inner) => `<p>${inner}</p>`),
        escaped.map((inner) => `<h3>${inner}</h3>`),
        fc.constant('<hr>'),
        tie('block').map((inner) => `<blockquote>${inner}</blockquote>`),
        fc
          .tuple(fc.constantFrom('ul', 'ol'), fc.array(tie('block'), { minLength: 1, maxLength: 3 }))
          .map(([list, items]) => `<${list}>${items.map((item) => `<li>${item}</li>`).join('')}</${list}>`),
        fc
          .array(escaped, { minLength: 2, maxLength: 2 })
          .map(
            ([one, other]) =>
              `<table><thead><tr><th>${one}</th><th>${other}</th></tr></thead><tbody><tr><td>${other}</td><td>${one}</td></tr></tbody></table>`,
          ),
      ),
    }));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const body = tidyBody(blocks.join(''));
        expect(readBack(written(body))).toBe(body);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an export to Markdown', () => {
  test('has a file for each article: what is known of it as YAML, then its body', () =>
    withTemporaryFolder(async (folder) => {
      const article = anArticle({
        title: '市政协: "议政" 大会',
        headlines: { pre: '引题', main: '主题' },
        people: [
          { name: '李闻', role: 'author' },
          { name: '李闻', role: 'reporter' },
          { name: '杜宇', role: 'editor', post: '主任' },
        ],
        source: '云溪日报',
        publisher: '云溪传媒',
        publishedAt: '2020-09-08T10:19:48',
        url: 'https://example.com/a?b=1#c',
        keywords: ['云溪', '会议'],
        tags: ['政协/协商议政'],
        note: '第一行\n第二行',
        body: '<p>正文。</p>',
      });
      const { report } = await exported(request([article], { format: 'md', out: join(folder, 'out') }));
      const [[path, text]] = Object.entries(await textsIn(join(folder, 'out'))) as [[string, string]];
      expect(path).toBe('2020-09-08 市政协： ＂议政＂ 大会.md');
      expect(report.files).toEqual([join(folder, 'out', path)]);
      const [, yaml, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text)!;
      expect(body).toBe('\n正文。\n');
      expect(parse(yaml!)).toEqual({
        title: article.title,
        headlines: article.headlines,
        author: ['李闻'],
        reporter: ['李闻'],
        editor: [{ name: '杜宇', post: '主任' }],
        source: '云溪日报',
        publisher: '云溪传媒',
        published: '2020-09-08T10:19:48',
        url: article.url,
        keywords: article.keywords,
        tags: article.tags,
        status: 'inbox',
        note: article.note,
        id: article.id,
        created: article.createdAt,
      });
    }));

  test('has each image once, beside the pages that show it, and words where one is missing', () =>
    withTemporaryFolder(async (folder) => {
      const [kept, lost] = ['a'.repeat(64), 'b'.repeat(64)];
      const show = (sha256: string, alt: string) => `<figure><img src="asset:${sha256}" alt="${alt}"></figure>`;
      const articles = [
        anArticle({ title: '甲', body: show(kept, '桥') + show(lost, '塔') }),
        anArticle({ title: '乙', body: show(kept, '桥') }),
      ];
      const asset = async (sha256: string) =>
        sha256 === kept ? { bytes: Buffer.from('PNG'), mediaType: 'image/png' } : null;
      const { report } = await exported(request(articles, { format: 'md', out: join(folder, 'out'), asset }));
      const texts = await textsIn(join(folder, 'out'));
      expect(texts[join('assets', `${kept}.png`)]).toBe('PNG');
      expect(texts['甲.md']).toContain(`![桥](assets/${kept}.png)\n\n〔图片未保存：塔〕\n`);
      expect(texts['乙.md']).toContain(`![桥](assets/${kept}.png)`);
      expect(report.files).toHaveLength(3);
    }));
});
