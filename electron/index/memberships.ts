import type { ArticleId } from '../core/article.ts';
import { fold } from '../core/fold.ts';
import type { Library } from '../core/library.ts';

/** Which articles are in which collection. */
export class Memberships {
  #articles = new Map<string, Readonly<Record<ArticleId, number>>[]>();

  /** Takes over the collections of a library. */
  follow(library: Library): void {
    this.#articles = new Map();
    for (const { id, name, articles } of Object.values(library.collections))
      for (const key of [id, fold(name)]) this.#articles.set(key, [...(this.#articles.get(key) ?? []), articles]);
  }

  /** Whether an article is in a collection of this id or, folded, this name. */
  has(collection: string, article: ArticleId): boolean {
    return this.#articles.get(collection)?.some((articles) => Object.hasOwn(articles, article)) ?? false;
  }
}
