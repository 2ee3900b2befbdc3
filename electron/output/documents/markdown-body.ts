import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { Html, List, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { awkward, renameAwkwardMarks } from './awkward-marks.ts';

/**
 * A body as Markdown of the GitHub flavour, from which the same body can be read again.
 *
 * What Markdown has no form for (underlines, ruby, tables with merged cells) stands in it as HTML; a figure is a paragraph with the
 * image and, on its next line, the caption in italics.
 *
 * @param body changed on the way
 */
export function markdownOf(body: Root): string {
  renameAwkwardMarks(body);
  const tree = toMdast(body, { handlers }) as Nodes;
  visit(tree, 'list', tighten);
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    rule: '_',
    listItemIndent: 'one',
  });
}

const html = (value: string): Html => ({ type: 'html', value });
const inlines = (state: State, parent: Element) => state.all(parent) as PhrasingContent[];

const isElement = (node: ElementContent | undefined, tagName: string): node is Element =>
  node?.type === 'element' && node.tagName === tagName;

/** Stands in Markdown as HTML, what is in it as Markdown. */
const tagged: Handle = (state, node) => {
  const tagName = node.tagName.replace(awkward, '');
  return [html(`<${tagName}>`), ...inlines(state, node), html(`</${tagName}>`)];
};

/** Stands in Markdown as HTML, with all that is in it. */
const whole: Handle = (_, node) => html(toHtml(node));

const figure: Handle = (state, node): Paragraph => {
  const [picture, caption] = node.children;
  const image = picture?.type === 'element' ? state.one(picture, node) : undefined;
  const shown = [image ?? []]
    .flat()
    .flatMap((one) => (one.type === 'paragraph' ? one.children : [one as PhrasingContent]));
  if (!isElement(caption, 'figcaption')) return { type: 'paragraph', children: shown };
  const words: PhrasingContent = { type: 'emphasis', children: inlines(state, caption) };
  return { type: 'paragraph', children: [...shown, { type: 'break' }, words] };
};

const table: Handle = (state, node, parent) =>
  fitsMarkdown(node) ? defaultHandlers.table(state, node) : whole(state, node, parent);

/** Markdown's tables have a head of one row, and in each cell one line of text. */
function fitsMarkdown(node: Element): boolean {
  const [head] = node.children;
  let fits = isElement(head, 'thead') && head.children.length === 1;
  visit(node, 'element', ({ tagName, properties, children }) => {
    if (tagName === 'br' || properties.colSpan || properties.rowSpan) fits = false;
    if (tagName === 'td' || tagName === 'th')
      fits &&= children.length <= 1 && children.every((child) => isElement(child, 'p'));
  });
  return fits;
}

const handlers: Record<string, Handle> = {
  u: tagged,
  sub: tagged,
  sup: tagged,
  [`${awkward}strong`]: tagged,
  [`${awkward}em`]: tagged,
  [`${awkward}s`]: tagged,
  ruby: whole,
  figure,
  table,
};

/** Items of one paragraph each need no blank lines between them. */
function tighten(list: List): void {
  const isLoose = list.children.some(({ children }) => children.filter(({ type }) => type === 'paragraph').length > 1);
  list.spread = isLoose;
  for (const item of list.children) item.spread = isLoose;
}
