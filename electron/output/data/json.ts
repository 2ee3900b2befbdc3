import type { Article } from '../../core/article.ts';
import type { ExportSource, FileTarget } from '../exporter.ts';

/** An array of the articles as they are stored, indented for a person to read. */
export async function* json({ articles }: ExportSource, file: FileTarget): AsyncGenerator<Article, void, undefined> {
  let before = '[\n';
  for await (const article of articles) {
    await file.append(before + indent(JSON.stringify(article, null, 2)));
    before = ',\n';
    yield article;
  }
  await file.append(before === '[\n' ? '[]\n' : '\n]\n');
}

/** A line break within a string of JSON is written `\n`, so every one that is seen is between lines. */
const indent = (text: string) => `  ${text.replaceAll('\n', '\n  ')}`;
