import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { tidyBody } from '../../electron/core/body/index.ts';

/** What is pasted or dropped is cleaned to the body's subset; pages indent with spaces, paper does it by itself. */
export const paste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: (html) => (isFromEditor(html) ? html : tidyBody(html)),
        transformPastedText: (text) => text.replace(/^[^\S\n]+/gm, ''),
      },
    }),
  ],
});

/** Our own copies say how deep their ends are open, which tidying would lose; the schema holds them to the subset. */
const isFromEditor = (html: string) => html.includes('data-pm-slice');
