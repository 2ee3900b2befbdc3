import { isByline } from './byline-line.ts';
import { isEnd, isFurniture, isInformation, isMarkedFurniture } from './furniture.ts';
import { labelsOf } from './label-scan.ts';
import type { Block } from './model.ts';
import { isOffice } from './names.ts';
import { isProse } from './prose.ts';
import { dataCells } from './table.ts';
import { endsSentence, fold } from './words.ts';

/**
 * The article from its first paragraph on: everything up to its end but the furniture.
 *
 * @param isIndented its paragraphs are told from other lines by their indent, so that an indented line belongs to it whatever it says.
 */
export function articleOf(blocks: readonly Block[], title: string | undefined, isIndented: boolean): Block[] {
  const isParagraph = (block: Block) => isIndented && block.isIndented;
  const last = blocks.findLastIndex(
    (block) => isProse(block) && (isParagraph(block) ? !isNotice(block) : !isFurniture(block)),
  );
  const cells = dataCells(blocks);
  const body: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    if (cells.has(block) && block.linked < 0.5) {
      body.push(block);
      continue;
    }
    const isWithin = at <= last && (isParagraph(block) || (isProse(block) && !isNotice(block)));
    if (!isWithin) {
      if (body.length > 0 && isEnd(block) && !goesOn(blocks.slice(at + 1, at + 13))) break;
      if (at > 0 && isFurniture(block)) continue;
    }
    if (isSignedDate(block.text, body.at(-1))) {
      body.push(block);
      continue;
    }
    if (body.length > 0 && body.length < 5 && /^By[\s:]/u.test(block.text) && isByline(block.text)) continue;
    if (at > 0 && (isFact(block, at > last, isParagraph(block)) || isMarkedFurniture(block, 1))) continue;
    if (block.linked > 0.8 && !isProse(block) && isInLinkRun(blocks, at)) continue;
    if (body.length < 3 && title !== undefined && fold(block.text) === fold(title)) continue;
    body.push(block);
  }
  return trimmedEnd(body);
}

/** A sentence of the page's own, wherever it stands: a declaration of rights, a call to scan a code. */
const isNotice = (block: Block) =>
  isFurniture(block) &&
  /^[\s【[（(*]*(?:版权|免责|声明|特别|凡|©|扫|长按|关注|欢迎|更多|请|下载|本网|本站|点击|打开|转载|未经)/u.test(
    block.text,
  );

/** Whether an article goes on after what looked like its end. */
const goesOn = (next: readonly Block[]) =>
  next.some((block) => isProse(block) && block.linked < 0.3 && block.text.length > 80);

/**
 * A line of labels within an article (`时间：9月7日` in a notice) is part of it; after its last sentence it names facts, unless it is
 * printed as a paragraph of it.
 */
function isFact(block: Block, isAfter: boolean, isParagraph: boolean): boolean {
  if (!isInformation(block) || isSignature(block.text)) return false;
  if (/责任?编|关键词|关键字|校对|来源/.test(block.text.slice(0, 12))) return true;
  if (!isAfter) return false;
  return (
    !isParagraph || (!endsSentence(block.text) && labelsOf(block).some(({ meaning }) => typeof meaning === 'object'))
  );
}

/** The date of a notice below the office that signs it; an article's own date has a time, or no office above it. */
const isSignedDate = (text: string, above: Block | undefined) =>
  above !== undefined &&
  /^(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[一二][〇零○一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/u.test(
    text,
  ) &&
  isOffice(above.text.replace(/\s/g, ''));

/** Where the newspaper signs, on a line of its own: `（记者 骆行）`. */
const isSignature = (text: string) => /^[（(][^（()）编]*(?:记者|通讯员)[^（()）编]*[）)]$/u.test(text);

const isInLinkRun = (blocks: readonly Block[], at: number) =>
  [blocks[at - 1], blocks[at + 1]].some((block) => block !== undefined && block.linked > 0.8) ||
  blocks[at + 1] === undefined;

function trimmedEnd(body: Block[]): Block[] {
  let end = body.length;
  while (end > 1 && body[end - 1]!.linked > 0.8 && !isProse(body[end - 1]!)) end -= 1;
  return body.slice(0, end);
}
