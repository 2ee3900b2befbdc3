import type { Article } from '../../core/article.ts';
import type { ExportSource, FolderTarget } from '../exporter.ts';
import { FileNames } from '../file-names.ts';
import { Assets } from './assets.ts';
import { bodyTree } from './body-tree.ts';
import { frontMatter } from './front-matter.ts';
import { markdownOf } from './markdown-body.ts';

/** A file for each article: what is known of it as YAML, then its body; the images in `assets`. */
export async function* markdown(source: ExportSource, folder: FolderTarget): AsyncGenerator<Article, void, undefined> {
  const names = new FileNames('md');
  const assets = new Assets(source, folder);
  for await (const article of source.articles) {
    const body = bodyTree(article.body, await assets.of(article.body), source.t);
    await folder.write(names.next(article), `${frontMatter(article)}\n${markdownOf(body)}`);
    yield article;
  }
}
