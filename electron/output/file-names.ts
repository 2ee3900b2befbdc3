import type { Article } from '../core/article.ts';

/** Bytes of UTF-8 before the extension: with it and a number, under the 143 that encrypted Linux folders take. */
const longest = 120;

/** What Windows has no place for in a name, by its full-width twin. */
const twins: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

/** Names that Windows keeps for devices, with or without an extension. */
const devices = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * Names for the files of articles, made of date and title, that Windows, macOS and Linux take: the same names for the same articles
 * in the same order.
 */
export class FileNames {
  readonly #extension: string;
  /** The last number of each name, as a file system that does not tell capitals apart sees names. */
  readonly #taken: Map<string, number>;

  /** @param taken names without extension that are something else's */
  constructor(extension: string, taken: readonly string[] = []) {
    this.#extension = extension;
    this.#taken = new Map(taken.map((name) => [keyOf(name), 1]));
  }

  /** A name that no other article has. */
  next({ publishedAt, title }: Article): string {
    const stem = stemOf(publishedAt === undefined ? title : `${publishedAt.slice(0, 10)} ${title}`);
    for (let number = this.#taken.get(keyOf(stem)) ?? 0; ; ) {
      number += 1;
      const name = number === 1 ? stem : `${stem} (${number})`;
      if (this.#taken.has(keyOf(name))) continue;
      this.#taken.set(keyOf(name), 1);
      this.#taken.set(keyOf(stem), number);
      return `${name}.${this.#extension}`;
    }
  }
}

const keyOf = (name: string) => name.normalize('NFC').toLowerCase();

function stemOf(text: string): string {
  const plain = text
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cn}\p{Co}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, (sign) => twins[sign]!);
  const stem = shortened(plain.replace(/^[\s.]+/, '')).replace(/[\s.]+$/, '');
  if (stem === '') return '_';
  return devices.test(stem.split('.')[0]!.trim()) ? `_${stem}` : stem;
}

function shortened(text: string): string {
  let bytes = 0;
  let end = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > longest) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
