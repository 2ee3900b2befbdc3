import type { Article } from '../../core/article.ts';
import type { ExportSource, FolderTarget } from '../exporter.ts';
import { FileNames } from '../file-names.ts';
import { articlePage } from './article-page.ts';
import { Assets } from './assets.ts';
import { bodyTree } from './body-tree.ts';
import { type Clipping, indexPage } from './index-page.ts';

const index = 'index';

/** A page for each article that needs nothing but its images, which are in `assets`, and a page that lists them all by day. */
export async function* html(source: ExportSource, folder: FolderTarget): AsyncGenerator<Article, void, undefined> {
  const names = new FileNames('html', [index]);
  const assets = new Assets(source, folder);
  const clippings: Clipping[] = [];
  for await (const article of source.articles) {
    const { title, publishedAt, source: paper, edition } = article;
    const file = names.next(article);
    const body = bodyTree(article.body, await assets.of(article.body), source.t);
    await folder.write(file, articlePage(article, body, source));
    clippings.push({
      file,
      title,
      ...(publishedAt && { publishedAt }),
      ...(paper && { source: paper }),
      ...(edition?.page && { page: edition.page }),
    });
    yield article;
  }
  await folder.write(`${index}.html`, indexPage(clippings, source));
}
