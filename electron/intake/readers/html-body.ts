import type { Element, ElementContent, Root, Text } from 'hast';
import type { Block } from '../anatomy/model.ts';
import { type HtmlModel, isHidden } from './html-model.ts';

const left = new Set(
  'script style template noscript iframe object embed svg math canvas select textarea button head'.split(' '),
);

/**
 * The part of a page's tree that these blocks are printed in: their elements, and the pictures and rules between the first and the
 * last of them; everything else is left out.
 */
export function bodyTree(root: Root, { blockOf }: HtmlModel, body: readonly Block[]): Root {
  const wanted = new Set(body);
  const from = body[0]?.passage.start ?? 0;
  const to = body.at(-1)?.passage.end ?? 0;
  const keepText = (node: Text): boolean => {
    const block = blockOf.get(node);
    return block ? wanted.has(block) : false;
  };
  const keep = (node: ElementContent): ElementContent | undefined => {
    if (node.type === 'text') return keepText(node) ? { type: 'text', value: withoutIndent(node, blockOf) } : undefined;
    if (node.type !== 'element' || left.has(node.tagName) || isHidden(node)) return undefined;
    if (['img', 'hr', 'br'].includes(node.tagName)) return isWithin(node, from, to) ? node : undefined;
    const children = node.children.flatMap((child) => keep(child) ?? []);
    if (node.tagName === 'table' && isLayout(children))
      return { ...node, tagName: 'div', children: children.map(unwrapped) };
    return children.length > 0 || isCell(node) ? { ...node, children } : undefined;
  };
  return {
    type: 'root',
    children: root.children.flatMap((child) =>
      child.type === 'doctype' || child.type === 'comment' ? [] : (keep(child) ?? []),
    ),
  };
}

/** An empty cell keeps its place among the others; a row of nothing else goes with the table around it. */
const isCell = (node: Element) => node.tagName === 'td' || node.tagName === 'th';

/** A table with something in one cell at most only places that cell on the page. */
function isLayout(nodes: readonly ElementContent[]): boolean {
  let filled = 0;
  const count = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    if (isCell(node)) filled += node.children.some((child) => child.type === 'element' || hasText(child)) ? 1 : 0;
    else node.children.forEach(count);
  };
  nodes.forEach(count);
  return filled <= 1;
}

const hasText = (node: ElementContent) => node.type === 'text' && node.value.trim() !== '';

const layoutTags = new Set(['thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);

function unwrapped(node: ElementContent): ElementContent {
  if (node.type !== 'element' || !layoutTags.has(node.tagName)) return node;
  return { ...node, tagName: 'div', children: isCell(node) ? node.children : node.children.map(unwrapped) };
}

/** A picture belongs to the article when it stands between its words, or just before or after them. */
const pictureReach = 600;

function isWithin(node: Element, from: number, to: number): boolean {
  const at = node.position?.start.offset ?? -1;
  return node.tagName === 'img' ? at > from - pictureReach && at < to + pictureReach / 3 : at > from && at < to;
}

function withoutIndent(node: Text, blockOf: ReadonlyMap<Text, Block>): string {
  const start = blockOf.get(node)?.passage.start ?? 0;
  const isFirst = (node.position?.start.offset ?? 0) <= start;
  return isFirst ? node.value.replace(/^[\s\u3000\u00a0]+/u, '') : node.value;
}
