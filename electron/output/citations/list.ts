import type { Article } from '../../core/article.ts';
import type { ExportSource, FileTarget } from '../exporter.ts';
import { citation } from './gbt7714.ts';

/** A list of citations, one a line, in the order of the articles. */
export async function* citations(
  { articles, edition }: ExportSource,
  file: FileTarget,
): AsyncGenerator<Article, void, undefined> {
  for await (const article of articles) {
    await file.append(`${citation(article, edition)}\n`);
    yield article;
  }
}
