import type { Article, ArticleId } from '../core/article.ts';
import { Refusal } from '../core/refusal.ts';
import type { Catalogue } from '../index/index.ts';
import type { Outcome, Step } from '../store/step.ts';
import type { Store } from '../store/store.ts';
import type { View } from './handlers/tables.ts';
import { IndexKeeper } from './index-keeper.ts';

/** One open library with what is derived from it, kept in step. */
export class OpenShelf implements View {
  readonly store: Store;
  readonly index: IndexKeeper;
  readonly #onChange: (outcome: Outcome) => void;

  private constructor(store: Store, index: IndexKeeper, onChange: (outcome: Outcome) => void) {
    this.store = store;
    this.index = index;
    this.#onChange = onChange;
  }

  /** `onChange` hears of each step from then on. */
  static async over(store: Store, onChange: (outcome: Outcome) => void): Promise<OpenShelf> {
    return new OpenShelf(store, await IndexKeeper.open(store), onChange);
  }

  get catalogue(): Catalogue {
    return this.index.catalogue;
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
    return this.catalogue.cameFrom(sha256);
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

  /** Brings what is derived back in step, when the articles were not changed by a step. @returns how many articles differed */
  async compare(): Promise<number> {
    const differing = await this.index.compare();
    const { seq } = this.store;
    const label = { name: 'mend', params: {} };
    if (differing > 0)
      this.#onChange({ seq, at: '', step: seq, label, changed: [], removed: [], libraryChanged: true });
    return differing;
  }

  /** Writes what is unwritten and lets go of the library. */
  async close(): Promise<void> {
    await this.index.close();
    await this.store.close();
  }

  async #follow(outcome: Outcome): Promise<Outcome> {
    const { changed, removed, libraryChanged } = outcome;
    if (changed.length + removed.length > 0 || libraryChanged) await this.index.follow(outcome);
    this.#onChange(outcome);
    return outcome;
  }
}
