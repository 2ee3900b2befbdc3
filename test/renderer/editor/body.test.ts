import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidyBody } from '../../../electron/core/body/index.ts';
import { bodyOf, documentOf } from '../../../renderer/editor/body.ts';
import { schema } from '../../../renderer/editor/schema/extensions.ts';
import { bodies } from './bodies.ts';

const through = (body: string) => bodyOf(documentOf(body));
const sha256 = 'ab'.repeat(32);

describe('a body that goes through the editor', () => {
  test.each([
    '',
    '<p>市政协召开协商议政大会。</p>',
    '<h2>一</h2><h3>二</h3><h4>三</h4>',
    '<ul><li><p>甲</p></li><li><p>乙</p><ol><li><p>丙</p></li></ol></li></ul>',
    '<ul><li><p></p><blockquote><p>先有引文</p></blockquote></li></ul>',
    '<blockquote><p>一段</p><blockquote><h2>二</h2></blockquote></blockquote>',
    `<figure><img src="asset:${sha256}" alt="会场"><figcaption>图为<em>会场</em>。</figcaption></figure>`,
    '<figure><img alt="没有存下的图"></figure>',
    `<figure><img src="asset:${sha256}"></figure>`,
    '<table><thead><tr><th colspan="2"><p>学校</p></th></tr></thead><tbody><tr><td><p>一小</p></td><td rowspan="3"><p></p></td></tr></tbody></table>',
    '<table><tbody><tr><td><h2>表中标题</h2><ul><li><p>甲</p></li></ul></td></tr></tbody></table>',
    '<p><a href="https://example.org/?a=1&amp;b=%E4%B8%AD">链接</a>与<a href="mailto:a@example.org"><strong>信</strong></a></p>',
    '<p><strong>粗<em>斜<u>线</u></em></strong><s>删</s>H<sub>2</sub>O x<sup>2</sup></p>',
    '<p>上行<br>下行<strong><br>隔行</strong></p>',
    '<p>前</p><hr><p>后</p>',
    '<p><ruby>漢<rt>hàn</rt>字<rt>zì</rt></ruby>与<strong><ruby>注<rt>zhù</rt><rt>ㄓㄨˋ</rt></ruby></strong></p>',
    '<p>全角\u3000空格，不换行\u00a0空格，一个 空格；5 &lt; 6 &amp; 7</p>',
  ])('stays as it is: %s', (body) => {
    expect(tidyBody(body)).toBe(body);
    expect(through(body)).toBe(body);
  });

  test('stays as it is, whatever it holds', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(through(body)).toBe(body);
      }),
      { numRuns: 500 },
    );
  });

  test('loses nothing that the schema lacks: every tag of the subset has a place', () => {
    const names = new Set([...Object.keys(schema.nodes), ...Object.keys(schema.marks)]);
    expect([...names].sort()).toEqual(
      `blockquote bold bulletList caption doc figure hardBreak heading horizontalRule italic link listItem orderedList paragraph
       picture ruby strike subscript superscript table tableBody tableCell tableHead tableHeading tableRow text underline`
        .split(/\s+/)
        .sort(),
    );
  });
});
