import { isFurniture, isInformation, isMarkedFurniture } from './furniture.ts';
import type { Block, Container, Page } from './model.ts';
import { isProse } from './prose.ts';

interface Weight {
  prose: number;
  other: number;
}

const named =
  /(?:^|[\s_-])(?:article|content|artibody|main-?text|text|txt|body|detail|trs_\w+|post|entry|ozoom|zoom|neirong|wenzhang|cont)(?:$|[\s_-]|\w{0,8}$)/u;

/**
 * The blocks of the element that holds the article: it has most of the page's sentences and little else.
 *
 * From the page inwards, as long as one element keeps nearly all of the sentences; then to the parent whose own paragraphs are most.
 */
export function chooseContainer(page: Page): readonly Block[] {
  const scores = new Map<Container, number>();
  for (const block of page.blocks) {
    const weight = weightOf(block);
    block.containers
      .slice(-5)
      .reverse()
      .forEach((container, distance) => {
        scores.set(container, (scores.get(container) ?? 0) + weight * ([0.9, 1, 0.92, 0.8, 0.65][distance] ?? 0));
      });
  }
  let best: Container | undefined;
  let top = 0;
  for (const [container, score] of scores) {
    const weighted =
      score *
      (named.test(container.hints) ? 1.07 : 1) *
      (container.tag === 'article' ? 1.07 : 1) *
      (container.tag === 'p' ? 0.9 : 1);
    if (weighted > top) {
      best = container;
      top = weighted;
    }
  }
  return best ? widened(page, best) : [];
}

/** How much a block speaks for being in an article: its sentences do, its links do not. */
function weightOf(block: Block): number {
  const length = Math.min(block.text.length, 1500);
  if (isFurniture(block) || isInformation(block)) return -10;
  const marked = isMarkedFurniture(block, 3) ? 0.15 : 1;
  if (isProse(block)) return length * (1 - block.linked) * marked;
  if (block.linked > 0.5) return -Math.min(length, 30) * 1.5;
  return length * 0.12 * marked;
}

/** Climbs from a single line to what is around it, then while the parent adds more sentences than other text. */
function widened(page: Page, from: Container): readonly Block[] {
  const inside = (container: Container) => page.blocks.filter((block) => block.containers.includes(container));
  let blocks = inside(from);
  const path = blocks[0]?.containers ?? [];
  for (let at = path.indexOf(from) - 1; at >= 0; at -= 1) {
    const wider = inside(path[at]!);
    const inner = new Set(blocks);
    const added = wider.filter((block) => !inner.has(block));
    const sum = weigh(added);
    const least = named.test(path[at + 1]!.hints) ? 0.5 : 0.2;
    if (
      added.length > 0 &&
      (blocks.length > 1 || sum.prose === 0) &&
      (sum.prose < weigh(blocks).prose * least || sum.prose < sum.other)
    )
      break;
    blocks = wider;
  }
  return blocks;
}

function weigh(blocks: readonly Block[]): Weight {
  const sum = { prose: 0, other: 0 };
  for (const block of blocks) {
    const isText = isProse(block) && !isFurniture(block) && !isMarkedFurniture(block, 3);
    sum[isText ? 'prose' : 'other'] += block.text.length;
  }
  return sum;
}
