import { datesIn } from '../dates.ts';
import type { Block } from '../model.ts';
import { hintsOf } from '../model.ts';
import type { Passage } from '../passage.ts';
import type { Rule } from '../rule.ts';
import type { Vote } from '../vote.ts';
import { clean } from '../words.ts';

/** A forum's or a blog's line of who wrote it and when: `本帖由大河于2005年8月12日发表`, `大河 发表于 2023-6-1`, `发布时间 2005/03/15 by dahe`. */
export const posted: Rule = function* (page, { head, body, titleBlock }) {
  const near: readonly Block[] = [...head, ...body.slice(0, 3), ...body.slice(-2)];
  const given = page.blocks.filter(({ text }) => /^本[帖贴文]由/u.test(text));
  for (const block of new Set([...given, ...near])) {
    const date = block.text.length > 100 ? undefined : datesIn(block.passage)[0];
    if (!date || !/发表|发布|posted|\bby\b|于/iu.test(block.text)) continue;
    const from = block.text.indexOf(date.passage.text);
    const name = nameBeside(block, from, from + date.passage.text.length);
    if (name) yield* author(name, 0.8);
    if (name || body.includes(block)) yield { rule: 'posted', field: 'publishedAt', ...date, confidence: 0.75 };
  }
  yield* opener(page.blocks, titleBlock);
};

function nameBeside({ passage, text }: Block, from: number, to: number): Passage | undefined {
  const given = /^本[帖贴文]由\s*(\S{1,20}?)\s*于\s*$/u.exec(text.slice(0, from));
  if (given) return part(passage, text.indexOf(given[1]!, 2), given[1]!);
  const said = /^(?:原创|转载|置顶|由)?\s*([\p{L}\p{N}_\-.]{2,20})\s*(?:发表于|发布于|于)[\s:：]*$/u.exec(
    text.slice(0, from),
  );
  if (said && !/^[本该]|时间|日期|^(?:发表|发布|建立|创建|更新|编辑|刊发|回复|转载|注册|最后|记录|作者)/.test(said[1]!))
    return part(passage, text.indexOf(said[1]!), said[1]!);
  const by = /^\s*by\s+([\p{L}\p{N}_\-.]{2,20})(?=\s*$|\s+[^\p{L}\s])/iu.exec(text.slice(to));
  return by ? part(passage, to + by[0].indexOf(by[1]!), by[1]!) : undefined;
}

const part = (passage: Passage, at: number, text: string) => passage.slice(at, at + text.length);

/** Who opened a forum's thread: the first name in an element that says it holds a post's author, where posts say `发表于`. */
function* opener(blocks: readonly Block[], title: Block | undefined): Generator<Vote> {
  const isPost = (block: Block) => /^(?:楼主|发表于|發表於|只看该作者|只看楼主)/u.test(block.text);
  const first = blocks.findIndex(isPost);
  if (first < 0 || blocks.length < 4) return;
  const near = blocks.slice(Math.max(title?.index ?? 0, first - 8), first + 4);
  const named = near.find(
    (block) =>
      block !== title &&
      /(?:^|[\s_-])(?:authi|author|poster|username|user-name|nickname|postauthor|louzhu)(?:$|[\s_-])/.test(
        hintsOf(block, 2),
      ) &&
      /^[\p{L}\p{N}_\-.]{2,20}$/u.test(block.text) &&
      !isPost(block),
  );
  if (named) yield* author(named.passage, 0.8);
}

function* author(passage: Passage, confidence: number): Generator<Vote> {
  yield { rule: 'posted', field: 'people', role: 'author', value: clean(passage.text), passage, confidence };
}
