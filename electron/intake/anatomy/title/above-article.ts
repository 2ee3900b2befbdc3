import { isByline, isNameLine } from '../byline-line.ts';
import { chooseContainer } from '../density.ts';
import { isBreadcrumb, isFurniture, isInformation, isMarkedFurniture } from '../furniture.ts';
import type { Block, Page } from '../model.ts';
import { isHeadlineLike, isProse } from '../prose.ts';

/** The headlines right above an article's first sentences, up to three, in their order; facts and bylines may stand between. */
export function headlinesAbove(page: Page): Block[] {
  const area = chooseContainer(page);
  const first = area.find((block) => isProse(block) && !isFurniture(block)) ?? area[0];
  if (!first) return [];
  const run: Block[] = [];
  for (let at = first.index - 1; at >= 0 && at > first.index - 14 && run.length < 3; at -= 1) {
    const block = page.blocks[at]!;
    if (isHeadline(block)) run.unshift(block);
    else if (run.length > 0 && !isCredit(block)) break;
  }
  return run;
}

const isHeadline = (block: Block) =>
  isHeadlineLike(block) &&
  !isFurniture(block) &&
  !isInformation(block) &&
  !isBreadcrumb(block.text) &&
  !isMarkedFurniture(block, 1) &&
  !isCredit(block);

const isCredit = ({ text }: Block) => isByline(text) || isNameLine(text);

/** Whether a page's head states only whose page it is: `云澜晚报`, `云澜网-首页`, `显示`. */
export const isMasthead = (title: string) =>
  title.length < 4 ||
  /^[^，。：！？、]{2,14}(?:报|日报|晚报|周刊|杂志|数字报|电子版|电子报|网|在线|新闻网|门户网站|首页|频道)$/u.test(
    title.trim(),
  );
