import { Node } from '@tiptap/core';
import type { DOMOutputSpec, Node as ProseNode } from '@tiptap/pm/model';

/** A stretch of base text and the readings above it; more than one when the page gave more. */
export interface RubyPair {
  base: string;
  readings: string[];
}

/** A ruby group: base text with its readings, one thing for the caret. As text it is its base. */
export const ruby = Node.create({
  name: 'ruby',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    pairs: { default: [], parseHTML: pairsOf },
  }),
  parseHTML: () => [{ tag: 'ruby' }],
  renderHTML: ({ node }) => ['ruby', ...pairsIn(node).flatMap(written)] as unknown as DOMOutputSpec,
  renderText: ({ node }) => baseOf(pairsIn(node)),
  // Tiptap asks this for every node of the schema.
  extendNodeSchema: ({ name }) => (name === 'ruby' ? { leafText: (node: ProseNode) => baseOf(pairsIn(node)) } : {}),
});

const pairsIn = (node: ProseNode) => node.attrs.pairs as RubyPair[];

const baseOf = (pairs: RubyPair[]) => pairs.map(({ base }) => base).join('');

const written = ({ base, readings }: RubyPair) => [base, ...readings.map((reading) => ['rt', reading])];

function pairsOf(element: HTMLElement): RubyPair[] {
  const pairs: RubyPair[] = [];
  for (const child of element.childNodes) {
    const text = child.textContent ?? '';
    if (child.nodeName === 'RT') pairs.at(-1)?.readings.push(text);
    else pairs.push({ base: text, readings: [] });
  }
  return pairs;
}
