import { chooseContainer } from './density.ts';
import { isEnd, isFurniture, isInformation, isMarkedFurniture } from './furniture.ts';
import type { Block, Page } from './model.ts';
import { isHeadlineLike, isProse } from './prose.ts';
import { isTitleLine } from './title/text.ts';
import { findTitle, isPublisherLine } from './title/title.ts';
import type { Finding } from './vote.ts';
import { endsSentence, fold } from './words.ts';

/** Which block is what: the parts of a page that the rules look into. */
export interface Layout {
  /** The page's own headline, where it is printed. */
  titleBlock?: Block;
  title?: Finding & { rule: string; confidence: number };
  /** Lines above the article's first paragraph: the facts, the headline block. */
  head: readonly Block[];
  /** The lines of the newspaper's headline block, out of `head`. */
  headlines: readonly Block[];
  /** The article. */
  body: readonly Block[];
  /** Lines around the article that name facts. */
  facts: readonly Block[];
  isArticle: boolean;
}

/** Finds the parts of a page. */
export function layOut(page: Page): Layout {
  const { blocks } = page;
  const found = findTitle(page);
  const area = page.isHtml ? chooseContainer(page) : blocks;
  const first = firstParagraph(page, area, found.block);
  const begin = first ? first.index : blocks.length;
  const titleAt = found.block ? found.block.index : -1;
  const from = titleAt >= 0 && titleAt < begin ? titleAt + 1 : Math.max(0, area[0] ? area[0].index : begin);
  const head = blocks.slice(Math.max(0, Math.min(from, begin) - (page.isHtml ? 6 : begin)), begin);
  const headlines = headlineBlock(page, head, found.block);
  const body = first ? articleOf(area.slice(area.indexOf(first)), found.finding?.value) : [];
  const inBody = new Set(body);
  const facts = blocks.filter((block) => !inBody.has(block) && block.text.length < 300 && !isMarkedNavigation(block));
  const letters = body.reduce((sum, block) => sum + block.text.length * (1 - block.linked), 0);
  return {
    ...(found.block && { titleBlock: found.block }),
    ...(found.finding && { title: found.finding }),
    head,
    headlines,
    body,
    facts,
    isArticle: letters >= 40 && body.some(isProse),
  };
}

const isMarkedNavigation = (block: Block) => block.linked > 0.9 && block.text.length > 40;

/** The first line of the article itself: below the title, the facts and the headline block. */
function firstParagraph(page: Page, area: readonly Block[], title: Block | undefined): Block | undefined {
  const titleAt = title ? area.indexOf(title) : -1;
  const below = area.slice(titleAt + 1);
  const isPlain = (block: Block) =>
    !isFurniture(block) && !isInformation(block) && !(title && fold(block.text) === fold(title.text));
  const candidates = below.filter(isPlain);
  const prose = candidates.findIndex((block) => isProse(block));
  if (prose < 0) return candidates.find((block) => !isHeadlineLike(block)) ?? candidates[0];
  const headed = candidates.slice(0, prose);
  if (page.isHtml) return htmlStart(headed, candidates[prose]!, title);
  const lastHead = headed.findLastIndex((block) => !block.isIndented && isHeadlineLike(block));
  return [...headed.slice(lastHead + 1), candidates[prose]!][0];
}

/** Lines before the first sentence belong to the article unless they are headlines, bylines or marked as furniture. */
function htmlStart(headed: readonly Block[], prose: Block, title: Block | undefined): Block {
  const near = headed.filter((block) => sameParent(block, prose) && !isMarkedFurniture(block, 1));
  const isOwn = (block: Block) => !isByline(block.text) && block !== title && block.linked < 0.5;
  const lastOther = near.findLastIndex((block) => !isOwn(block) || isHeadlineMarked(block));
  return near.slice(lastOther + 1)[0] ?? prose;
}

const sameParent = (one: Block, other: Block) =>
  one.containers.at(-2) === other.containers.at(-2) || one.containers.at(-1) === other.containers.at(-1);

/** Whether markup says that a line is part of a headline block. */
export const isHeadlineMarked = (block: Block) =>
  /(?:^|[\s_-])(?:yinti|zhuti|futi|pre-?title|intro-?title|sub-?title|main-?title|intro|subtitle)(?:$|[\s_-])/.test(
    block.containers.at(-1)?.hints ?? '',
  );

/** Whether a line is a byline and nothing else: `本报记者 阮清越`. */
export const isByline = (text: string) =>
  text.length < 40 &&
  /^[\s■□●◎◆/（(]*(?:[^，。！？：:]{0,20}?)(?:(?:记者|通讯员|评论员|作者|实习生)[\s:：/]+\S|(?:记者|通讯员)(?=\p{sc=Han}{2,4}(?:$|[\s、/／])))/u.test(
    text,
  ) &&
  !endsSentence(text.replace(/[）)]$/, '')) &&
  !/[，。！？]/.test(text);

function headlineBlock(page: Page, head: readonly Block[], title: Block | undefined): Block[] {
  const usable = head.filter(
    (block) => !isFurniture(block) && !isInformation(block) && !isByline(block.text) && isHeadlineLike(block),
  );
  if (page.isHtml)
    return usable.filter((block) => isHeadlineMarked(block) || (title !== undefined && block.form === 'heading'));
  const lines = usable.filter(isTitleLine);
  const facts = head.find((block) => isInformation(block) && !isPublisherLine(block.text))?.index ?? -1;
  const isOther = (block: Block) => !title || fold(block.text) !== fold(title.text);
  const above = lines.filter((block) => block.index < facts);
  const below = lines.filter((block) => block.index > (facts < 0 ? (title?.index ?? -1) : facts));
  return [below, above].find((block) => block.some(isOther))?.slice(-3) ?? [];
}

/** From the first paragraph on: everything up to the article's end but the furniture. */
function articleOf(blocks: readonly Block[], title: string | undefined): Block[] {
  const lastProse = blocks.findLastIndex(isProse);
  const body: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    if (body.length > 0 && isEnd(block) && !goesOn(blocks.slice(at + 1, at + 13))) break;
    if (at > 0 && (isFurniture(block) || isFact(block, at > lastProse) || isMarkedFurniture(block, 1))) continue;
    if (block.linked > 0.8 && !isProse(block) && isInLinkRun(blocks, at)) continue;
    if (body.length < 3 && title !== undefined && fold(block.text) === fold(title)) continue;
    body.push(block);
  }
  return trimmedEnd(body);
}

/** Whether an article goes on after what looked like its end. */
const goesOn = (next: readonly Block[]) =>
  next.some((block) => isProse(block) && block.linked < 0.3 && block.text.length > 80);

/** A line of labels within an article (`时间：9月7日` in a notice) is part of it; after its last sentence it names facts. */
const isFact = (block: Block, isAfter: boolean) =>
  isInformation(block) && (isAfter || /责任?编|关键词|关键字|校对|来源/.test(block.text.slice(0, 12)));

const isInLinkRun = (blocks: readonly Block[], at: number) =>
  [blocks[at - 1], blocks[at + 1]].some((block) => block !== undefined && block.linked > 0.8) ||
  blocks[at + 1] === undefined;

function trimmedEnd(body: Block[]): Block[] {
  let end = body.length;
  while (end > 1 && body[end - 1]!.linked > 0.8 && !isProse(body[end - 1]!)) end -= 1;
  return body.slice(0, end);
}
