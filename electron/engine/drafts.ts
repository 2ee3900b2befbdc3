import { create } from 'mutative';
import type { Article, ArticleId } from '../core/article.ts';
import type { Library } from '../core/library.ts';
import type { Step } from '../store/step.ts';

type Change = Step['articles'][number];

/**
 * What a command writes on: the library's content and the articles that it selected, as drafts.
 *
 * Nothing outside them changes; `finish` tells what did.
 */
export class Drafts {
  readonly library: Library;
  /** The selected articles, in the order of the selection. */
  readonly articles: readonly Article[];
  readonly #finishLibrary: () => Library;
  readonly #before: Library;
  readonly #finishArticles: readonly (() => Change)[];
  readonly #added: Article[] = [];
  readonly #removed = new Set<ArticleId>();

  constructor(library: Library, articles: readonly Article[]) {
    const [draft, finish] = create(library);
    this.#before = library;
    this.library = draft as Library;
    this.#finishLibrary = finish as () => Library;
    const drafts = articles.map((before) => {
      const [article, finishArticle] = create(before);
      return { article: article as Article, finish: () => ({ before, after: finishArticle() as Article }) };
    });
    this.articles = drafts.map(({ article }) => article);
    this.#finishArticles = drafts.map(({ finish: finishArticle }) => finishArticle);
  }

  /** A new article, of revision 1. */
  add(article: Article): void {
    this.#added.push(article);
  }

  /** Takes a selected article out of the library. */
  remove(id: ArticleId): void {
    this.#removed.add(id);
  }

  /** What changed. The drafts must not be touched after it. */
  finish(): Pick<Step, 'articles' | 'library'> {
    const library = this.#finishLibrary();
    const altered = this.#finishArticles
      .map((finish) => finish())
      .map(({ before, after }) => ({ before, after: this.#removed.has(before!.id) ? null : after }))
      .filter(({ before, after }) => before !== after);
    const added = this.#added.map((after) => ({ before: null, after }));
    return { articles: [...altered, ...added], ...(library !== this.#before && { library }) };
  }
}
