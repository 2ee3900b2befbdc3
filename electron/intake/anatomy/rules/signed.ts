import type { Role } from '../../../core/article.ts';
import { bylineOf } from '../byline.ts';
import { isByline, isNameLine } from '../byline-line.ts';
import { besideDate } from '../dates.ts';
import { isMarkedFurniture } from '../furniture.ts';
import { labelsOf } from '../label-scan.ts';
import type { Block } from '../model.ts';
import { namesIn } from '../names.ts';
import type { Passage } from '../passage.ts';
import { isProse } from '../prose.ts';
import type { Rule } from '../rule.ts';
import type { Vote } from '../vote.ts';
import { simplified } from '../words.ts';

const sign = /(?:记者|通讯员|摄影|撰文|编辑|责编|作者|供稿|编译)/;

/** People named in brackets where the newspaper signs: `本报讯（记者 …）` at the beginning, `(记者 骆行)` at the end. */
export const signedInBrackets: Rule = function* (_page, { body }) {
  for (const block of body.slice(0, 3)) {
    const opening = /^[^。]{0,40}?[（(]([^（()）]{2,60})[）)]/u.exec(block.text);
    const before = opening?.[0].slice(0, opening[0].indexOf(opening[1]!) - 1) ?? '';
    if (!opening || !/(?:[讯訊电電]|消息|快讯|报道)\s*$/.test(before.slice(-5))) continue;
    const inside = block.passage.slice(before.length + 1, opening[0].length - 1);
    if (sign.test(simplified(opening[1]!))) yield* votes('signed:opening', inside, 0.96);
    else if (isNameLine(inside.text)) yield* named('signed:opening', 'reporter', inside, 0.88);
  }
  const byline = /^[（(〔【[]\s*([^）)〕】\]]{2,40})[）)〕】\]]/u.exec(body[0]?.text ?? '');
  if (byline && /^.{0,10}(?:记者|通讯员)/u.test(simplified(byline[1]!)))
    yield* votes('signed:opening', body[0]!.passage.slice(byline[0].indexOf(byline[1]!), byline[0].length - 1), 0.93);
  for (const block of body.slice(-4)) {
    const closing = /[（(【]([^（()）【】]{2,60})[）)】]\s*$/u.exec(block.text);
    if (!closing) continue;
    const inside = block.passage.slice(closing.index + 1, closing.index + 1 + closing[1]!.length);
    if (sign.test(simplified(inside.text))) yield* votes('signed:closing', inside, 0.95);
    const behind = /^(.{2,16}?)\s*[/／]?\s*([文图圖摄攝])(?:[/／][文图圖摄攝])?$/u.exec(inside.text);
    const who = behind && inside.slice(0, behind[1]!.length);
    if (who && isNameLine(who.text))
      yield* named('signed:closing', behind[2] === '文' ? 'author' : 'photographer', who, 0.85);
    const report = /^(.{2,20}?)\s*(?:\p{sc=Han}{2,4})?[报報][道導]$/u.exec(inside.text);
    const names = report && inside.slice(0, report[1]!.length);
    if (names && isNameLine(names.text)) yield* named('signed:closing', 'reporter', names, 0.9);
  }
};

/** A line that is a byline and nothing else, above or below the article: `本报记者 阮清越`, `□ 本报记者 葛灵丹`. */
export const signedLine: Rule = function* (_page, { head, body, facts }) {
  const above: readonly Block[] = head.slice(-8);
  const lastAt = body.at(-1)?.index ?? -1;
  const below = facts.filter((block) => block.index > lastAt && block.index < lastAt + 4);
  for (const block of [...above, ...body.slice(0, 6), ...body.slice(-3), ...below]) {
    const line = besideDate(block);
    if (isByline(line.text) && !/[:：]/.test(line.text)) yield* votes('signed:line', line, 0.9);
  }
};

/** The names of authors and nothing else, right below the title: `骆一舟 谷盈`. */
export const nameLine: Rule = function* (page, { titleBlock }) {
  if (!titleBlock) return;
  for (const block of page.blocks.slice(titleBlock.index + 1, titleBlock.index + 5)) {
    if (isProse(block)) return;
    if (isNameLine(block.text) && block.linked < 0.5 && !isMarkedFurniture(block))
      yield* named('name-line', 'author', block.passage, 0.75);
  }
};

/** Credits within an article, above or below its sentences: `供稿  摄影/张艳  编辑/苏芳`. */
export const creditLine: Rule = function* (_page, { body }) {
  for (const block of new Set([...body.slice(0, 2), ...body.slice(-3)])) {
    if (block.text.length > 60 || /[。！？]/.test(block.text)) continue;
    for (const { label, meaning, value, edges } of labelsOf(block)) {
      if (typeof meaning !== 'object') continue;
      for (const { role, name } of bylineOf(value, edges, meaning.role))
        yield { rule: `credit:${label}`, field: 'people', role, ...name, confidence: 0.88 };
    }
  }
};

/** The agency's opening: `新华社北京9月7日电 记者张三、李四报道`, `本报讯 记者 王五`. */
export const signedOpening: Rule = function* (_page, { body }) {
  const text = body[0]?.text ?? '';
  const opening =
    /^[^。，（(]{0,30}?[讯电]\s*(?:\p{sc=Han}{0,8}?记者[\s、\p{sc=Han}]{2,20}?)(?=报道|[\s，。:：]|摄影)/u.exec(text);
  if (opening) yield* votes('signed:opening', body[0]!.passage.slice(0, opening[0].length), 0.75);
};

function* named(rule: string, role: Role, passage: Passage, confidence: number): Generator<Vote> {
  const names = /[、\p{Lu}]/u.test(passage.text)
    ? passage
        .split(/\s*[,，、&]\s*|\s+and\s+/gu)
        .map((one) => ({ value: /\p{Lu}/u.test(one.text) ? one.text : one.text.replace(/\s/g, ''), passage: one }))
    : namesIn(passage);
  for (const name of names) yield { rule, field: 'people', role, ...name, confidence };
}

function* votes(rule: string, passage: Passage, confidence: number): Generator<Vote> {
  for (const { role, name } of bylineOf(passage)) yield { rule, field: 'people', role, ...name, confidence };
}
