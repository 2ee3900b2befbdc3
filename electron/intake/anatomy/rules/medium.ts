import { isByline } from '../byline-line.ts';
import { besideDate } from '../dates.ts';
import type { Block } from '../model.ts';
import type { Rule } from '../rule.ts';
import { simplified } from '../words.ts';

const medium =
  /^[\s（(■□●◎◆]*([\p{sc=Han}A-Za-z·\d]{2,12}?(?:报|周刊|周末|杂志|新闻|财经|融媒|融媒体中心|电视台|广播电台|通讯社|社|网|客户端|传媒))[\s/／·|｜]*(?:全媒体|融媒体|首席|见习|实习|特约|资深)?(?:记者|通讯员|评论员)/u;
const own = /^(?:本|我)(?:报|网|台|社|刊)$/u;

/** The newspaper that a byline names before its reporter: `云澜日报记者 阮清越`. */
export const mediumOfByline: Rule = function* (page, { head, body, titleBlock }) {
  const above = titleBlock ? head.filter(({ index }) => index > titleBlock.index) : head.slice(-6);
  const near: readonly Block[] = [...above, ...body.slice(0, 2), ...body.slice(-3)];
  for (const line of near.map(besideDate).filter(({ text }) => isByline(text))) {
    const name = medium.exec(simplified(line.text));
    if (!name || own.test(name[1]!)) continue;
    const at = name[0].indexOf(name[1]!);
    const passage = line.slice(at, at + name[1]!.length);
    yield { rule: 'medium-of-byline', field: 'source', value: passage.text, passage, confidence: 0.6 };
  }
  const site = page.metas.find(({ name }) => name === 'og:site_name')?.value;
  if (site && !/\p{sc=Han}/u.test(page.title?.text ?? '') && site.text.length <= 40)
    yield { rule: 'meta:og:site_name', field: 'source', value: site.text, passage: site, confidence: 0.52 };
};
