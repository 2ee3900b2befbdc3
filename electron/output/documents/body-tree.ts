import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { tidyBody } from '../../core/body/index.ts';
import type { Speaker } from '../../messages/speak.ts';
import type { ImagePaths } from './assets.ts';

/** A body as a tree, safe whatever it was, its images where `pathOf` says; for one that is not there, words stand in its place. */
export function bodyTree(body: string, pathOf: ImagePaths, t: Speaker): Root {
  const tree = fromHtml(tidyBody(body), { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img') return;
    const path = pathOf(String(node.properties.src ?? '').replace(/^asset:/, ''));
    if (path === null) parent!.children[index!] = missing(node, t);
    else node.properties.src = path;
  });
  return tree;
}

function missing(image: Element, t: Speaker): ElementContent {
  const text = String(image.properties.alt ?? '');
  const value = text === '' ? t('export.image-missing-unnamed') : t('export.image-missing', { text });
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] };
}
