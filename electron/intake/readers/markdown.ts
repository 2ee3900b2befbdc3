import type { Root } from 'hast';
import type { Root as Markdown } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { plainText, serialiseBody } from '../../core/body/index.ts';
import { dissect } from '../anatomy/anatomy.ts';
import type { Block } from '../anatomy/model.ts';
import { verbatim } from '../anatomy/passage.ts';
import type { Reader } from '../page.ts';
import { bodyReading } from './body-reading.ts';
import { frontMatterOf } from './front-matter.ts';
import { takeImages } from './html-images.ts';
import { tagsOf } from './tags.ts';

const leastLetters = 40;

/** Markdown with YAML front matter, as Obsidian Web Clipper and Hugo write it. Its text is the article, whole. */
export const markdownReader: Reader = {
  name: 'markdown',
  mediaType: 'text/markdown',
  async read(file) {
    const { metas, end } = frontMatterOf(file.text);
    const content = file.text.slice(end);
    const markdown = fromMarkdown(content, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    const title = takeTitle(markdown, content, end);
    const blocks = blocksOf(markdown, content, end);
    const page = { source: file.text, fileName: file.name, isHtml: false, blocks, metas, data: [] };
    const { fields, readings } = dissect(page, {
      ...(title && {
        titleBlock: title,
        title: { value: title.text, passage: title.passage, rule: 'title:heading', confidence: 0.9 },
      }),
      head: [],
      headlines: [],
      body: blocks,
      facts: [],
      isArticle: true,
    });
    const tree = toHast(markdown) as Root;
    const assets = await takeImages(tree, file);
    const body = serialiseBody(tree);
    const opening = plainText(body);
    return {
      draft: { ...fields, body },
      readings: { ...readings, ...bodyReading(blocks, opening.split('\n')[0]!) },
      tags: tagsOf(
        metas
          .filter(({ name }) => name === 'yaml:tags' || name === 'yaml:tag' || name === 'yaml:标签')
          .map(({ value }) => value.text),
      ),
      assets,
      isArticle: opening.length >= leastLetters,
    };
  },
};

/** A heading of the first level at the beginning is the title and leaves the text. */
function takeTitle(markdown: Markdown, content: string, base: number): Block | undefined {
  const [first] = markdown.children;
  if (first?.type !== 'heading' || first.depth !== 1) return undefined;
  markdown.children.shift();
  const from = first.position?.start.offset ?? 0;
  const words = content
    .slice(from, first.position?.end.offset)
    .replace(/^#\s*|\s*#*$/g, '')
    .split('\n')[0]!;
  return blockFor(words, from, content, base, 0);
}

function blocksOf(markdown: Markdown, content: string, base: number): Block[] {
  return markdown.children.flatMap((node, at) => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? from;
    const written = content.slice(from, to);
    return written.trim() === '' ? [] : [blockFor(written, from, content, base, at)];
  });
}

function blockFor(text: string, from: number, content: string, base: number, index: number): Block {
  const at = Math.max(from, content.indexOf(text, from));
  return {
    index,
    passage: verbatim(text, base + at),
    text,
    form: 'paragraph',
    level: 0,
    isIndented: false,
    edges: [],
    linked: 0,
    containers: [],
  };
}
