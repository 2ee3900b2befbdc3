import type { Element, ElementContent } from 'hast';
import { wrappers } from './allowed.ts';
import { element } from './element.ts';
import { isBlank, isLineBreak, nest, type Run, rubyOf, tidyRuns, withMark } from './inlines.ts';
import { tableOf } from './table.ts';

const headings = new Set(['h2', 'h3', 'h4']);

/**
 * The blocks that these nodes make.
 *
 * Loose text becomes paragraphs; a block inside a paragraph ends it; two line breaks or more in a row split it; an image becomes a
 * figure. `inList` says that headings become paragraphs, since an item of a list begins with one.
 */
export function blocksOf(nodes: readonly ElementContent[], inList = false): Element[] {
  const blocks: Element[] = [];
  let runs: Run[] = [];
  const close = (tagName = 'p') => {
    for (const piece of paragraphs(runs)) blocks.push(element(tagName, nest(piece)));
    runs = [];
  };
  const visit = (node: ElementContent, marks: Run['marks'], tagName: string): void => {
    if (node.type === 'text') {
      runs.push({ kind: 'text', text: node.value, marks });
      return;
    }
    if (node.type !== 'element') return;
    const name = node.tagName;
    if (name === 'br') runs.push({ kind: 'atom', node: element('br', []), marks });
    else if (name === 'ruby') pushRuby(node, marks, tagName);
    else if (name === 'p' || name === 'div' || wrappers.has(name) || headings.has(name)) {
      close(tagName);
      const own = headings.has(name) && !inList ? name : name === 'p' || tagName === 'p' ? 'p' : tagName;
      for (const child of node.children) visit(child, marks, own);
      close(own);
    } else {
      const made = solid(node, inList);
      if (made) {
        close(tagName);
        blocks.push(...made);
      } else for (const child of node.children) visit(child, withMark(marks, node), tagName);
    }
  };
  const pushRuby = (node: Element, marks: Run['marks'], tagName: string) => {
    const ruby = rubyOf(node);
    if (ruby) runs.push({ kind: 'atom', node: ruby, marks });
    else for (const child of node.children) visit(child, marks, tagName);
  };
  for (const node of nodes) visit(node, {}, 'p');
  close();
  return blocks;
}

/** The blocks of an element that is a block of its own kind; undefined for any other. */
function solid(node: Element, inList: boolean): Element[] | undefined {
  switch (node.tagName) {
    case 'hr':
      return [element('hr', [])];
    case 'img':
      return figure(node, []);
    case 'figure':
      return figureOf(node, inList);
    case 'blockquote': {
      const inside = blocksOf(node.children, inList);
      return inside.length > 0 ? [element('blockquote', inside)] : [];
    }
    case 'ul':
    case 'ol':
      return listOf(node);
    case 'li':
      return blocksOf(node.children, inList);
    case 'table':
      return tableOf(node, blocksOf);
    default:
      return undefined;
  }
}

function listOf(node: Element): Element[] {
  const items: Element[] = [];
  const loose: ElementContent[] = [];
  const flush = () => {
    addItem(items, blocksOf(loose.splice(0), true));
  };
  for (const child of node.children) {
    if (child.type !== 'element' || child.tagName !== 'li') {
      loose.push(child);
      continue;
    }
    flush();
    addItem(items, blocksOf(child.children, true));
  }
  flush();
  return items.length > 0 ? [element(node.tagName, items)] : [];
}

/** An item begins with a paragraph, an empty one if need be: a list's item in the editor does too. */
function addItem(items: Element[], blocks: Element[]): void {
  if (blocks.length === 0) return;
  items.push(element('li', blocks[0]!.tagName === 'p' ? blocks : [element('p', []), ...blocks]));
}

function figureOf(node: Element, inList: boolean): Element[] {
  const images = within(node, 'img');
  const captions = within(node, 'figcaption');
  if (images.length === 0) return blocksOf(node.children.map(unwrapCaption), inList);
  // Paragraphs that were joined may have line breaks where they meet.
  const caption = asOneLine(paragraphs(captions.flatMap((one) => inlineRuns(one))));
  const rest = blocksOf(without(node.children), inList);
  const figures = images.flatMap((image, at) => figure(image, at === images.length - 1 ? caption : []));
  return [...figures, ...rest];
}

/** A figure of one image. One that was not saved with the page has no `src`; it stays only if words say what it showed. */
function figure(image: Element, caption: readonly Run[]): Element[] {
  const src = String(image.properties.src ?? '');
  const alt = String(image.properties.alt ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const isSaved = /^asset:[0-9a-f]{64}$/.test(src);
  const words = isBlank(caption) ? [] : [element('figcaption', nest(caption))];
  if (!isSaved && alt === '' && words.length === 0) return [];
  return [element('figure', [element('img', [], { ...(isSaved && { src }), ...(alt !== '' && { alt }) }), ...words])];
}

function within(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === tagName ? [child] : within(child, tagName),
  );
}

/** These nodes without images and captions, at any depth. */
function without(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'img' || node.tagName === 'figcaption') return [];
    return [{ ...node, children: without(node.children) }];
  });
}

const unwrapCaption = (node: ElementContent): ElementContent =>
  node.type === 'element' && node.tagName === 'figcaption' ? { ...node, tagName: 'div' } : node;

/** The runs of everything in a node, as one line of text: blocks in it are parted by a space. */
function inlineRuns(node: Element): Run[] {
  return asOneLine(blocksOf(node.children).map((block) => runsOf(block, {})));
}

const asOneLine = (pieces: readonly Run[][]): Run[] =>
  pieces.flatMap((piece, at) => (at > 0 ? [{ kind: 'text', text: ' ', marks: {} } as const, ...piece] : piece));

function runsOf(node: ElementContent, marks: Run['marks']): Run[] {
  if (node.type === 'text') return [{ kind: 'text', text: node.value, marks }];
  if (node.type !== 'element') return [];
  if (node.tagName === 'br' || node.tagName === 'ruby') return [{ kind: 'atom', node, marks }];
  return node.children.flatMap((child) => runsOf(child, withMark(marks, node)));
}

/** Runs split where two line breaks or more stand together, with nothing but blanks between, tidied; blank pieces are left out. */
function paragraphs(runs: readonly Run[]): Run[][] {
  const pieces: Run[][] = [[]];
  let breaks = 0;
  let end = 0;
  for (const run of runs) {
    if (isLineBreak(run)) {
      if (breaks === 0) end = pieces.at(-1)!.length;
      breaks += 1;
    } else if (run.kind === 'atom' || !/^[\s\u200b]*$/.test(run.text)) {
      if (breaks > 1) {
        pieces.at(-1)!.length = end;
        pieces.push([]);
      }
      breaks = 0;
    }
    pieces.at(-1)!.push(run);
  }
  return pieces.map(tidyRuns).filter((piece) => !isBlank(piece));
}
