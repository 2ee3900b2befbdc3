import { datesIn } from '../dates.ts';
import { isFurniture } from '../furniture.ts';
import { labelsOf } from '../label-scan.ts';
import type { Layout } from '../layout.ts';
import { type Block, hintsOf } from '../model.ts';
import { publicationIn } from '../publication.ts';
import type { Rule } from '../rule.ts';
import { isFullName } from '../surnames.ts';
import type { Vote } from '../vote.ts';

/** A date without a label: best right below the title, worth little far from the article. */
export const stamp: Rule = function* (_page, layout) {
  let isFirst = true;
  for (const block of layout.facts) {
    const found = datesIn(block.passage)[0];
    if (
      !found ||
      block === layout.titleBlock ||
      /copyright|©|版权|备案|许可|(?:最后|最近)更新|(?:更新|建立|创建|注册)(?:时间|日期|于)?\s*[:：]/iu.test(block.text)
    )
      continue;
    const where = placeOf(layout, block);
    const isShort = block.text.length - found.passage.text.length < 60;
    const isMarked = /time|date|pub|info|source/.test(hintsOf(block, 2));
    const isSaid = /(?:发表|发布|刊发)(?:于|时间|日期)?\s*[:：]?\s*$/.test(
      block.text.slice(0, block.text.indexOf(found.passage.text)),
    );
    const near = isSaid ? 0.95 : isFirst ? (isMarked ? 0.93 : 0.9) : 0.7;
    const confidence = !isShort ? 0.45 : where === 'head' ? near : where === 'below' || isAlone(block) ? 0.6 : 0.3;
    if (where === 'head' && isShort) isFirst = false;
    yield {
      rule: `stamp:${where}`,
      field: 'publishedAt',
      ...found,
      confidence: Math.max(0.05, confidence - (block.linked > 0.5 ? 0.3 : 0)),
    };
  }
};

type Where = 'head' | 'above' | 'below' | 'far';

function placeOf({ head, titleBlock, body }: Layout, block: Block): Where {
  const at = block.index;
  const titleAt = titleBlock?.index ?? -1;
  const lastAt = body.at(-1)?.index ?? -1;
  if (head.includes(block)) return titleAt < 0 || at > titleAt - 4 ? 'head' : 'above';
  return at > lastAt && at < lastAt + 6 ? 'below' : 'far';
}

const isAlone = (block: Block) => block.text.length < 32 && /^\s*(?:19|20)\d{2}/.test(block.text);

/** A publication or a person that stands without a label on the line of the date: `2019-09-26 10:56:28 证券时报网`. */
export const besideStamp: Rule = function* (_page, { head }) {
  for (const block of head.slice(-8)) {
    const found = datesIn(block.passage)[0];
    if (!found || block.text.length > 80) continue;
    const from = block.text.indexOf(found.passage.text);
    const to = from + found.passage.text.length;
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
    if (block.text.length > 20 || !/source|media|author|origin|copyfrom|laiyuan|user-?name|nick|account/.test(hints))
      continue;
    if (labelsOf(block).length > 0 || datesIn(block.passage).length > 0) continue;
    yield* unlabelled(block, 0, block.text.length, 'marked-name', 0.72);
  }
};

function* unlabelled(block: Block, from: number, to: number, rule: string, confidence: number): Generator<Vote> {
  const cuts = [from, ...block.edges.filter((edge) => edge > from && edge < to), to];
  const pieces = cuts.slice(1).flatMap((cut, at) => block.passage.slice(cuts[at]!, cut).split(/[\s|｜/·•]+/gu));
  const ordered = from === 0 && rule === 'beside-stamp' ? pieces.reverse() : pieces;
  const piece = ordered.find(
    ({ text }) => /^[《【[]*[\p{L}][\p{L}\p{N}\-_]{1,18}[》\]】]*$/u.test(text) && !isFurniture({ ...block, text }),
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
