import type { Element, ElementContent } from 'hast';

const empty = new Set(['br', 'hr', 'img']);
const attributes = ['href', 'src', 'alt', 'colSpan', 'rowSpan'] as const;

/** Writes arranged nodes as HTML: `&`, `<` and `>` are escaped, and `"` in attributes; a no-break space is written as itself. */
export function write(nodes: readonly ElementContent[]): string {
  return nodes.map(writeOne).join('');
}

function writeOne(node: ElementContent): string {
  if (node.type === 'text') return escapeText(node.value);
  if (node.type !== 'element') return '';
  const start = `<${node.tagName}${attributesOf(node)}>`;
  return empty.has(node.tagName) ? start : `${start}${write(node.children)}</${node.tagName}>`;
}

function attributesOf({ properties }: Element): string {
  return attributes
    .filter((name) => properties[name] !== undefined)
    .map((name) => ` ${name.toLowerCase()}="${escapeText(String(properties[name])).replaceAll('"', '&quot;')}"`)
    .join('');
}

/** Text as it stands in HTML. */
export const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
