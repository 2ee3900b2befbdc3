import type { Origin } from '../core/article.ts';
import { decode, decodeAs } from './decode/decode.ts';
import { formatOf } from './formats/formats.ts';

/** The text of an original as it was when it was read: the places of readings are in it. @throws Refusal `file-damaged` */
export async function textOf(bytes: Uint8Array, origin: Origin): Promise<{ text: string; encoding: string }> {
  if (origin.encoding !== undefined) return decodeAs(bytes, origin.encoding);
  const format = await formatOf({ name: origin.fileName, bytes, mediaType: origin.mediaType });
  if (format?.holds !== 'page') return decode(bytes);
  const { text } = await format.toPage({ name: origin.fileName, bytes, mediaType: origin.mediaType });
  return { text, encoding: 'utf-8' };
}
