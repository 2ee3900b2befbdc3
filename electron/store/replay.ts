import type { Article, ArticleId } from '../core/article.ts';
import type { Library } from '../core/library.ts';
import { Refusal } from '../core/refusal.ts';
import type { ArticleChange, Line } from './journal-line.ts';
import { articleOf, type Content, contentOf } from './sums.ts';
import { forward } from './travel.ts';
import { volumePath } from './volume-file.ts';
import type { Volumes } from './volumes.ts';

/**
 * Does once more what a journal line did, where the volumes do not have it yet.
 *
 * @returns the content of library.json after the line.
 * @throws Refusal `library-damaged` when the line does not fit what is there
 */
export async function replay(line: Line, volumes: Volumes, library: Library): Promise<Library> {
  const results = new Map<ArticleId, Article | null>();
  let content = library;
  for (const change of line.changes) {
    if (change.kind === 'library') content = forward(content, change) as Library;
    else if (change.kind === 'article') {
      if (!volumes.isAhead(change.volume, line.seq)) {
        results.set(change.id, await resultOf(change, line.at, volumes));
      }
    } else if (change.to !== 'parked' && !volumes.isAhead(change.name, line.seq)) {
      throw new Refusal('library-damaged', { file: volumePath(change.name) });
    }
  }
  volumes.settle(line, results);
  return content;
}

async function resultOf(change: ArticleChange, at: string, volumes: Volumes): Promise<Article | null> {
  const entry = volumes.catalogue.entry(change.volume);
  const article = entry && change.from !== null ? await volumes.readFrom(entry, change.id) : undefined;
  if ((article?.revision ?? null) !== change.from) {
    throw new Refusal('library-damaged', { file: volumePath(change.volume) });
  }
  const content = forward(article ? contentOf(article) : null, change) as Content | null;
  return content && change.to !== null ? articleOf(content, change.to, at) : null;
}
