import type { Element, Root, Text } from 'hast';
import type { Block, Container, Form } from '../anatomy/model.ts';
import { Line } from './html-line.ts';
import { placesOf } from './html-places.ts';

/** The printed lines of a page, and the way back from each to the tree. */
export interface HtmlModel {
  blocks: Block[];
  /** The block that a text node is printed in. */
  blockOf: Map<Text, Block>;
}

const unprinted = new Set(
  `head script style template noscript iframe object embed svg math canvas select option textarea button title datalist audio video map`.split(
    /\s+/,
  ),
);
const inline = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o:p q rp rt ruby s samp small span st1 strike strong sub sup time tt u var wbr img input ucapcontent founder-content`.split(
    ' ',
  ),
);

/** Reads the tree into blocks: a block for each printed line, in the order of the source. */
export function modelOf(root: Root, source: string): HtmlModel {
  const blocks: Block[] = [];
  const blockOf = new Map<Text, Block>();
  let line = new Line();
  let nodes: Text[] = [];
  const containers: Container[] = [];

  const finish = () => {
    if (!line.isBlank) {
      const { passage, ...rest } = line.finish();
      const block: Block = {
        index: blocks.length,
        passage,
        text: passage.text,
        ...formOf(containers),
        ...rest,
        containers: [...containers],
      };
      blocks.push(block);
      for (const node of nodes) blockOf.set(node, block);
    }
    line = new Line();
    nodes = [];
  };

  const visitText = (node: Text, isLink: boolean) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return;
    line.add(node.value, placesOf(node.value, source, from, to), isLink);
    nodes.push(node);
  };

  const visit = (node: Element, isLink: boolean): void => {
    if (unprinted.has(node.tagName) || isHidden(node)) return;
    if (node.tagName === 'br' || node.tagName === 'hr') {
      finish();
      return;
    }
    const isInline = inline.has(node.tagName);
    const start = line;
    const from = isInline ? line.edge() : 0;
    if (!isInline) {
      finish();
      containers.push({ tag: node.tagName, hints: hintsOf(node) });
    }
    visitAll(node, isLink || isAnchor(node));
    if (isInline) {
      line.edge();
      if (start === line) line.mark(from, hintsOf(node));
    } else {
      finish();
      containers.pop();
    }
  };

  const visitAll = (parent: Element | Root, isLink: boolean) => {
    for (const child of parent.children) {
      if (child.type === 'text') visitText(child, isLink);
      else if (child.type === 'element') visit(child, isLink);
    }
  };
  visitAll(root, false);
  finish();
  return { blocks, blockOf };
}

/** A link says something short; an `a` around half a page was left open. */
const longestLink = 240;

function isAnchor(node: Element): boolean {
  return node.tagName === 'a' && node.properties.href !== undefined && lettersIn(node, longestLink) < longestLink;
}

function lettersIn(node: Element, most: number): number {
  let letters = 0;
  for (const child of node.children) {
    if (letters >= most) break;
    if (child.type === 'text') letters += child.value.trim().length;
    else if (child.type === 'element' && !unprinted.has(child.tagName)) letters += lettersIn(child, most - letters);
  }
  return letters;
}

/** Not shown at all; what is only invisible (`visibility`) often becomes visible by a script. */
export function isHidden({ properties }: Element): boolean {
  return properties.hidden === true || /display\s*:\s*none/i.test(String(properties.style ?? ''));
}

function hintsOf({ properties }: Element): string {
  const names = [
    properties.className,
    properties.id,
    properties.itemProp,
    properties.ariaLabel,
    properties.role,
  ].flat();
  return names
    .filter((name) => name !== undefined)
    .join(' ')
    .toLowerCase()
    .slice(0, 200);
}

function formOf(containers: readonly Container[]): { form: Form; level: number } {
  const tag = containers.at(-1)?.tag ?? '';
  const level = /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0;
  if (level > 0) return { form: 'heading', level };
  if (tag === 'figcaption') return { form: 'caption', level };
  const isCell = containers.slice(-2).some((one) => one.tag === 'td' || one.tag === 'th');
  return { form: isCell ? 'cell' : tag === 'li' ? 'item' : 'paragraph', level };
}
