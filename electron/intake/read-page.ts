import { Refusal } from '../core/refusal.ts';
import { decode } from './decode/decode.ts';
import type { PageFile, PageRead } from './page.ts';
import { readers } from './readers/readers.ts';
import { binaryType, kindOf } from './sniff/sniff.ts';

/** A page is a few hundred kilobytes; a text of more than 10 MB is no page and would take too long to read. */
const mostMegabytes = 10;

/**
 * Reads one file: what it is by its content, its text by its encoding, and the article in it.
 *
 * @param options.encoding the encoding that a person chose, instead of what the bytes say.
 * @throws Refusal `file-empty`, `file-too-large`, `file-unreadable-format`, `encoding-unknown`, `encoding-undecided`
 */
export async function readPage(file: PageFile, options: { encoding?: string } = {}): Promise<PageRead> {
  if (file.bytes.length === 0) throw new Refusal('file-empty');
  const binary = binaryType(file.bytes);
  if (binary) throw new Refusal('file-unreadable-format', { mediaType: binary });
  if (file.bytes.length > mostMegabytes * 1024 * 1024)
    throw new Refusal('file-too-large', { megabytes: mostMegabytes });
  const { text, encoding } = decode(file.bytes, options.encoding);
  if (text.trim() === '') throw new Refusal('file-empty');
  const reader = readers[kindOf(text, file.name)];
  const read = await reader.read({ ...file, text, encoding });
  return { ...read, origin: { mediaType: reader.mediaType, encoding, reader: reader.name } };
}
