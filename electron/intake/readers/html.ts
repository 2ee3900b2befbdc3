import { fromHtml } from 'hast-util-from-html';
import { limitDepth, serialiseBody } from '../../core/body/index.ts';
import { dissect } from '../anatomy/anatomy.ts';
import type { Reader } from '../page.ts';
import { bodyReading } from './body-reading.ts';
import { bodyTree } from './html-body.ts';
import { captionFigures } from './html-captions.ts';
import { headOf } from './html-head.ts';
import { takeImages } from './html-images.ts';
import { modelOf } from './html-model.ts';

/** Saved web pages, alone or with the folder of their pictures. */
export const htmlReader: Reader = {
  name: 'html',
  mediaType: 'text/html',
  async read(file) {
    const source = limitDepth(file.text);
    const root = fromHtml(source);
    const model = modelOf(root, source);
    const { fields, readings, layout } = dissect({
      source: file.text,
      fileName: file.name,
      isHtml: true,
      blocks: model.blocks,
      ...headOf(root, source),
    });
    const tree = bodyTree(root, model, layout.body);
    const assets = await takeImages(tree, file);
    const body = serialiseBody(captionFigures(tree));
    return {
      draft: { ...fields, body },
      readings: { ...readings, ...bodyReading(layout.body, layout.body[0]?.text ?? '') },
      tags: [],
      assets,
      isArticle: layout.isArticle,
    };
  },
};
