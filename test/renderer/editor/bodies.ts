import fc from 'fast-check';
import { tidyBody } from '../../../electron/core/body/index.ts';

const words = fc.oneof(
  fc.constantFrom('市政协', '“引号”', 'Budget 2020', ' ', '\u3000', '\u00a0', '&amp;', '&lt;b&gt;', '𠮷', 'é', '，'),
  fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.replace(/[<&\0\r]/g, '')),
);
const wrap = (tag: string, inner: string) => `<${tag}>${inner}</${tag.split(' ')[0]}>`;
const some = (part: fc.Arbitrary<string>, most = 3) =>
  fc.array(part, { maxLength: most }).map((parts) => parts.join(''));
const in_ = (tags: readonly string[], inner: fc.Arbitrary<string>) =>
  fc.tuple(fc.constantFrom(...tags), inner).map(([tag, text]) => wrap(tag, text));

const inlineTags = [
  'strong',
  'em',
  'u',
  's',
  'sub',
  'sup',
  'a href="https://example.org/a?b&c"',
  'a href="mailto:x@example.org"',
];
const blockTags = ['blockquote', 'ul', 'ol', 'figure', 'table', 'div'];
const sha256 = fc.constantFrom('0', 'c').map((digit) => digit.repeat(64));
const picture = fc
  .tuple(sha256, words)
  .map(([sha, alt]) => `<img src="asset:${sha}" alt="${alt.replaceAll('"', '')}">`);

const { blocks } = fc.letrec<{ inline: string; blocks: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.constant('<br>'),
    fc.tuple(words, words).map(([base, reading]) => `<ruby>${base}<rt>${reading}</rt></ruby>`),
    in_(inlineTags, some(tie('inline'))),
  ),
  blocks: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    in_(['p', 'h2', 'h3', 'h4'], some(tie('inline'), 5)),
    fc.constant('<hr>'),
    picture,
    fc.tuple(picture, some(tie('inline'))).map(([img, words]) => wrap('figure', img + wrap('figcaption', words))),
    in_(['ul', 'ol'], some(in_(['li'], some(tie('blocks'))))),
    in_(blockTags, some(tie('blocks'))),
    in_(
      ['table'],
      fc
        .tuple(
          in_(['thead'], some(in_(['tr'], some(in_(['th', 'td colspan="2"'], some(tie('blocks'))))), 2)),
          in_(['tbody'], some(in_(['tr'], some(in_(['td', 'th', 'td rowspan="3"'], some(tie('blocks'))))), 2)),
        )
        .map((parts) => parts.join('')),
    ),
  ),
}));

/** Bodies in their canonical form, as the program stores them: any nesting, any text, every tag of the subset. */
export const bodies = some(blocks, 4).map(tidyBody);
