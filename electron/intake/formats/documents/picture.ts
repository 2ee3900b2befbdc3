import { createHash } from 'node:crypto';
import { imageType } from '../../sniff/image.ts';
import type { Form } from '../format.ts';
import { recordPage } from '../records/record.ts';

/** A photograph or a scan of a clipping: an article whose original is the picture; its text is typed beside it. */
const picture = (mediaType: string): Form => ({
  holds: 'page',
  name: 'picture',
  mediaType,
  isIt: ({ bytes }) => imageType(bytes)?.mediaType === mediaType,
  toPage: ({ name, bytes }) => {
    const title = name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    const address = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    const page = recordPage({ title }, `<figure><img src="${address}"></figure>`);
    return { ...page, doubts: ['no-text'], resource: async (asked) => (asked === address ? bytes : null) };
  },
});

export const pictures: readonly Form[] = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/avif',
].map(picture);

/** Browsers show no TIFF: the article has the picture as its original only. */
export const tiff: Form = {
  holds: 'page',
  name: 'picture',
  mediaType: 'image/tiff',
  isIt: ({ start }) => start.startsWith('II*\0') || start.startsWith('MM\0*'),
  toPage: ({ name }) => ({
    ...recordPage({ title: name.replace(/^.*\//, '').replace(/\.[^.]*$/, '') }, ''),
    doubts: ['no-text'],
  }),
};
