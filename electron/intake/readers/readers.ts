import type { Reader } from '../page.ts';
import type { Kind } from '../sniff/sniff.ts';
import { htmlReader } from './html.ts';
import { markdownReader } from './markdown.ts';
import { recordReader } from './record.ts';
import { textReader } from './text.ts';

/** The reader of each kind of file. A kind without a reader does not compile. */
export const readers: Readonly<Record<Kind, Reader>> = {
  'text/html': htmlReader,
  'text/markdown': markdownReader,
  'text/plain': textReader,
  record: recordReader,
};
