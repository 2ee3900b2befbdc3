import { Mark } from '@tiptap/core';

/** An address outside the program. Clicking it edits; opening it is an act of its own. */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  priority: 1000,
  addAttributes: () => ({ href: { default: null, parseHTML: (a: HTMLElement) => a.getAttribute('href') } }),
  parseHTML: () => [{ tag: 'a[href]' }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
});

const small = (name: string, tag: string) =>
  Mark.create({ name, parseHTML: () => [{ tag }], renderHTML: () => [tag, 0] });

/** The marks that the starter kit lacks, or does otherwise than an archive should. */
export const marks = [Link, small('subscript', 'sub'), small('superscript', 'sup')];
