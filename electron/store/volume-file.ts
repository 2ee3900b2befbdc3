import type { Adapter } from 'lowdb';
import * as v from 'valibot';
import { Article, type ArticleId } from '../core/article.ts';
import { Refusal } from '../core/refusal.ts';
import type { Folder } from './folder.ts';
import type { Layout } from './layout.ts';
import { admit, type Reading, strictly } from './migrations/forms.ts';
import type { Scratch } from './scratch.ts';
import { sumOf } from './sums.ts';

/** The articles of one file, each as the UTF-8 of its JSON, so that a volume is rewritten without parsing what stays. */
export interface Volume {
  /** The journal line that began it. Volumes in the order of their birth hold the articles in order of accession. */
  born: number;
  /** It holds every change up to this journal line. */
  seq: number;
  lines: Buffer[];
}

export const volumeOpening = '{"volume":{"sum":"';
const opening = /^\{"volume":\{"sum":"([0-9a-f]{8})",/;
const closing = '},"articles":[';
const ending = ']}\n';
const separator = Buffer.from(',\n');

/** Where the volume `2026-11-24-001` lies in the library's folder. */
export const volumePath = (name: string): string => `volumes/${name.slice(0, 4)}/${name}.json`;

/** An article as a line of a volume. */
export const lineOf = (article: Article): Buffer => Buffer.from(JSON.stringify(article));

/** The id in an article's line, which stands at its very beginning: `{"id":"…"`. */
export const idOf = (line: Buffer): ArticleId => line.toString('latin1', 7, 43);

function isArticle(line: Buffer): boolean {
  const article: unknown = JSON.parse(line.toString('utf8'));
  return v.is(Article, article) && article.id === idOf(line);
}

/** One volume's file, for lowdb. */
export class VolumeFile implements Adapter<Volume> {
  readonly #folder: Folder;
  readonly #path: string;
  readonly #scratch: Scratch | undefined;
  /** Of what was last read or written. */
  layout: Layout | undefined;

  /** @param scratch what its bytes are read into and written from; memory of their own when not given. */
  constructor(folder: Folder, name: string, scratch?: Scratch) {
    this.#folder = folder;
    this.#path = volumePath(name);
    this.#scratch = scratch;
  }

  /** @throws Refusal `library-damaged`, `library-newer`, `file-unreadable` */
  async read(): Promise<Volume | null> {
    // A file that is replaced in between seems older than it is, and is read once more at the next opening.
    const seen = await this.#folder.look(this.#path);
    const bytes = await this.#folder.read(this.#path, this.#scratch?.reading);
    if (!seen || !bytes) return null;
    const parsed = parseVolume(bytes, this.#path, this.#folder);
    this.layout = layoutOf(parsed, { ...seen, size: bytes.length });
    return parsed.volume;
  }

  /** Puts the file in place; `Folder.settle` makes sure of its name. @throws Refusal `disk-refused` */
  async write(volume: Volume): Promise<void> {
    const formed = formatVolume(volume, this.#folder.forms.newest, this.#scratch);
    await this.#folder.place(this.#path, formed.bytes);
    const seen = await this.#folder.look(this.#path);
    this.layout = layoutOf({ volume, ...formed }, { size: formed.bytes.length, modified: seen?.modified ?? 0 });
  }
}

/** A volume with what its first line says. */
interface Formed {
  readonly sum: string;
  readonly sums: readonly string[];
  readonly head: number;
}

function layoutOf(
  { volume, sum, sums, head }: Formed & { readonly volume: Volume },
  { size, modified }: Pick<Layout, 'size' | 'modified'>,
): Layout {
  const { born, seq, lines } = volume;
  return {
    ...{ sum, born, seq, head, size, modified },
    ids: lines.map(idOf),
    lengths: Uint32Array.from(lines, ({ length }) => length),
    sums: Uint32Array.from(sums, (lineSum) => Number.parseInt(lineSum, 16)),
  };
}

function formatVolume(
  { seq, born, lines }: Volume,
  schema: number,
  scratch?: Scratch,
): Formed & { readonly bytes: Buffer } {
  const sums = lines.map((line) => sumOf(line));
  const fields = JSON.stringify({ schema, seq, born, count: lines.length, sums });
  const rest = fields.slice(1, -1) + closing;
  const sum = sumOf(rest);
  const end = Buffer.from(lines.length > 0 ? `\n${ending}` : ending);
  const head = Buffer.from(`${volumeOpening}${sum}",${rest}\n`);
  const parts = [head, ...lines.flatMap((line, place) => (place === 0 ? [line] : [separator, line])), end];
  const size = parts.reduce((bytes, { length }) => bytes + length, 0);
  const bytes = scratch?.writing.take(size) ?? Buffer.allocUnsafe(size);
  let place = 0;
  for (const part of parts) place += part.copy(bytes, place);
  return { bytes, sum, sums, head: head.length };
}

/** What the first line of a volume says. */
interface Header {
  readonly sum: string;
  readonly schema: number;
  readonly seq: number;
  readonly born: number;
  /** One for each article's line. */
  readonly sums: readonly string[];
}

/** The first line of a volume, without its line feed; null when it is not as it was written. @throws Refusal `library-newer` */
export function parseHeader(header: string, reading: Reading = strictly): Header | null {
  const sum = opening.exec(header)?.[1];
  const rest = header.replace(opening, '');
  if (sum === undefined || sumOf(rest) !== sum || !rest.endsWith(closing)) return null;
  const fields = JSON.parse(`{${rest.slice(0, -closing.length)}}`) as Header;
  admit(fields.schema, reading, () => true);
  return { ...fields, sum };
}

/** Whether bytes are the first line of a volume, line feed and all, with this sum, just as it was written. */
export function isHead(bytes: Buffer, sum: string): boolean {
  const start = Buffer.from(`${volumeOpening}${sum}",`);
  return bytes.indexOf(start) === 0 && sumOf(bytes.subarray(start.length, -1)) === sum;
}

/** @throws Refusal `library-damaged`, `library-newer` */
export function parseVolume(
  bytes: Buffer,
  file: string,
  reading: Reading = strictly,
): Formed & { readonly volume: Volume } {
  const damaged = () => new Refusal('library-damaged', { file });
  const headerEnd = bytes.indexOf('\n');
  const header = parseHeader(bytes.toString('utf8', 0, Math.max(headerEnd, 0)), reading);
  if (!header) throw damaged();
  const { schema, seq, born, sums, sum } = header;
  const lines: Buffer[] = [];
  let start = headerEnd + 1;
  for (const [place, lineSum] of sums.entries()) {
    const isLast = place === sums.length - 1;
    const end = bytes.indexOf(isLast ? '\n' : ',\n', start);
    const line = bytes.subarray(start, end);
    if (end < 0 || sumOf(line) !== lineSum) throw damaged();
    lines.push(line);
    start = end + (isLast ? 1 : 2);
  }
  if (bytes.toString('utf8', start) !== ending) throw damaged();
  admit(schema, reading, () => lines.every(isArticle));
  return { volume: { seq, born, lines }, sum, sums, head: headerEnd + 1 };
}
