import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Article } from '../core/article.ts';

/** CRC-32 (that of zip and PNG) of bytes, or of a text's UTF-8, as eight hexadecimal digits. */
export const sumOf = (data: Uint8Array | string): string => crc32(data).toString(16).padStart(8, '0');

/** SHA-256 in hexadecimal. */
export const sha256Of = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** An article but for what the store itself counts and dates: what patches lead between, and hashes are taken of. */
export type Content = Omit<Article, 'updatedAt' | 'revision'>;

export function contentOf(article: Article): Content {
  const { updatedAt: _updatedAt, revision: _revision, ...content } = article;
  return content;
}

/** The article of a content, its keys in the order in which they are stored. */
export const articleOf = (content: Content, revision: number, updatedAt: string): Article => ({
  ...content,
  updatedAt,
  revision,
});

/** What a journal line says of a result, to know it again: SHA-256 of its JSON. */
export const hashOf = (value: Content | object): string => sha256Of(JSON.stringify(value));
