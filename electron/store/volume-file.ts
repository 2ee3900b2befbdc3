import type { Adapter } from 'lowdb';
import type { Article, ArticleId } from '../core/article.ts';
import { Refusal } from '../core/refusal.ts';
import type { Folder } from './folder.ts';
import { sumOf } from './sums.ts';

/** The articles of one file, each as the UTF-8 of its JSON, so that a volume is rewritten without parsing what stays. */
export interface Volume {
  /** The journal line that began it. Volumes in the order of their birth hold the articles in order of accession. */
  born: number;
  /** It holds every change up to this journal line. */
  seq: number;
  lines: Buffer[];
}

/** The newest form of volumes that this program can read. */
const schema = 1;
export const volumeOpening = '{"volume":{"sum":"';
const opening = /^\{"volume":\{"sum":"([0-9a-f]{8})",/;
const closing = '},"articles":[';
const ending = ']}\n';

/** Where the volume `2026-11-24-001` lies in the library's folder. */
export const volumePath = (name: string): string => `volumes/${name.slice(0, 4)}/${name}.json`;

/** An article as a line of a volume. */
export const lineOf = (article: Article): Buffer => Buffer.from(JSON.stringify(article));

/** The id in an article's line, which stands at its very beginning: `{"id":"…"`. */
export const idOf = (line: Buffer): ArticleId => line.toString('latin1', 7, 43);

/** One volume's file, for lowdb. */
export class VolumeFile implements Adapter<Volume> {
  readonly #folder: Folder;
  readonly #path: string;
  /** The sum in the header, of what was last read or written. */
  sum = '';

  constructor(folder: Folder, name: string) {
    this.#folder = folder;
    this.#path = volumePath(name);
  }

  /** @throws Refusal `library-damaged`, `library-newer`, `file-unreadable` */
  async read(): Promise<Volume | null> {
    const bytes = await this.#folder.read(this.#path);
    if (!bytes) return null;
    const { volume, sum } = parseVolume(bytes, this.#path);
    this.sum = sum;
    return volume;
  }

  /** @throws Refusal `disk-refused` */
  async write(volume: Volume): Promise<void> {
    const { bytes, sum } = formatVolume(volume);
    await this.#folder.write(this.#path, bytes);
    this.sum = sum;
  }
}

function formatVolume({ seq, born, lines }: Volume): { bytes: Buffer; sum: string } {
  const sums = lines.map((line) => sumOf(line));
  const fields = JSON.stringify({ schema, seq, born, count: lines.length, sums });
  const rest = fields.slice(1, -1) + closing;
  const sum = sumOf(rest);
  const parts = lines.flatMap((line, place) => (place === 0 ? [line] : [Buffer.from(',\n'), line]));
  const end = lines.length > 0 ? `\n${ending}` : ending;
  return {
    bytes: Buffer.concat([Buffer.from(`{"volume":{"sum":"${sum}",${rest}\n`), ...parts, Buffer.from(end)]),
    sum,
  };
}

/** What the first line of a volume says. */
interface Header {
  readonly sum: string;
  readonly seq: number;
  readonly born: number;
  /** One for each article's line. */
  readonly sums: readonly string[];
}

/** The first line of a volume, without its line feed; null when it is not as it was written. @throws Refusal `library-newer` */
export function parseHeader(header: string): Header | null {
  const sum = opening.exec(header)?.[1];
  const rest = header.replace(opening, '');
  if (sum === undefined || sumOf(rest) !== sum || !rest.endsWith(closing)) return null;
  const fields = JSON.parse(`{${rest.slice(0, -closing.length)}}`) as { schema: number } & Header;
  if (fields.schema > schema) throw new Refusal('library-newer', { schema: fields.schema });
  return { ...fields, sum };
}

/** @throws Refusal `library-damaged`, `library-newer` */
export function parseVolume(bytes: Buffer, file: string): { volume: Volume; sum: string } {
  const damaged = () => new Refusal('library-damaged', { file });
  const headerEnd = bytes.indexOf('\n');
  const header = parseHeader(bytes.toString('utf8', 0, Math.max(headerEnd, 0)));
  if (!header) throw damaged();
  const { seq, born, sums, sum } = header;
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
  return { volume: { seq, born, lines }, sum };
}
