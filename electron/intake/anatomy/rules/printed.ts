import { datesIn } from '../dates.ts';
import { breadcrumb, isBreadcrumb } from '../furniture.ts';
import { type Block, hintsOf } from '../model.ts';
import type { Passage } from '../passage.ts';
import type { Rule } from '../rule.ts';
import { isPublisherLine } from '../title.ts';
import { clean, fold } from '../words.ts';

/** A date without a label between the title and the article, or near them. */
export const stamp: Rule = function* (page, { head, facts, body, titleBlock }) {
  const near = new Set(head);
  const titleAt = titleBlock ? page.blocks.indexOf(titleBlock) : 0;
  const lastAt = body.length > 0 ? page.blocks.indexOf(body.at(-1)!) : 0;
  for (const block of facts) {
    const found = datesIn(block.passage)[0];
    if (!found || /copyright|©|版权|备案|许可/iu.test(block.text)) continue;
    const at = page.blocks.indexOf(block);
    const isNear = near.has(block) || (at > titleAt && at < lastAt);
    const isShort = block.text.length - found.passage.text.length < 60;
    const isBelow = at > lastAt && at < lastAt + 6;
    const isMarked = /time|date|pub|info|source/.test(hintsOf(block, 2));
    const confidence =
      isNear && isShort
        ? isMarked
          ? 0.93
          : 0.9
        : isNear
          ? 0.6
          : isBelow && isShort
            ? 0.6
            : at < lastAt && isAlone(block)
              ? 0.6
              : 0.3;
    yield {
      rule: isNear ? 'stamp:head' : 'stamp:page',
      field: 'publishedAt',
      ...found,
      confidence: confidence - (block.linked > 0.5 ? 0.3 : 0),
    };
  }
};

const isAlone = (block: Block) => block.text.length < 32 && /^\s*(?:19|20)\d{2}/.test(block.text);

/** A newspaper's own line within the article: `《光明日报》（2022年02月13日 02版）`. */
export const paperLine: Rule = function* (_page, { body }) {
  for (const block of body.slice(-4)) {
    const line =
      /[（(]?(?:来源[:：])?《([^》]{2,14})》\s*[（(]\s*((?:19|20)\d{2}年\s*\d{1,2}月\s*\d{1,2}日)\s*(?:第?\s*([A-Z]?\d{1,3})\s*版)?/u.exec(
        block.text,
      );
    if (!line) continue;
    const part = (text: string) => {
      const at = block.text.indexOf(text, line.index);
      return block.passage.slice(at, at + text.length);
    };
    const date = datesIn(part(line[2]!))[0];
    yield { rule: 'paper-line', field: 'source', value: line[1]!, passage: part(line[1]!), confidence: 0.7 };
    if (date) yield { rule: 'paper-line', field: 'publishedAt', ...date, confidence: 0.6 };
    if (line[3])
      yield {
        rule: 'paper-line',
        field: 'edition.page',
        value: line[3],
        passage: part(`${line[3]}`),
        confidence: 0.85,
      };
  }
};

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

/** The organisation behind the page: `长城新媒体集团  主办`. */
export const publisher: Rule = function* (page) {
  for (const block of page.blocks) {
    const line =
      /^(?:.{0,20}[\s\u00a0\u3000]{1,4})?([^\s\u00a0\u3000:：]{3,24}?)[\s\u00a0\u3000]*(?:主管主办|主办)(?:$|[\s\u00a0\u3000])/u.exec(
        block.text,
      );
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

const pageLine =
  /(?:^|[\s\u00a0\u3000（(【|｜:：])第?\s?([A-Z]{0,2}\d{1,3})\s?版(?:\s?[:：]\s?|[\s\u00a0\u3000·]{1,4})?(?:([\p{sc=Han}·]{2,8})(?=$|[\s\u00a0\u3000）)】|｜]))?/u;

/** `第3版 要闻`, `A06版 民生`, `03版:要闻` among the facts above an article. */
export const edition: Rule = function* (page, { head, facts }) {
  const near = new Set<Block>(head);
  for (const block of facts) {
    if (block.text.length > 120) continue;
    const line = pageLine.exec(block.text);
    if (!line) continue;
    const confidence = near.has(block) || !page.isHtml ? 0.92 : 0.8;
    const at = block.text.indexOf(line[1]!, line.index);
    yield {
      rule: 'edition:page',
      field: 'edition.page',
      value: line[1]!,
      passage: block.passage.slice(at, at + line[1]!.length),
      confidence,
    };
    if (!line[2]) continue;
    const nameAt = block.text.indexOf(line[2], at);
    yield {
      rule: 'edition:page',
      field: 'edition.pageName',
      value: line[2],
      passage: block.passage.slice(nameAt, nameAt + line[2].length),
      confidence: confidence - 0.02,
    };
  }
};

/** A masthead that begins the breadcrumb or ends the title, as digital newspapers print it. */
export const masthead: Rule = function* (page) {
  const paper = /^\p{sc=Han}{2,8}(?:日报|晚报|时报|早报|商报|晨报|都市报|青年报|周报|导报|法治报)/u;
  for (const block of page.blocks.filter((one) => isBreadcrumb(one.text))) {
    const rest = block.passage.slice(breadcrumb.exec(block.text)![0].length);
    const name = paper.exec(rest.text);
    if (name)
      yield {
        rule: 'masthead:location',
        field: 'source',
        value: name[0],
        passage: rest.slice(0, name[0].length),
        confidence: 0.6,
      };
  }
  for (const part of page.title?.split(/[_\-|｜—–\s]+/gu).slice(1) ?? []) {
    const name = paper.exec(part.text);
    if (name)
      yield {
        rule: 'masthead:title',
        field: 'source',
        value: name[0],
        passage: part.slice(0, name[0].length),
        confidence: 0.55,
      };
  }
};
