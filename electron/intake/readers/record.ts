import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { limitDepth, plainText, serialiseBody } from '../../core/body/index.ts';
import { dissect } from '../anatomy/anatomy.ts';
import type { Reader } from '../page.ts';
import { bodyReading } from './body-reading.ts';
import { frontMatterOf } from './front-matter.ts';
import { takeImages } from './html-images.ts';
import { modelOf } from './html-model.ts';
import { tagsOf } from './tags.ts';

/** What `recordPage` writes: facts that say themselves which field they are, and the text, all of it the article. */
export const recordReader: Reader = {
  name: 'record',
  mediaType: 'text/html',
  async read(file) {
    const { metas, end } = frontMatterOf(file.text);
    // Blanks keep the places of what follows.
    const source = limitDepth(' '.repeat(end) + file.text.slice(end));
    const root = fromHtml(source, { fragment: true }) as Root;
    const { blocks } = modelOf(root, source);
    const page = { source: file.text, fileName: file.name, isHtml: true, blocks, metas, data: [] };
    const layout = { head: [], headlines: [], body: blocks, facts: [], isArticle: true };
    const { fields, readings } = dissect(page, layout);
    const assets = await takeImages(root, file);
    const body = serialiseBody(root);
    return {
      draft: { ...fields, body },
      readings: { ...readings, ...bodyReading(blocks, plainText(body).split('\n')[0]!) },
      tags: tagsOf(metas.filter(({ name }) => name === 'yaml:tags').map(({ value }) => value.text)),
      assets,
      isArticle: true,
    };
  },
};
