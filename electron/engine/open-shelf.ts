import type { Article, ArticleId } from '../core/article.ts';
import { Refusal } from '../core/refusal.ts';
import { type Catalogue, MemoryCatalogue } from '../index/index.ts';
import type { Outcome, Step } from '../store/step.ts';
import type { Store } from '../store/store.ts';
import type { View } from './handlers/tables.ts';

/** One open library with what is derived from it, kept in step. */
export class OpenShelf implements View {
  readonly store: Store;
  readonly catalogue: Catalogue = new MemoryCatalogue();
  /** Which article came from which original, by SHA-256. */
  readonly #origins = new Map<string, ArticleId>();
  readonly #originOf = new Map<ArticleId, string>();
  readonly #onChange: (outcome: Outcome) => void;

  private constructor(store: Store, onChange: (outcome: Outcome) => void) {
    this.store = store;
    this.#onChange = onChange;
  }

  /** Reads every article once; `onChange` hears of each step from then on. */
  static async over(store: Store, onChange: (outcome: Outcome) => void): Promise<OpenShelf> {
    const shelf = new OpenShelf(store, onChange);
    shelf.catalogue.setCollections(store.library);
    for await (const article of store.readAll()) shelf.#put(article);
    return shelf;
  }

  /** Derives everything anew, when the articles were not changed by a step. */
  async refresh(): Promise<void> {
    const { store, catalogue } = this;
    const before = new Set([...catalogue.find('', 'imported'), ...catalogue.find('is:binned', 'imported')]);
    catalogue.setCollections(store.library);
    for await (const article of store.readAll()) {
      this.#put(article);
      before.delete(article.id);
    }
    for (const id of before) this.#remove(id);
    const { seq } = store;
    const label = { name: 'mend', params: {} };
    this.#onChange({ seq, step: seq, label, changed: [], removed: [...before], libraryChanged: true });
  }

  get library() {
    return this.store.library;
  }

  async article(id: ArticleId): Promise<Article> {
    const article = await this.store.read(id);
    if (!article) throw new Refusal('article-missing', { id });
    return article;
  }

  /** The article that came from these bytes; undefined when none did. */
  cameFrom(sha256: string): ArticleId | undefined {
    return this.#origins.get(sha256);
  }

  async commit(step: Step): Promise<Outcome> {
    return this.#follow(await this.store.commit(step));
  }

  /** @throws Refusal `nothing-to-undo`, `nothing-to-redo` */
  async reverse(direction: 'undo' | 'redo'): Promise<Outcome> {
    const outcome = await this.store[direction]();
    if (!outcome) throw new Refusal(`nothing-to-${direction}`);
    return this.#follow(outcome);
  }

  #follow(outcome: Outcome): Outcome {
    if (outcome.libraryChanged) this.catalogue.setCollections(this.store.library);
    for (const article of outcome.changed) this.#put(article);
    for (const id of outcome.removed) this.#remove(id);
    this.#onChange(outcome);
    return outcome;
  }

  #put(article: Article): void {
    this.catalogue.put(article);
    if (!article.origin) return;
    this.#origins.set(article.origin.sha256, article.id);
    this.#originOf.set(article.id, article.origin.sha256);
  }

  #remove(id: ArticleId): void {
    this.catalogue.remove(id);
    const sha256 = this.#originOf.get(id);
    if (sha256 !== undefined && this.#origins.get(sha256) === id) this.#origins.delete(sha256);
    this.#originOf.delete(id);
  }
}
