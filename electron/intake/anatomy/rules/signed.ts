import { bylineOf } from '../byline.ts';
import { labelsOf } from '../label-scan.ts';
import { isByline } from '../layout.ts';
import type { Block } from '../model.ts';
import type { Passage } from '../passage.ts';
import type { Rule } from '../rule.ts';
import type { Vote } from '../vote.ts';

const sign = /(?:记者|通讯员|摄影|撰文|编辑|责编|作者|供稿|编译)/;

/** People named in brackets where the newspaper signs: `本报讯（记者 …）` at the beginning, `(记者 骆行)` at the end. */
export const signedInBrackets: Rule = function* (_page, { body }) {
  for (const block of body.slice(0, 3)) {
    const opening = /^[^。]{0,40}?[（(]([^（()）]{2,60})[）)]/u.exec(block.text);
    const before = opening?.[0].slice(0, opening[0].indexOf(opening[1]!) - 1) ?? '';
    if (opening && sign.test(opening[1]!) && /(?:[讯电]|消息|快讯|报道)\s*$/.test(before.slice(-5)))
      yield* votes('signed:opening', block.passage.slice(before.length + 1, opening[0].length - 1), 0.96);
  }
  for (const block of body.slice(-4)) {
    const closing = /[（(【]([^（()）【】]{2,60})[）)】]\s*$/u.exec(block.text);
    if (closing && sign.test(closing[1]!))
      yield* votes(
        'signed:closing',
        block.passage.slice(closing.index + 1, closing.index + 1 + closing[1]!.length),
        0.95,
      );
  }
};

/** A line that is a byline and nothing else, above or below the article: `本报记者 阮清越`, `□ 本报记者 葛灵丹`. */
export const signedLine: Rule = function* (_page, { head, body, facts }) {
  const above: readonly Block[] = head.slice(-8);
  const lastAt = body.at(-1)?.index ?? -1;
  const below = facts.filter((block) => block.index > lastAt && block.index < lastAt + 4);
  for (const block of [...above, ...body.slice(0, 6), ...body.slice(-3), ...below]) {
    if (isByline(block.text) && !/[:：]/.test(block.text)) yield* votes('signed:line', block.passage, 0.9);
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

function* votes(rule: string, passage: Passage, confidence: number): Generator<Vote> {
  for (const { role, name } of bylineOf(passage)) yield { rule, field: 'people', role, ...name, confidence };
}
