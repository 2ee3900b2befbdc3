import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { limitDepth } from './depth.ts';
import { escapeText } from './serialise.ts';
import { tidyBody } from './tidy.ts';

const lines = new Set([
  'p',
  'h2',
  'h3',
  'h4',
  'figcaption',
  'hr',
  'tr',
  'li',
  'blockquote',
  'figure',
  'table',
  'ul',
  'ol',
]);

/**
 * What a body says, as plain text: its blocks separated by "\n", a line break too; the cells of a row by a tab.
 *
 * Search, counts and the places of marks are in this text. The reading of a ruby group is left out: it repeats its base.
 */
export function plainText(body: string): string {
  const written: string[] = [];
  const newLine = () => {
    if (written.length > 0 && written.at(-1) !== '\n') written.push('\n');
  };
  const visit = (node: Nodes, inCell: boolean): void => {
    if (node.type === 'text') written.push(node.value);
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element' && node.tagName === 'rt') return;
    const isLine = node.type === 'element' && lines.has(node.tagName) && !(inCell && node.tagName === 'p');
    if (isLine || isTag(node, 'br')) newLine();
    node.children.forEach((child, at) => {
      if (at > 0 && isCell(child)) written.push('\t');
      else if (at > 0 && inCell && isTag(child, 'p')) newLine();
      visit(child as Nodes, isCell(node));
    });
    if (isLine) newLine();
  };
  visit(fromHtml(limitDepth(body), { fragment: true }), false);
  return written.join('').replace(/\n+$/, '');
}

const isTag = (node: Nodes, tagName: string): node is Element => node.type === 'element' && node.tagName === tagName;
const isCell = (node: Nodes) => isTag(node, 'td') || isTag(node, 'th');

/** The length of a text as editors count it: every character but white space; a character outside the BMP counts once. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!/[\s\u200b\ufeff]/.test(character)) count += 1;
  return count;
}

/** Plain text as a body in its canonical form: each line that says something is a paragraph, without its indent. */
export function paragraphsOf(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => `<p>${escapeText(line.trim())}</p>`);
  return tidyBody(lines.join(''));
}
