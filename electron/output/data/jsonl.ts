import type { Article } from '../../core/article.ts';
import type { ExportSource, FileTarget } from '../exporter.ts';

/** The articles as they are stored, one a line: for programs that read a large archive piece by piece. */
export async function* jsonl({ articles }: ExportSource, file: FileTarget): AsyncGenerator<Article, void, undefined> {
  for await (const article of articles) {
    await file.append(`${JSON.stringify(article)}\n`);
    yield article;
  }
}
