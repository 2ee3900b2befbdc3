import { breadcrumb, isBreadcrumb, isPublisherAbove, isPublisherLine } from '../furniture.ts';
import { hintsOf } from '../model.ts';
import type { Passage } from '../passage.ts';
import type { Rule } from '../rule.ts';
import { clean, fold } from '../words.ts';

/** `当前位置: 书记·市长 > 书记`, or an element that says it is a breadcrumb. */
export const channel: Rule = function* (page, { title, titleBlock }) {
  const separators = /\s*(?:>{1,2}|＞+|»|›|〉|→|》|\/{1,2}(?!\d)|-{1,2}>|—{1,2}|::|\\)\s*/gu;
  const isOwn = (text: string) =>
    fold(text) === fold(title?.value ?? '') ||
    /^(?:正文|内容|详情|文章|详细内容|正文内容|浏览文章|查看内容|文章内容|文章正文|新闻详情|信息内容|阅读正文)$/.test(
      text,
    );
  const findings = (pieces: readonly Passage[]) =>
    pieces
      .filter(({ text }) => text.length <= 20 && /[\p{L}\p{N}]/u.test(text) && !isOwn(text))
      .map((passage) => ({ value: clean(passage.text), passage }));
  for (const block of page.blocks.filter((one) => isBreadcrumb(one.text))) {
    const lead = breadcrumb.exec(block.text)![0].length;
    const rest = block.passage.slice(lead);
    const pieces = rest.split(separators);
    const parted = pieces.length > 1 || rest.text.length < 12 ? pieces : rest.split(/\s+/gu);
    yield { rule: 'channel:location', field: 'channel', findings: findings(parted), confidence: 0.96 };
  }
  const marked = page.blocks.filter(
    (block) => block !== titleBlock && /面包屑|bread-?crumb|(?:^|[\s_-])crumbs?(?:$|[\s_-])/.test(hintsOf(block, 5)),
  );
  if (marked.length > 0 && marked.length < 12)
    yield {
      rule: 'channel:marked',
      field: 'channel',
      findings: findings(marked.flatMap(({ passage }) => passage.split(separators))),
      confidence: 0.9,
    };
};

/** The organisation behind the page: `云澜传媒集团  主办`. */
export const publisher: Rule = function* (page) {
  for (const block of page.blocks) {
    const line =
      /^(?:.{0,20}[\s\u00a0\u3000]{1,4})?([^\s\u00a0\u3000:：]{3,24}?)[\s\u00a0\u3000]*(?:主管主办|主办)(?:$|[\s\u00a0\u3000])/u.exec(
        block.text,
      );
    const above = page.blocks[block.index - 1];
    if (above && isPublisherAbove(above, block))
      yield {
        rule: 'publisher:line',
        field: 'publisher',
        value: clean(above.text),
        passage: above.passage,
        confidence: 0.85,
      };
    if (!line || block.text.length > 80) continue;
    const at = line[0].indexOf(line[1]!);
    const passage = block.passage.slice(at, at + line[1]!.length);
    yield {
      rule: 'publisher:line',
      field: 'publisher',
      value: clean(passage.text),
      passage,
      confidence: isPublisherLine(block.text) ? 0.95 : 0.85,
    };
  }
  const inTitle = page.title && /([^\s\-_|—]{3,20})主办\s*$/u.exec(page.title.text);
  if (inTitle) {
    const passage = page.title!.slice(inTitle.index, inTitle.index + inTitle[1]!.length);
    yield { rule: 'publisher:title', field: 'publisher', value: passage.text, passage, confidence: 0.85 };
  }
};
