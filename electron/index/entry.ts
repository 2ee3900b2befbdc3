import { crc32 } from 'node:zlib';
import type { Article, ArticleId, Person, Status, TagPath } from '../core/article.ts';
import { fold } from '../core/fold.ts';
import { pageNumber } from '../core/query/index.ts';
import { sourceOfTexts } from './texts-of.ts';

/** What is kept in memory of one article: all that its row in a list shows and that a query asks, but for text. */
export interface Entry {
  /** Its number in the index, from 1; never used again. */
  readonly row: number;
  readonly id: ArticleId;
  readonly revision: number;
  readonly title: string;
  readonly source: string | null;
  readonly people: readonly Person[];
  readonly tags: readonly TagPath[];
  readonly publishedAt: string | null;
  /** Milliseconds since 1970. */
  readonly importedAt: number;
  readonly status: Status;
  readonly starred: boolean;
  readonly binned: boolean;
  readonly hasNote: boolean;
  /** As `pageNumber` gives it, folded. */
  readonly page: string;
  /** The SHA-256 of its original. */
  readonly original: string | null;
  /** A CRC-32 of all that its searchable texts are made of. */
  readonly textSum: number;
}

export const entryOf = (article: Article, row: number): Entry => ({
  row,
  id: article.id,
  revision: article.revision,
  title: article.title,
  source: article.source ?? null,
  people: article.people,
  tags: article.tags,
  publishedAt: article.publishedAt ?? null,
  importedAt: Date.parse(article.origin?.importedAt ?? article.createdAt),
  status: article.status,
  starred: article.starred,
  binned: article.binnedAt !== undefined,
  hasNote: article.note !== undefined,
  page: pageNumber(fold(article.edition?.page ?? '')),
  original: article.origin?.sha256 ?? null,
  textSum: crc32(sourceOfTexts(article)),
});
