import type { Element, ElementContent, Text } from 'hast';
import { type Mark, marks } from './allowed.ts';

/** The marks on a piece of text; `a` holds the address of its link. */
type Marked = Partial<Record<Mark, string>>;

/** One piece of a paragraph: text, a line break or a ruby group, with its marks. */
export type Run = { kind: 'text'; text: string; marks: Marked } | { kind: 'atom'; node: Element; marks: Marked };

const isMark = (name: string): name is Mark => (marks as readonly string[]).includes(name);

/** The marks of `outer` and the one that `element` adds, if it is a mark. A link without an address adds nothing. */
export function withMark(outer: Marked, element: Element): Marked {
  if (!isMark(element.tagName)) return outer;
  if (element.tagName !== 'a') return { ...outer, [element.tagName]: '' };
  const href = String(element.properties.href ?? '').trim();
  return /^(https?:\/\/|mailto:)[^\s]/i.test(href) ? { ...outer, a: href } : outer;
}

/** A ruby group reduced to base text and readings; undefined when it has no base or no reading. */
export function rubyOf(element: Element): Element | undefined {
  const children: ElementContent[] = [];
  for (const child of element.children) {
    const text = collapse(textOf(child)).trim();
    if (text === '') continue;
    const node: Text = { type: 'text', value: text };
    const last = children.at(-1);
    if (child.type === 'element' && child.tagName === 'rt')
      children.push({ type: 'element', tagName: 'rt', properties: {}, children: [node] });
    else if (last?.type === 'text') last.value += text;
    else children.push(node);
  }
  const hasBase = children[0]?.type === 'text';
  const hasReading = children.some((child) => child.type === 'element');
  return hasBase && hasReading ? { type: 'element', tagName: 'ruby', properties: {}, children } : undefined;
}

/** All text in a node, line breaks as spaces. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.tagName === 'br' ? ' ' : node.children.map(textOf).join('');
}

/** White space as HTML shows it: a run of it is one space. No-break and full-width spaces are characters. */
const collapse = (text: string) => text.replace(/[ \t\n\r\f]+/g, ' ');

/** Collapses white space across runs and takes it away at both ends and around line breaks. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  let atStart = true;
  for (const run of runs) {
    if (run.kind === 'text') {
      const collapsed = collapse(run.text);
      const text: string = atStart ? collapsed.replace(/^ /, '') : collapsed;
      if (text === '') continue;
      tidy.push({ ...run, text });
      atStart = text.endsWith(' ');
      continue;
    }
    const isBreak = run.node.tagName === 'br';
    if (isBreak) trimEnd(tidy);
    if (isBreak && tidy.length === 0) continue;
    tidy.push(run);
    atStart = isBreak;
  }
  trimEnd(tidy);
  while (isLineBreak(tidy.at(-1))) {
    tidy.pop();
    trimEnd(tidy);
  }
  return tidy;
}

export const isLineBreak = (run: Run | undefined) => run?.kind === 'atom' && run.node.tagName === 'br';

function trimEnd(runs: Run[]): void {
  const last = runs.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return;
  runs.pop();
  const text = last.text.slice(0, -1);
  if (text !== '') runs.push({ ...last, text });
}

/** Whether a reader sees anything in these runs. */
export const isBlank = (runs: readonly Run[]) =>
  runs.every((run) => (run.kind === 'text' ? /^[\s\u200b\ufeff]*$/.test(run.text) : run.node.tagName === 'br'));

/** Nests runs into elements: one element per mark and stretch, in the order of `marks`. */
export function nest(runs: readonly Run[], from = 0): ElementContent[] {
  const mark = marks[from];
  if (mark === undefined) return joined(runs);
  const nodes: ElementContent[] = [];
  for (let at = 0; at < runs.length; ) {
    const value = runs[at]!.marks[mark];
    let end = at + 1;
    while (end < runs.length && runs[end]!.marks[mark] === value) end += 1;
    const inner = nest(runs.slice(at, end), from + 1);
    if (value === undefined) nodes.push(...inner);
    else
      nodes.push({ type: 'element', tagName: mark, properties: mark === 'a' ? { href: value } : {}, children: inner });
    at = end;
  }
  return nodes;
}

function joined(runs: readonly Run[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (const run of runs) {
    const last = nodes.at(-1);
    if (run.kind === 'atom') nodes.push(run.node);
    else if (last?.type === 'text') last.value += run.text;
    else nodes.push({ type: 'text', value: run.text });
  }
  return nodes;
}
