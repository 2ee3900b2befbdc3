import { Node } from '@tiptap/core';

/** Where the window finds the bytes of a stored image; relative, since the page's own scheme differs between hosts. */
const shownAt = (src: string) => src.replace(/^asset:/, 'asset/');

/** One picture. `src` is `asset:<sha256>`, or null when the picture was not saved with the page: then its words stand for it. */
const Picture = Node.create({
  name: 'picture',
  atom: true,
  draggable: false,
  selectable: false,
  addAttributes: () => ({
    src: { default: null, parseHTML: (img: HTMLElement) => img.getAttribute('src') },
    alt: { default: null, parseHTML: (img: HTMLElement) => img.getAttribute('alt') },
  }),
  parseHTML: () => [{ tag: 'img' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
  addNodeView:
    () =>
    ({ node }) => {
      const { src, alt } = node.attrs as { src: string | null; alt: string | null };
      const dom = document.createElement(src ? 'img' : 'span');
      dom.className = src ? 'picture' : 'picture absent';
      if (!src) dom.textContent = alt;
      if (dom instanceof HTMLImageElement && src) {
        dom.src = shownAt(src);
        dom.alt = alt ?? '';
      }
      return { dom };
    },
});

const Caption = Node.create({
  name: 'caption',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML: () => ['figcaption', 0],
});

const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'picture caption?',
  isolating: true,
  draggable: true,
  parseHTML: () => [{ tag: 'figure' }],
  renderHTML: () => ['figure', 0],
});

/** A picture with its caption: figure, img, figcaption. */
export const figure = [Figure, Picture, Caption];
