import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { tidyBody } from '../../../electron/core/body/index.ts';

const picture = `asset:${'a'.repeat(64)}`;
const allowed: Record<string, string[]> = {
  ...Object.fromEntries(
    'p h2 h3 h4 ul ol li blockquote figure figcaption table thead tbody tr strong em u s sub sup br hr ruby rt'
      .split(' ')
      .map((name) => [name, []]),
  ),
  a: ['href'],
  img: ['src', 'alt'],
  td: ['colSpan', 'rowSpan'],
  th: ['colSpan', 'rowSpan'],
};

const dropped = 'script style iframe object embed svg math template textarea select button title video'.split(' ');

/** Everything in a tree that may not stand in a body. */
function forbidden(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (node) => {
    const attributes = allowed[node.tagName];
    if (!attributes) found.push(node.tagName);
    for (const [name, value] of Object.entries(node.properties)) {
      if (!attributes?.includes(name)) found.push(`${node.tagName}.${name}`);
      if (name === 'href' && !/^(https?:|mailto:)/i.test(String(value))) found.push(String(value));
      if (name === 'src' && !/^asset:[0-9a-f]{64}$/.test(String(value))) found.push(String(value));
    }
  });
  return found;
}

const attribute = fc.constantFrom(
  '',
  ' onclick="alert(1)"',
  ' style="position:fixed"',
  ' href="javascript:alert(1)"',
  ' href="https://example.org/?a=1&b=2"',
  ' href="/local"',
  ' src="https://example.org/x.png"',
  ` src="${picture}" alt="图"`,
  ' class=x id=y',
  ' colspan=2 rowspan="0"',
);
const tag = fc.constantFrom(
  ...Object.keys(allowed),
  ...dropped,
  'div',
  'b',
  'i',
  'font',
  'center',
  'h1',
  'h6',
  'dl',
  'dt',
  'caption',
  'form',
  'input',
  'foo-bar',
);
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('云澜', ' ', '\n', '&nbsp;', '&lt;', '\u3000', '&', '<', '"', '<!--'),
);
const hostile = fc
  .array(
    fc.oneof(
      text,
      fc.tuple(tag, attribute).map(([name, rest]) => `<${name}${rest}>`),
      tag.map((name) => `</${name}>`),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('the canonical form of a body', () => {
  test('is its own canonical form, whatever comes in', () => {
    fc.assert(
      fc.property(hostile, (html) => {
        expect(tidyBody(tidyBody(html))).toBe(tidyBody(html));
      }),
      { numRuns: 2000 },
    );
  });

  test('is its own canonical form where blanks stand between line breaks, in a caption too', () => {
    const words = '<strong>甲<br><br></strong><ruby>\u3000<rt>乙</rt></ruby>';
    for (const html of [`<p>${words}</p>`, `<figure><img src="${picture}"><figcaption>${words}</figcaption></figure>`])
      expect(tidyBody(tidyBody(html))).toBe(tidyBody(html));
  });

  test('holds nothing but the allowed tags and attributes, whatever comes in', () => {
    fc.assert(
      fc.property(hostile, (html) => {
        expect(forbidden(tidyBody(html))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps every character of text, in its order', () => {
    const word = fc.constantFrom('唐', '山', 'a1', '&amp;', 'é');
    const kept = tag.filter(
      (name) =>
        !dropped.includes(name) && !/^(table|thead|tbody|tr|rt|ruby|figure|figcaption|img|input|caption)$/.test(name),
    );
    const soup = fc.array(
      fc.oneof(
        word,
        kept.map((name) => `<${name}>`),
        kept.map((name) => `</${name}>`),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(soup, (parts) => {
        const html = parts.join('');
        const letters = (markup: string) => markup.replace(/<[^>]*>/g, '').replace(/\s/g, '');
        expect(letters(tidyBody(html))).toBe(letters(html));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '<img src=x onerror=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href=" &#14; javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<form><button formaction=javascript:alert(1)>x',
    '<img src="asset:../../etc/passwd" alt="x">',
    '<template><img src=x onerror=alert(1)></template>',
    '<p style="background:url(javascript:alert(1))">x</p>',
    '<isindex type=image src=1 onerror=alert(1)>',
    '<xmp><img src=x onerror=alert(1)></xmp>',
  ])('has nothing in it that could run: %s', (html) => {
    expect(forbidden(tidyBody(html))).toEqual([]);
  });

  test.each([
    ['<div>一<br><br>二</div>', '<p>一</p><p>二</p>'],
    ['<b>粗</b><i>斜</i><del>删</del><ins>增</ins>', '<p><strong>粗</strong><em>斜</em><s>删</s><u>增</u></p>'],
    ['<h1>题</h1><h5>小题</h5>', '<h2>题</h2><h4>小题</h4>'],
    ['<font color=red>字</font><span>与</span>', '<p>字与</p>'],
    ['<p>  一\n  二 </p><p>&nbsp;</p><p>　</p>', '<p>一 二</p>'],
    ['<em><strong>a</strong></em><strong>b</strong>', '<p><strong><em>a</em>b</strong></p>'],
    ['<ul><li>一<li><p>二</p></ul>', '<ul><li><p>一</p></li><li><p>二</p></li></ul>'],
    ['<ol><li><h3>题</h3></ol>', '<ol><li><p>题</p></li></ol>'],
    ['<blockquote>话</blockquote>', '<blockquote><p>话</p></blockquote>'],
    [
      '<table><caption>表</caption><tr><th colspan=2>a</th></tr><tr><td>1<td></tr></table>',
      '<p>表</p><table><tbody><tr><th colspan="2"><p>a</p></th></tr><tr><td><p>1</p></td><td><p></p></td></tr></tbody></table>',
    ],
    [
      `<p>前<img src="${picture}" alt="桥">后</p>`,
      `<p>前</p><figure><img src="${picture}" alt="桥"></figure><p>后</p>`,
    ],
    [
      '<figure><img src="https://a.example/1.png"><figcaption>桥</figcaption></figure>',
      '<figure><img><figcaption>桥</figcaption></figure>',
    ],
    ['<img src="https://a.example/1.png">', ''],
    ['<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>', '<p><ruby>漢<rt>hàn</rt></ruby></p>'],
    ['1 &lt; 2 &amp; 3 > 2 "x"&nbsp;', '<p>1 &lt; 2 &amp; 3 &gt; 2 "x"\u00a0</p>'],
    ['<a href="https://a.example/?x=%22&y=1">链</a>', '<p><a href="https://a.example/?x=%22&amp;y=1">链</a></p>'],
  ])('of %s is %s', (html, body) => {
    expect(tidyBody(html)).toBe(body);
  });

  test('of twenty thousand nested elements is found without running out of stack', () => {
    expect(tidyBody(`${'<div>'.repeat(20_000)}底${'<b><i>'.repeat(5_000)}`)).toBe('<p>底</p>');
  });
});
