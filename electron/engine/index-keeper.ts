import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, ArticleId } from '../core/article.ts';
import { type Catalogue, DiskCatalogue, isIndexFault, type Mark, removeIndexFile } from '../index/index.ts';
import type { Outcome } from '../store/step.ts';
import type { Store } from '../store/store.ts';

/** How many articles are taken in before others may ask something: a tenth of a second's work. */
const portion = 100;

/** A library of no more articles than this is indexed before it is shown. */
const few = 2000;

/** After more journal lines than this, comparing all articles is quicker than following the lines. */
const manyLines = 5000;

/** How far the making of an index has come, in articles. */
interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Keeps the index of a library in step with its articles. One that is missing, behind, of another library or damaged is made, while
 * what it has can be asked already.
 */
export class IndexKeeper {
  readonly #store: Store;
  #path: string;
  #catalogue: Catalogue;
  /** The last journal line whose changes were taken in. */
  #last: Mark;
  #making: Promise<void> = Promise.resolve();
  #progress: Progress | null = null;
  #isClosed = false;
  #hasFailed = false;

  private constructor(store: Store, last: Mark) {
    this.#store = store;
    this.#last = last;
    this.#path = store.readOnly ? ':memory:' : join(store.folder, 'index', 'articles.sqlite');
    this.#catalogue = this.#opened();
  }

  static async open(store: Store): Promise<IndexKeeper> {
    const { seq } = store;
    const at = (await store.instantOf(seq)) ?? '';
    const keeper = new IndexKeeper(store, { library: store.library.id, seq, at });
    await keeper.#begin();
    return keeper;
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** Null when every article can be found. */
  get progress(): Progress | null {
    return this.#progress;
  }

  /** Comes back when every article can be found. */
  async caughtUp(): Promise<void> {
    for (let making: Promise<void> | undefined; making !== this.#making; ) {
      making = this.#making;
      await making;
    }
  }

  /** Takes over what a step changed. When it comes back, it can be found. */
  async follow({ seq, at, changed, removed, libraryChanged }: Outcome): Promise<void> {
    if (libraryChanged) this.#catalogue.setCollections(this.#store.library);
    this.#last = { ...this.#last, seq, at };
    await this.#take(changed, removed, this.#progress ? null : this.#last);
  }

  /** Compares everything with the articles, and takes over what differs. @returns in how many articles that was */
  async compare(): Promise<number> {
    await this.caughtUp();
    if (!this.#catalogue.isSound()) {
      const count = this.#catalogue.ids().length;
      await this.renew();
      await this.caughtUp();
      return Math.max(count, 1);
    }
    this.#catalogue.setCollections(this.#store.library);
    return this.#reconcile();
  }

  /** Throws the index away, and makes it anew; what is in a small library is there when this comes back. */
  async renew(): Promise<void> {
    this.#catalogue.close();
    if (this.#path !== ':memory:') removeIndexFile(this.#path);
    this.#catalogue = this.#opened();
    this.#make();
    await this.#caughtUpIfFew();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#making;
    this.#catalogue.close();
  }

  #opened(): Catalogue {
    if (this.#path !== ':memory:') mkdirSync(join(this.#store.folder, 'index'), { recursive: true });
    const catalogue = new DiskCatalogue(this.#path);
    catalogue.setCollections(this.#store.library);
    return catalogue;
  }

  async #begin(): Promise<void> {
    const missed = await this.#missed();
    if (missed) {
      const known = [...missed].filter((id) => this.#store.has(id));
      const changed = await Promise.all(known.map((id) => this.#store.read(id)));
      const gone = [...missed].filter((id) => !this.#store.has(id));
      await this.#take(
        changed.filter((article) => article !== undefined),
        gone,
        this.#last,
      );
      return;
    }
    if (this.#catalogue.mark && this.#catalogue.mark.library !== this.#last.library) this.#catalogue.clear();
    this.#make();
    await this.#caughtUpIfFew();
  }

  async #caughtUpIfFew(): Promise<void> {
    if ((this.#progress?.total ?? 0) <= few) await this.caughtUp();
  }

  /** What changed since the index was written; null when that can't be told from the journal. */
  async #missed(): Promise<Set<ArticleId> | null> {
    const { mark } = this.#catalogue;
    const { library, seq } = this.#last;
    if (mark?.library !== library || mark.seq > seq || seq - mark.seq > manyLines) return null;
    const at = (await this.#store.instantOf(mark.seq)) ?? '';
    return at === mark.at ? this.#store.changedSince(mark.seq) : null;
  }

  #make(): void {
    this.#progress = { done: 0, total: [...this.#store.ids()].length };
    const making: Promise<void> = this.#reconcile().then(
      () => this.#made(making),
      (problem: unknown) => {
        console.error(problem);
        this.#made(making);
      },
    );
    this.#making = making;
  }

  #made(making: Promise<void>): void {
    if (making === this.#making) this.#progress = null;
  }

  async #reconcile(): Promise<number> {
    const catalogue = this.#catalogue;
    const isOver = () => this.#isClosed || catalogue !== this.#catalogue;
    const gone = new Set(catalogue.ids());
    const total = this.#progress?.total ?? 0;
    let differing = 0;
    let done = 0;
    let waiting: Article[] = [];
    const takeWaiting = async () => {
      // While they waited, some may have changed again or gone.
      const behind = waiting.filter((article) => this.#store.has(article.id) && catalogue.isBehind(article));
      differing += behind.length;
      waiting = [];
      await this.#take(behind, [], null);
      if (this.#progress) this.#progress = { done, total: Math.max(done, total) };
    };
    for await (const article of this.#store.readAll()) {
      if (isOver()) return differing;
      gone.delete(article.id);
      waiting.push(article);
      done += 1;
      if (waiting.length >= portion) await takeWaiting();
    }
    await takeWaiting();
    if (isOver()) return differing;
    const left = [...gone].filter((id) => !this.#store.has(id));
    await this.#take([], left, this.#last);
    return differing + left.length;
  }

  /** Takes articles in, a few at a time. An index that can't be written is made anew: no change fails for it. */
  async #take(changed: readonly Article[], removed: readonly ArticleId[], mark: Mark | null): Promise<void> {
    try {
      for (let at = 0; at + portion < changed.length; at += portion) {
        this.#catalogue.follow(changed.slice(at, at + portion), [], null);
        await new Promise((resolve) => setImmediate(resolve));
      }
      const rest = changed.slice(Math.floor(Math.max(0, changed.length - 1) / portion) * portion);
      this.#catalogue.follow(rest, removed, mark);
    } catch (problem) {
      if (!isIndexFault(problem)) throw problem;
      console.error(problem);
      await this.#instead();
    }
  }

  /** Makes an index in the place of one that failed: anew where it was, or, when that fails too, in memory. */
  async #instead(): Promise<void> {
    this.#catalogue.close();
    if (this.#hasFailed) this.#path = ':memory:';
    else if (this.#path !== ':memory:') removeIndexFile(this.#path);
    this.#hasFailed = true;
    this.#catalogue = this.#opened();
    this.#make();
  }
}
