import type { Element, Nodes, Parents } from 'hast';

const marks = new Set(['strong', 'em', 's']);
const isMark = (node: Nodes | undefined): node is Element => node?.type === 'element' && marks.has(node.tagName);

/** Put before the name of an element whose marks Markdown would not read. */
export const awkward = 'html-';

/**
 * Renames the marks that Markdown could write but would not read again: `他说**“好”**的` is no strong text, since there is a sign just
 * inside the stars and a letter just outside.
 *
 * Source of the rule: left- and right-flanking delimiter runs, CommonMark 0.31, section 6.2.
 */
export function renameAwkwardMarks(parent: Parents, before = '', after = ''): void {
  const { children } = parent;
  for (const [at, node] of children.entries()) {
    if (node.type !== 'element') continue;
    const previous = children[at - 1];
    const next = children[at + 1];
    const left = previous ? lastOf(textOf(previous)) : before;
    const right = next ? firstOf(textOf(next)) : after;
    const isInline = marks.has(node.tagName) || node.tagName === 'a' || node.tagName === 'u';
    renameAwkwardMarks(node, isInline ? left : '', isInline ? right : '');
    if (!isMark(node)) continue;
    const text = textOf(node);
    const isAlone = !isMark(previous) && !isMark(next) && !isMark(parent as Nodes);
    if (!isAlone || !isClear(left, firstOf(text)) || !isClear(right, lastOf(text)))
      node.tagName = awkward + node.tagName;
  }
}

const space = /^\s?$/u;
const sign = /^[\p{P}\p{S}]$/u;

/** A run of stars between these two is read as one that opens or closes. */
const isClear = (outside: string, inside: string) =>
  !space.test(inside) && (!sign.test(inside) || space.test(outside) || sign.test(outside));

const firstOf = (text: string) => String.fromCodePoint(...[text.codePointAt(0)].filter((one) => one !== undefined));
const lastOf = (text: string) => [...text.slice(-2)].at(-1) ?? '';

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  return node.type === 'element' && node.tagName === 'br' ? '\n' : node.children.map(textOf).join('');
}
