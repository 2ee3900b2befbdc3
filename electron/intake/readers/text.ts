import { paragraphsOf } from '../../core/body/index.ts';
import { dissect } from '../anatomy/anatomy.ts';
import type { Block, Page } from '../anatomy/model.ts';
import { verbatim } from '../anatomy/passage.ts';
import type { Reader } from '../page.ts';
import { bodyReading } from './body-reading.ts';

/** Plain text pages, as a browser copies or saves them. */
export const textReader: Reader = {
  name: 'text',
  mediaType: 'text/plain',
  async read({ text, name }) {
    const { fields, readings, layout } = dissect(pageOf(text, name));
    const body = paragraphsOf(layout.body.map((block) => block.text).join('\n'));
    return {
      draft: { ...fields, body },
      readings: { ...readings, ...bodyReading(layout.body, layout.body[0]?.text ?? '') },
      tags: [],
      assets: [],
      isArticle: layout.isArticle,
    };
  },
};

/** A text as a page: a block for each line that says something. */
function pageOf(text: string, fileName: string): Page {
  const blocks: Block[] = [];
  const margin = marginOf(text);
  for (const line of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const passage = verbatim(line[0], line.index).trim();
    if (passage.text === '') continue;
    const isIndented = /^(?:[\u3000\t]|[ \u00a0]{2,})/.test(line[0].slice(margin));
    blocks.push({
      index: blocks.length,
      passage,
      text: passage.text,
      form: 'paragraph',
      level: 0,
      isIndented,
      edges: [],
      linked: 0,
      containers: [],
    });
  }
  return { source: text, fileName, isHtml: false, blocks, metas: [], data: [] };
}

/** The white space that every line begins with: it is the page's margin and indents nothing. */
function marginOf(text: string): number {
  const lines = text.split(/[\r\n\u2028\u2029]+/).filter((line) => line.trim() !== '');
  return Math.min(...lines.map((line) => line.length - line.trimStart().length));
}
