import { articleOf } from './article.ts';
import { isByline, isNameLine } from './byline-line.ts';
import { chooseContainer } from './density.ts';
import { isFurniture, isInformation, isMarkedFurniture, isPublisherLine } from './furniture.ts';
import { isArticlePage } from './kind.ts';
import type { Block, Page } from './model.ts';
import { isHeadlineLike, isProse } from './prose.ts';
import { isTitleLine } from './title/text.ts';
import { findTitle } from './title/title.ts';
import type { Finding } from './vote.ts';
import { endsSentence, fold, likeness } from './words.ts';

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
  const isIndented = !page.isHtml && isTypesetIndented(blocks);
  const first = firstParagraph(page, area, found.block, isIndented);
  const begin = first ? first.index : blocks.length;
  const titleAt = found.block ? found.block.index : -1;
  const from = titleAt >= 0 && titleAt < begin ? titleAt + 1 : Math.max(0, area[0] ? area[0].index : begin);
  const head = blocks.slice(Math.max(0, Math.min(from, begin) - (page.isHtml ? 6 : begin)), begin);
  const headlines = found.run ?? headlineBlock(page, head, found.block, first);
  const body = first ? articleOf(area.slice(area.indexOf(first)), found.finding?.value, isIndented) : [];
  const inBody = new Set(body);
  const facts = blocks.filter((block) => !inBody.has(block) && block.text.length < 300 && !isMarkedNavigation(block));
  return {
    ...(found.block && { titleBlock: found.block }),
    ...(found.finding && { title: found.finding }),
    head,
    headlines,
    body,
    facts,
    isArticle: isArticlePage(page, area, body),
  };
}

const isMarkedNavigation = (block: Block) => block.linked > 0.9 && block.text.length > 40;

/** The first line of the article itself: below the title, the facts and the headline block. */
function firstParagraph(
  page: Page,
  area: readonly Block[],
  title: Block | undefined,
  isIndented: boolean,
): Block | undefined {
  const titleAt = title ? area.indexOf(title) : -1;
  const below = area.slice(titleAt + 1);
  const isPlain = (block: Block) =>
    (isIndented && block.isIndented && endsSentence(block.text)) ||
    (!isFurniture(block) && !isInformation(block) && !(title && fold(block.text) === fold(title.text)));
  const candidates = below.filter(isPlain);
  const prose = candidates.findIndex((block) => isProse(block));
  if (prose < 0) return candidates.find((block) => !isHeadlineLike(block)) ?? candidates[0];
  const headed = candidates.slice(0, prose);
  if (page.isHtml) return htmlStart(headed, candidates[prose]!, title);
  const sentence = headed.findIndex(isSentence);
  const above = sentence < 0 ? headed : headed.slice(0, sentence);
  const lastHead = above.findLastIndex((block) => !block.isIndented && isHeadlineLike(block));
  return [...headed.slice(lastHead + 1), candidates[prose]!][0];
}

/** A sentence too short to be told for prose anywhere else: `30日，座谈会召开。` */
const isSentence = (block: Block) => endsSentence(block.text) && !isHeadlineLike(block);

/** Lines before the first sentence belong to the article unless they are headlines, bylines or marked as furniture. */
function htmlStart(headed: readonly Block[], prose: Block, title: Block | undefined): Block {
  const near = headed.filter((block) => sameParent(block, prose) && !isMarkedFurniture(block, 1));
  const isOwn = (block: Block) =>
    !isByline(block.text) && !isNameLine(block.text) && block !== title && block.linked < 0.5;
  const lastOther = near.findLastIndex((block) => !isOwn(block) || isHeadlineMarked(block));
  const own = near.slice(lastOther + 1);
  const sentence = own.findIndex(isSentence);
  const above = sentence < 0 ? own : own.slice(0, sentence);
  const start = own[above.length] ?? prose;
  return isHeadlineRun(above, start, title) ? start : (own[0] ?? prose);
}

/**
 * Whether the lines above the first sentence are the newspaper's headline block, without a mark of their own: up to three; a line
 * alone also needs the indent of the paragraphs to tell it from them, or to repeat the page's title in other words.
 */
function isHeadlineRun(lines: readonly Block[], prose: Block, title: Block | undefined): boolean {
  if (!title || lines.length === 0 || lines.length > 3) return false;
  const isLine = (block: Block) =>
    isHeadlineLike(block) && !block.isIndented && block.form === 'paragraph' && !/[图摄]$/u.test(block.text);
  if (!lines.every(isLine)) return false;
  const isRetold = lines.some((block) => likeness(block.text, title.text) >= 0.6);
  return isRetold || prose.isIndented || lines.length > 1;
}

/** Whether the sentences of a text page are indented, nearly all of them. */
function isTypesetIndented(blocks: readonly Block[]): boolean {
  const sentences = blocks.filter((block) => isProse(block));
  return sentences.filter((block) => block.isIndented).length > sentences.length * 0.7;
}

const sameParent = (one: Block, other: Block) =>
  one.containers.at(-2) === other.containers.at(-2) || one.containers.at(-1) === other.containers.at(-1);

/** Whether markup says that a line is part of a headline block. */
const isHeadlineMarked = (block: Block) =>
  /(?:^|[\s_-])(?:yinti|zhuti|futi|pre-?title|intro-?title|sub-?title|main-?title|intro|subtitle)(?:$|[\s_-])/.test(
    block.containers.at(-1)?.hints ?? '',
  );

function headlineBlock(
  page: Page,
  head: readonly Block[],
  title: Block | undefined,
  first: Block | undefined,
): Block[] {
  const usable = head.filter(
    (block) =>
      !isFurniture(block) &&
      !isInformation(block) &&
      !isByline(block.text) &&
      !isNameLine(block.text) &&
      isHeadlineLike(block),
  );
  if (page.isHtml) {
    const marked = usable.filter(
      (block) => isHeadlineMarked(block) || (title !== undefined && block.form === 'heading'),
    );
    if (marked.some((block) => block !== title) || !first) return marked;
    const subtitle = usable.filter(
      (block) => block.index === (title?.index ?? -2) + 1 && /^[-—–]{1,2}/u.test(block.text),
    );
    const run = usable.filter((block) => block.index > (title?.index ?? -1) && sameParent(block, first));
    return isHeadlineRun(run, first, title) ? run : subtitle;
  }
  const lines = usable.filter(isTitleLine);
  const facts = head.find((block) => isInformation(block) && !isPublisherLine(block.text))?.index ?? -1;
  const isOther = (block: Block) => !title || fold(block.text) !== fold(title.text);
  const above = lines.filter((block) => block.index < facts);
  const below = lines.filter((block) => block.index > (facts < 0 ? (title?.index ?? -1) : facts));
  return [below, above].find((block) => block.some(isOther))?.slice(-3) ?? [];
}
