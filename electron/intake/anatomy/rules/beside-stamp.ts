import { datesIn } from '../dates.ts';
import { isFurniture } from '../furniture.ts';
import { labelsOf } from '../label-scan.ts';
import { type Block, hintsOf } from '../model.ts';
import type { Passage } from '../passage.ts';
import { publicationIn } from '../publication.ts';
import type { Rule } from '../rule.ts';
import { isFullName } from '../surnames.ts';
import type { Vote } from '../vote.ts';
import { simplified } from '../words.ts';

/** A publication or a person that stands without a label on the line of the date: `2019-09-26 10:56:28 证券时报网`. */
export const besideStamp: Rule = function* (_page, { head }) {
  for (const block of head.slice(-8)) {
    const printed = block.text.length > 80 ? undefined : printedDate(block);
    if (!printed) continue;
    const { from, to } = printed;
    const [label] = labelsOf(block);
    if (label) {
      const between = block.passage.slice(to, Math.max(to, label.at)).split(/[\s[\]【】|｜]+/gu)[0];
      if (between && isFullName(between.text))
        yield {
          rule: 'beside-stamp',
          field: 'people',
          role: 'author',
          value: between.text,
          passage: between,
          confidence: 0.75,
        };
      continue;
    }
    yield* unlabelled(block, to, block.text.length, 'beside-stamp', 0.82);
    yield* unlabelled(block, 0, from, 'beside-stamp', 0.72);
  }
};

/** A name alone on its line between the title and the article, in an element that says that it is a source or an author. */
export const markedName: Rule = function* (_page, { head, titleBlock }) {
  const below = titleBlock ? head.filter((block) => block.index > titleBlock.index) : head.slice(-6);
  for (const block of below) {
    const hints = hintsOf(block, 1);
    const isPerson = /user-?name|up-?name|writer/.test(hints);
    if (block.text.length > 20 || !(isPerson || /source|media|author|origin|copyfrom|laiyuan|nick|account/.test(hints)))
      continue;
    if (labelsOf(block).length > 0 || datesIn(block.passage).length > 0) continue;
    if (isPerson && /^[\p{L}\p{N}_\-.]{2,16}$/u.test(block.text)) {
      const { text: value, passage } = block;
      yield { rule: 'marked-name', field: 'people', role: 'author', value, passage, confidence: 0.72 };
      continue;
    }
    yield* unlabelled(block, 0, block.text.length, 'marked-name', 0.72);
  }
};

/** Where a line prints a date, be it without a year or told from now. */
function printedDate(block: Block): { from: number; to: number } | undefined {
  const found = datesIn(block.passage)[0];
  if (found) {
    const from = block.text.indexOf(found.passage.text);
    return { from, to: from + found.passage.text.length };
  }
  const loose =
    /(?<![\d:：])(?:\d{1,2}\s?[-/月]\s?\d{1,2}\s?日?\s{1,3}\d{1,2}:\d{2}|\d{1,3}\s?(?:分钟|小时|天)前|(?:昨|今|前)天(?:\s?\d{1,2}:\d{2})?)(?!\d)/u.exec(
      block.text,
    );
  return loose ? { from: loose.index, to: loose.index + loose[0].length } : undefined;
}

/** What stands beside a date and names nobody. */
export const isNobody = (text: string) =>
  /^(?:来自.*|.*(?:时间|日期|记者|编辑|通讯员|评论员)|(?:星期|周|週)[一二三四五六日天]|第.{1,4}[版期]|.{0,2}(?:发布|发表|刊发|更新|创建|编辑)(?:于|时间|在)?|记者|来源|作者|.{0,4}(?:阅读|浏览|评论|点击|人次|参与|互动|字号|字体)(?:数|量)?|原创|转载|楼主|上午|下午|报导|报道|BST|GMT|UTC|CST|E[SD]T|P[SD]T|CES?T|HKT|SGT|.{0,4}即时报[导道])$/u.test(
    simplified(text),
  );

function* unlabelled(block: Block, from: number, to: number, rule: string, confidence: number): Generator<Vote> {
  const cuts = [from, ...block.edges.filter((edge) => edge > from && edge < to), to];
  const pieces = cuts.slice(1).flatMap((cut, at) => parted(block.passage.slice(cuts[at]!, cut)));
  const ordered = from === 0 && rule === 'beside-stamp' ? pieces.reverse() : pieces;
  const piece = ordered.find(
    ({ text }) =>
      /^[《【[]*[\p{L}][\p{L}\p{N}\-_ ]{1,24}[》\]】]*$/u.test(text) &&
      !isNobody(text) &&
      !isFurniture({ ...block, text }),
  );
  if (!piece) return;
  if (isFullName(piece.text) && piece.text.length < 4)
    yield { rule, field: 'people', role: 'author', value: piece.text, passage: piece, confidence: confidence - 0.1 };
  else {
    const publication = publicationIn(piece);
    if (publication && /\p{sc=Han}|[A-Z]/u.test(publication.value))
      yield { rule, field: 'source', ...publication, confidence };
  }
}

/** Words in Latin letters are parted by bars, all others by spaces too. */
const parted = (passage: Passage) =>
  passage.split(/\p{sc=Han}/u.test(passage.text) ? /[\s|｜/／·•]+/gu : /\s*[|｜/·•]+\s*|\s{2,}/gu);
