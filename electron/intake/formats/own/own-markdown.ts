import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import * as v from 'valibot';
import { parse } from 'yaml';
import { Article, type Person, roles, Text } from '../../../core/article.ts';
import { limitDepth, serialiseBody } from '../../../core/body/index.ts';
import { Refusal } from '../../../core/refusal.ts';
import { decode } from '../../decode/decode.ts';
import { takeImages } from '../../readers/html-images.ts';
import type { OwnForm } from '../format.ts';

const front = /^---\r?\n([\s\S]*?\r?\n)---\r?\n(?:\r?\n)?/;
const Named = v.union([Text, v.object({ name: Text, post: v.exactOptional(Text) })]);

/** A file of the Markdown export: what its front matter says is taken as it stands, its text becomes the same body again. */
export const ownMarkdown: OwnForm = {
  holds: 'article',
  mediaType: 'text/markdown',
  isIt: (sample) => {
    if (!sample.start.startsWith('---')) return false;
    const facts = front.exec(sample.text)?.[1] ?? '';
    return [/^id: [0-9a-f]{8}-[0-9a-f-]{27}$/m, /^status: \w+$/m, /^created: \d{4}-/m].every((one) => one.test(facts));
  },
  async read(file) {
    const { text, encoding } = decode(file.bytes);
    const [head = '', yaml = ''] = front.exec(text) ?? [];
    const tree = bodyOf(text.slice(head.length));
    const assets = await takeImages(tree, file);
    const kept = articleOf(factsIn(yaml), serialiseBody(tree));
    return {
      draft: kept,
      readings: {},
      tags: kept.tags,
      assets,
      isArticle: true,
      doubts: [],
      kept,
      origin: { mediaType: 'text/markdown', encoding, reader: 'jianbao-markdown' },
    };
  },
};

function factsIn(yaml: string): Record<string, unknown> {
  try {
    return parse(yaml);
  } catch (problem) {
    throw new Refusal('article-damaged', { field: 'YAML' }, { cause: problem });
  }
}

function articleOf(facts: Record<string, unknown>, body: string): Article {
  const { published, created, ...same } = facts;
  const parsed = v.safeParse(Article, {
    tags: [],
    starred: false,
    ...same,
    ...(published !== undefined && { publishedAt: String(published) }),
    people: roles.flatMap((role) => peopleOf(facts[role], role)),
    body,
    readings: {},
    createdAt: created,
    updatedAt: created,
    revision: 1,
  });
  if (parsed.success) return parsed.output;
  throw new Refusal('article-damaged', { field: v.getDotPath(parsed.issues[0]) ?? 'id' });
}

function peopleOf(named: unknown, role: Person['role']): Person[] {
  const parsed = v.safeParse(v.array(Named), named ?? []);
  if (!parsed.success) throw new Refusal('article-damaged', { field: role });
  return parsed.output.map((one) => (typeof one === 'string' ? { name: one, role } : { ...one, role }));
}

function bodyOf(markdown: string): Root {
  const read = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const html = toHtml(toHast(read, { allowDangerousHtml: true }), { allowDangerousHtml: true });
  const tree = fromHtml(limitDepth(html), { fragment: true });
  visit(tree, 'element', (node, index, parent) => {
    const figure = figureOf(node);
    if (figure && parent && index !== undefined) parent.children[index] = figure;
  });
  return tree;
}

/** The export writes a figure as a paragraph: the image, a line break, the caption in italics. */
function figureOf({ tagName, children }: Element): Element | undefined {
  const [image, lineBreak, ...rest] = children.filter((child) => child.type !== 'text' || child.value !== '\n');
  const caption = rest.at(-1);
  if (tagName !== 'p' || !isElement(image, 'img') || !isElement(lineBreak, 'br')) return undefined;
  if (rest.length !== 1 || !isElement(caption, 'em')) return undefined;
  const words: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: caption.children };
  return { type: 'element', tagName: 'figure', properties: {}, children: [image, words] };
}

const isElement = (node: ElementContent | undefined, tagName: string): node is Element =>
  node?.type === 'element' && node.tagName === tagName;
