import { SaxesParser } from 'saxes';
import { Refusal } from '../../core/refusal.ts';

/** An element of XML; names as they are written, with their prefixes. */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  children: (Xml | string)[];
}

/** Deeper than this no document is that a person wrote. */
const deepest = 500;

/**
 * XML as a tree. Entities that a document declares are not expanded, and nothing is fetched; what is not well-formed is passed over as
 * far as it can be.
 *
 * @throws Refusal `file-damaged` when there is no element at all, or too many in one another
 */
export function parseXml(text: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [] };
  const open: Xml[] = [root];
  const parser = new SaxesParser({ fragment: true });
  const add = (part: string) => open.at(-1)!.children.push(part);
  parser.on('error', () => {});
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > deepest) throw new Refusal('file-damaged', { detail: `${deepest} × <${name}>` });
    const element: Xml = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (open.length > 1) open.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser
    .write(
      text
        .replace(/^\ufeff/, '')
        .replace(/^\s*<\?xml[^>]*\?>/, '')
        .replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/i, ''),
    )
    .close();
  if (elementsOf(root).length === 0) throw new Refusal('file-damaged', { detail: 'XML' });
  return root;
}

export const elementsOf = ({ children }: Xml): Xml[] => children.filter((child) => typeof child !== 'string');

/** The elements of one of these names below another one, at any depth, in their order. */
export function* all(parent: Xml, ...names: string[]): Generator<Xml> {
  for (const child of elementsOf(parent)) {
    if (names.includes(child.name)) yield child;
    yield* all(child, ...names);
  }
}

/** The first child of one of these names, the first name first. */
export const child = (parent: Xml | undefined, ...names: string[]): Xml | undefined =>
  names.map((name) => parent && elementsOf(parent).find((one) => one.name === name)).find(Boolean);

/** All that an element says. */
export const textIn = (element: Xml | undefined): string =>
  element ? element.children.map((part) => (typeof part === 'string' ? part : textIn(part))).join('') : '';

/** What the first child of one of these names says; undefined when it says nothing. */
export const textOf = (parent: Xml | undefined, ...names: string[]): string | undefined =>
  textIn(child(parent, ...names)).trim() || undefined;
