import * as v from 'valibot';
import { ArticleId, TagPath } from '../core/article.ts';
import { doubts } from '../core/doubts.ts';
import { refusalCodes } from '../core/refusal.ts';
import { Bytes } from './parts.ts';

/** Something to bring in: a place on the disk, a file's own bytes, pasted text, or the original of an article, to be read anew. */
export const ImportSource = v.union([
  v.object({ path: v.pipe(v.string(), v.nonEmpty()) }),
  v.object({ name: v.string(), bytes: Bytes }),
  v.object({ text: v.string(), html: v.exactOptional(v.string()) }),
  v.object({ article: ArticleId }),
]);
export type ImportSource = v.InferOutput<typeof ImportSource>;

/** The path under which the report names a source: its place on the disk, the file's own name, or what stands for pasted text. */
export function reportedPath(source: ImportSource): string {
  if ('path' in source) return source.path;
  if ('name' in source) return source.name;
  if ('article' in source) return source.article;
  return source.html === undefined ? 'pasted.txt' : 'pasted.html';
}

export const ImportInput = v.object({
  sources: v.array(ImportSource),
  /** What an original that is here already was read in otherwise, it is read anew in: its article keeps its place and its tags. */
  encoding: v.exactOptional(v.string()),
  tags: v.array(TagPath),
  /** The name of a collection; it is made when there is none of that name. */
  collection: v.exactOptional(v.string()),
  dryRun: v.boolean(),
});
export type ImportInput = v.InferOutput<typeof ImportInput>;

export const outcomes = ['imported', 'duplicate', 'skipped', 'failed'] as const;

/** What became of one article-to-be. */
export const ImportItem = v.object({
  path: v.string(),
  outcome: v.picklist(outcomes),
  /** The new article, or the one that is there already. */
  id: v.exactOptional(ArticleId),
  title: v.exactOptional(v.string()),
  /** What it was imported in spite of. */
  doubts: v.exactOptional(v.array(v.picklist(doubts))),
  reason: v.exactOptional(
    v.object({ code: v.picklist(refusalCodes), params: v.record(v.string(), v.union([v.string(), v.number()])) }),
  ),
});
export type ImportItem = v.InferOutput<typeof ImportItem>;

/** The account of an import: `found` equals the sum of the others. */
export const ImportReport = v.object({
  counts: v.object({
    found: v.number(),
    imported: v.number(),
    duplicate: v.number(),
    skipped: v.number(),
    failed: v.number(),
  }),
  items: v.array(ImportItem),
});
export type ImportReport = v.InferOutput<typeof ImportReport>;

/** The account of these items. */
export function reportOf(items: readonly ImportItem[]): ImportReport {
  const count = (outcome: ImportItem['outcome']) => items.filter((item) => item.outcome === outcome).length;
  return {
    counts: {
      found: items.length,
      imported: count('imported'),
      duplicate: count('duplicate'),
      skipped: count('skipped'),
      failed: count('failed'),
    },
    items: [...items],
  };
}
