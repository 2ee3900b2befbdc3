import type { Element, ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { schema, synonyms, wrappers } from './allowed.ts';
import { blocksOf } from './blocks.ts';
import { limitDepth } from './depth.ts';
import { write } from './serialise.ts';

/**
 * The canonical form of an article's body: the safe subset of HTML, laid out so that an editor can hold it unchanged.
 *
 * At the top stand only p, h2-h4, ul, ol, blockquote, figure, table and hr; li, td, th and blockquote hold blocks; a figure holds one
 * img (without `src` when the picture was not saved with the page) and perhaps a figcaption; a table an optional thead and a tbody;
 * marks nest in one order. Applying it again changes nothing. No text is lost but that of scripts, styles, frames and form fields.
 */
export function tidyBody(html: string): string {
  return serialiseBody(fromHtml(limitDepth(html), { fragment: true }));
}

/** The same for a tree that is parsed already. */
export function serialiseBody(tree: Nodes): string {
  const named = rename(tree);
  const safe = sanitize(named, schema);
  const nodes = safe.type === 'root' ? (safe.children as ElementContent[]) : [safe as ElementContent];
  return write(blocksOf(nodes));
}

function rename<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node;
  const children = node.children.map((child) => rename(child));
  if (node.type !== 'element') return { ...node, children } as T;
  const tagName = wrappers.has(node.tagName) ? 'div' : (synonyms[node.tagName] ?? node.tagName);
  return { ...(node as Element), tagName, children } as T;
}
