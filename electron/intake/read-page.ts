import type { Doubt } from '../core/doubts.ts';
import { Refusal } from '../core/refusal.ts';
import { decode } from './decode/decode.ts';
import { formatOf } from './formats/formats.ts';
import type { DecodedFile, PageFile, PageRead } from './page.ts';
import { readers } from './readers/readers.ts';
import { binaryType, kindOf } from './sniff/sniff.ts';

/** A page is a few hundred kilobytes; a text of more than 10 MB is no page and would take too long to read. */
const mostMegabytes = 10;

/**
 * Reads one page: what it is by its content, its text by its encoding, and the article in it.
 *
 * @param options.encoding the encoding that a person chose, instead of what the bytes say.
 * @throws Refusal `file-empty`, `file-too-large`, `file-damaged`, `file-unreadable-format`, `encoding-unknown`, `encoding-undecided`
 */
export async function readPage(file: PageFile, options: { encoding?: string } = {}): Promise<PageRead> {
  if (file.bytes.length === 0) throw new Refusal('file-empty');
  const format = await formatOf(file);
  if (format?.holds === 'files') throw new Refusal('file-unreadable-format', { mediaType: format.name });
  if (format?.holds === 'article') return format.read(file);
  if (!format) return readText(file, options.encoding);
  const { kind, doubts = [], ...converted } = await format.toPage(file);
  const read = await readKind(kind, { ...file, ...converted, encoding: 'utf-8' }, doubts);
  return { ...read, origin: { mediaType: format.mediaType, reader: format.name } };
}

async function readText(file: PageFile, wanted?: string): Promise<PageRead> {
  const binary = binaryType(file.bytes);
  if (binary) throw new Refusal('file-unreadable-format', { mediaType: binary });
  if (file.bytes.length > mostMegabytes * 1024 * 1024)
    throw new Refusal('file-too-large', { megabytes: mostMegabytes });
  const { text, encoding, isSure } = decode(file.bytes, wanted);
  if (text.trim() === '') throw new Refusal('file-empty');
  const { mediaType, name } = readers[kindOf(text, file.name)];
  const read = await readKind(kindOf(text, file.name), { ...file, text, encoding }, isSure ? [] : ['encoding-unsure']);
  return { ...read, origin: { mediaType, encoding, reader: name } };
}

async function readKind(
  kind: keyof typeof readers,
  file: DecodedFile,
  doubts: Doubt[],
): Promise<Omit<PageRead, 'origin'>> {
  const read = await readers[kind].read(file);
  const isPlain = read.isArticle || doubts.includes('no-text') || doubts.includes('link-only');
  return { ...read, doubts: isPlain ? doubts : ['not-an-article', ...doubts] };
}
