import type { Element, ElementContent } from 'hast';
import { element } from './element.ts';

/** What makes blocks of nodes: given, since blocks hold tables and cells hold blocks. */
type Blocks = (nodes: readonly ElementContent[]) => Element[];

/**
 * A table of an optional head and a body. What stands in a table outside its cells (a caption, say) comes before it as paragraphs;
 * the rows of a foot end the body; an empty cell holds an empty paragraph, so that it can be typed in.
 */
export function tableOf(table: Element, blocksOf: Blocks): Element[] {
  const head: Element[] = [];
  const body: Element[] = [];
  const outside: ElementContent[] = [];
  const collect = (nodes: readonly ElementContent[], rows: Element[]) => {
    for (const node of nodes) {
      if (node.type !== 'element') outside.push(node);
      else if (node.tagName === 'tr') addRow(rows, node, outside, blocksOf);
      else if (node.tagName === 'thead') collect(node.children, head);
      else if (node.tagName === 'tbody' || node.tagName === 'tfoot') collect(node.children, body);
      else outside.push(node);
    }
  };
  collect(table.children, body);
  const before = blocksOf(outside);
  if (head.length + body.length === 0) return before;
  const parts = body.length === 0 ? [element('tbody', head)] : [element('tbody', body)];
  if (body.length > 0 && head.length > 0) parts.unshift(element('thead', head));
  return [...before, element('table', parts)];
}

function addRow(rows: Element[], row: Element, outside: ElementContent[], blocksOf: Blocks): void {
  const cells: Element[] = [];
  for (const node of row.children) {
    if (node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th')) cells.push(cellOf(node, blocksOf));
    else outside.push(node);
  }
  if (cells.length > 0) rows.push(element('tr', cells));
}

function cellOf(cell: Element, blocksOf: Blocks): Element {
  const blocks = blocksOf(cell.children);
  const spans = { ...span('colSpan', cell), ...span('rowSpan', cell) };
  return element(cell.tagName, blocks.length > 0 ? blocks : [element('p', [])], spans);
}

function span(name: 'colSpan' | 'rowSpan', cell: Element): Record<string, number> {
  const count = Number.parseInt(String(cell.properties[name] ?? ''), 10);
  return count > 1 && count <= 1000 ? { [name]: count } : {};
}
