import type { Element, ElementContent, Root } from 'hast';

const captionLike = /(?:摄|供图|图片来源\S*|资料图\S*|图)[）)。]?$|^(?:图|资料图|图为|图片)/u;
const captionMarked =
  /pic-?note|caption|img-?(?:desc|txt|text|note)|pic-?(?:txt|text|desc|title)|tuzhu|tushuo|image-?(?:desc|note)/i;
const lines = new Set(['p', 'div', 'center']);

/** Makes a figure of a picture on a line of its own and the caption on the next line: one that its class or its words show to be one. */
export function captionFigures(root: Root): Root {
  return { ...root, children: captioned(root.children as ElementContent[]) };
}

function captioned(nodes: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type !== 'element') {
      made.push(node);
      continue;
    }
    const before = made.findLastIndex(
      (one) => one.type === 'element' || (one.type === 'text' && one.value.trim() !== ''),
    );
    const picture = onlyPicture(made[before]);
    if (picture && isCaption(node)) {
      const caption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: node.children };
      made[before] = { type: 'element', tagName: 'figure', properties: {}, children: [picture, caption] };
    } else made.push({ ...node, children: captioned(node.children) });
  }
  return made;
}

function isCaption(node: Element): boolean {
  const text = textOf(node).trim();
  if (!lines.has(node.tagName) || text === '' || text.length > 120 || pictures(node).length > 0) return false;
  return captionMarked.test(String(node.properties.className ?? '')) || (text.length < 60 && captionLike.test(text));
}

function onlyPicture(node: ElementContent | undefined): Element | undefined {
  if (node?.type !== 'element' || node.tagName === 'figure' || node.tagName === 'table') return undefined;
  const found = node.tagName === 'img' ? [node] : pictures(node);
  return found.length === 1 && textOf(node).trim() === '' ? found[0] : undefined;
}

const pictures = (node: Element): Element[] =>
  node.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'img' ? [child] : pictures(child),
  );

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
