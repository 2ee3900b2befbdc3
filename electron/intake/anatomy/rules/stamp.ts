import { datesIn } from '../dates.ts';
import type { Layout } from '../layout.ts';
import { type Block, hintsOf } from '../model.ts';
import type { Rule } from '../rule.ts';

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
