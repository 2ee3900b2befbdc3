import type { Element, ElementContent, Root, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

/** A stretch of an original's decoded text, in UTF-16 units. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** What runs, loads or leads elsewhere. The window's frame forbids it too; here it is simply not there. */
const unwanted = new Set([
  'script',
  'noscript',
  'iframe',
  'object',
  'embed',
  'base',
  'link',
  'meta',
  'form',
  'audio',
  'video',
]);

/**
 * An HTML original as a page that can be looked at without harm, with the text that stands at a place marked.
 *
 * The first mark has the id `place`, so that a frame can open at it; a place that is not in visible text leaves no mark.
 */
export function markedPage(html: string, place: Place | null): string {
  const tree = fromHtml(html);
  disarm(tree);
  if (place) mark(tree, html, place);
  return toHtml(tree);
}

function disarm(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (parent && index !== undefined && unwanted.has(element.tagName)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    for (const name of Object.keys(element.properties)) if (/^on/i.test(name)) delete element.properties[name];
    if (element.tagName === 'a') delete element.properties.href;
    return CONTINUE;
  });
}

function mark(tree: Root, html: string, place: Place): void {
  let isFirst = true;
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || index === undefined || (parent.type === 'element' && parent.tagName === 'style')) return CONTINUE;
    const within = overlap(text, html, place);
    if (!within) return CONTINUE;
    const { value } = text;
    const marked: Element = {
      type: 'element',
      tagName: 'mark',
      properties: isFirst ? { id: 'place' } : {},
      children: [{ type: 'text', value: value.slice(within.start, within.end) }],
    };
    isFirst = false;
    const pieces: ElementContent[] = [
      { type: 'text', value: value.slice(0, within.start) },
      marked,
      { type: 'text', value: value.slice(within.end) },
    ];
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

/** Which part of a text node stands at a place: to the unit where the source says it in as many, else all of the node. */
function overlap({ value, position }: Text, html: string, place: Place): Place | null {
  const from = position?.start.offset;
  const to = position?.end.offset;
  if (from === undefined || to === undefined || to <= place.start || from >= place.end || value.trim() === '')
    return null;
  if (html.slice(from, to) !== value) return { start: 0, end: value.length };
  return { start: Math.max(0, place.start - from), end: Math.min(value.length, place.end - from) };
}
