import { dateOf, datesIn } from '../dates.ts';
import { breadcrumb, isBreadcrumb } from '../furniture.ts';
import type { Block, Page } from '../model.ts';
import type { Passage } from '../passage.ts';
import type { Rule } from '../rule.ts';
import { isMasthead } from '../title/above-article.ts';
import type { Vote } from '../vote.ts';

/** A newspaper's own line within the article: `《光明日报》（2022年02月13日 02版）`. */
export const paperLine: Rule = function* (_page, { body }) {
  for (const block of body.slice(-4)) {
    yield* monthly(block);
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

/** A magazine's: `《砚河之春》1998年3月号`, `本文刊于《砚河周刊》2023年第22期`. */
function* monthly(block: Block): Generator<Vote> {
  yield* numbered(block);
  const line = /《([^》]{2,14})》\s*((?:19|20)\d{2}年\s*\d{1,2}月)号/u.exec(block.text);
  if (!line || block.text.length > 60) return;
  const at = block.text.indexOf(line[2]!, line.index);
  const date = dateOf(block.passage.slice(at, at + line[2]!.length));
  const from = line.index + 1;
  const name = block.passage.slice(from, from + line[1]!.length);
  yield { rule: 'magazine-line', field: 'source', value: name.text, passage: name, confidence: 0.7 };
  if (date) yield { rule: 'magazine-line', field: 'publishedAt', ...date, confidence: 0.7 };
}

function* numbered(block: Block): Generator<Vote> {
  const line = /《([^》]{2,14})》[\s，,（(]*((?:19|20)\d{2}年\s?第?\s?\d{1,3}\s?期)/u.exec(block.text);
  if (!line || block.text.length > 60) return;
  const name = block.passage.slice(line.index + 1, line.index + 1 + line[1]!.length);
  const at = block.text.indexOf(line[2]!, line.index);
  const issue = block.passage.slice(at, at + line[2]!.length);
  yield { rule: 'magazine-line', field: 'source', value: name.text, passage: name, confidence: 0.7 };
  yield { rule: 'magazine-line', field: 'edition.issue', value: issue.text, passage: issue, confidence: 0.85 };
}

/** `2023年第22期`, `总第310期` on a line of facts. */
export const issue: Rule = function* (_page, { head }) {
  for (const block of head) {
    const line = block.text.length > 80 ? null : /(?:(?:19|20)\d{2}年)?\s?总?第\s?\d{1,4}\s?期/u.exec(block.text);
    if (!line || /[，。！？]/.test(block.text)) continue;
    const passage = block.passage.slice(line.index, line.index + line[0].length).trim();
    yield { rule: 'edition:issue', field: 'edition.issue', value: passage.text, passage, confidence: 0.85 };
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
  for (const block of page.blocks.filter((one) => isBreadcrumb(one.text))) {
    const rest = block.passage.slice(breadcrumb.exec(block.text)![0].length);
    yield* paperAtStart(rest, 'masthead:location', 0.6);
  }
  for (const part of mastheadsIn(page)) {
    yield* paperAtStart(part, 'masthead:title', 0.55);
  }
};

/** The parts of a page's title behind the article's, and the first of them where it is a masthead. */
function mastheadsIn({ title }: Page): Passage[] {
  return title?.split(/[_\-|｜—–\s]+/gu).filter(({ text }, at) => at > 0 || isMasthead(text)) ?? [];
}

const paper = /^\p{sc=Han}{2,8}(?:日报|晚报|时报|早报|商报|晨报|都市报|青年报|周报|导报|法治报|周刊|画报)/u;

function* paperAtStart(passage: Passage, rule: string, confidence: number): Generator<Vote> {
  const name = paper.exec(passage.text)?.[0];
  if (name) yield { rule, field: 'source', value: name, passage: passage.slice(0, name.length), confidence };
}
