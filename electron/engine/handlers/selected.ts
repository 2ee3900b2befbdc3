import type { Selection } from '../../contract/parts.ts';
import type { Article, ArticleId } from '../../core/article.ts';
import type { View } from './tables.ts';

/** The articles that a selection means, in the order in which they came in when a query names them. */
export function selected(view: View, selection: Selection): readonly ArticleId[] {
  if ('ids' in selection) return selection.ids;
  const except = new Set(selection.except);
  return view.catalogue.find(selection.query, 'imported').filter((id) => !except.has(id));
}

/** Articles one after another, each as it is when its turn comes. */
export async function* articlesOf(view: View, ids: readonly ArticleId[]): AsyncGenerator<Article> {
  for (const id of ids) yield await view.article(id);
}

/** The select half of every command whose input says `articles`. */
export const selectArticles = (view: View, { articles }: { articles: Selection }): readonly ArticleId[] =>
  selected(view, articles);

/** Runs `change` on each; it tells whether it changed the article. @returns how many it did. */
export function changeEach<T>(articles: readonly T[], change: (article: T) => boolean): { changed: number } {
  return { changed: articles.filter(change).length };
}
