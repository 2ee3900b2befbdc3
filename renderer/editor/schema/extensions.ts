import { type Extensions, getSchema } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { figure } from './figure.ts';
import { marks } from './marks.ts';
import { ruby } from './ruby.ts';
import { table } from './table.ts';

/** Exactly what an article's body may hold, and nothing that changes a body that is merely opened. */
export const extensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    link: false,
    trailingNode: false,
    dropcursor: { color: false, class: 'drop-cursor' },
  }),
  ...marks,
  ruby,
  ...figure,
  ...table,
];

/** The same as a schema, for a body that is on no screen yet. */
export const schema = getSchema(extensions);
