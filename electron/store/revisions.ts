import type { Article, ArticleId } from '../core/article.ts';
import { Refusal } from '../core/refusal.ts';
import type { Folder } from './folder.ts';
import type { Label } from './journal-line.ts';
import { articleOf, type Content, contentOf, hashOf } from './sums.ts';
import { statesOf, type Trace, trailOf } from './trail.ts';
import { backward } from './travel.ts';

/** One entry of an article's history: what a step made of it. */
export interface RevisionEntry {
  readonly n: number;
  readonly at: string;
  readonly label: Label;
  readonly how: Trace['how'];
}

/** An article as it was after something happened to it. */
interface Past extends RevisionEntry {
  readonly step: number;
  readonly content: Content;
}

/** What it needs of a store. */
interface Shelf {
  readonly place: Folder;
  readonly seq: number;
  read(id: ArticleId): Promise<Article | undefined>;
}

/** Every earlier state of articles: found by going back from the present one, change by change, each held against its hash. */
export class Revisions {
  readonly #store: Shelf;
  /** The trail of the article that was asked for last: the next time only newer lines are looked through. */
  #last: { id: ArticleId; upTo: number; traces: readonly Trace[] } | undefined;

  constructor(store: Shelf) {
    this.#store = store;
  }

  /**
   * What was made of an article, newest first, one entry for a step: forty savings of one run of typing are one.
   *
   * `complete` says that it goes back to how the article came in. It does not where the journal was compacted, or a line was lost.
   *
   * @throws Refusal `article-missing`
   */
  async list(id: ArticleId): Promise<{ revisions: RevisionEntry[]; complete: boolean }> {
    const revisions: RevisionEntry[] = [];
    const walk = await this.#walk(id);
    let newer: Past | undefined;
    for (const past of walk.pasts()) {
      const { n, at, label, how } = past;
      const isSameStep = newer?.step === past.step && newer.how === 'do' && how === 'do';
      if (!isSameStep) revisions.push({ n, at, label, how });
      newer = past;
    }
    return { revisions, complete: walk.complete };
  }

  /** An article as it was in one revision. @throws Refusal `article-missing`, `revision-missing` */
  async show(id: ArticleId, n: number): Promise<Article> {
    const walk = await this.#walk(id);
    if (walk.article.revision === n) return walk.article;
    for (const past of walk.pasts()) if (past.n === n) return articleOf(past.content, n, past.at);
    throw new Refusal('revision-missing', { n });
  }

  async #walk(id: ArticleId): Promise<Walk> {
    const { article, seq } = await this.#present(id);
    return new Walk(article, await this.#trail(id, seq));
  }

  /** The article, and the last line that made it what it is. */
  async #present(id: ArticleId): Promise<{ article: Article; seq: number }> {
    for (;;) {
      const { seq } = this.#store;
      const article = await this.#store.read(id);
      if (!article) throw new Refusal('article-missing', { id });
      if (seq === this.#store.seq) return { article, seq };
    }
  }

  async #trail(id: ArticleId, upTo: number): Promise<readonly Trace[]> {
    const known = this.#last?.id === id && this.#last.upTo <= upTo ? this.#last : undefined;
    const newer = await trailOf(this.#store.place, id, { after: known?.upTo ?? 0, upTo });
    const traces = [...newer, ...(known?.traces ?? [])];
    this.#last = { id, upTo, traces };
    return traces;
  }
}

/** The way back from an article's present state. */
class Walk {
  readonly article: Article;
  complete: boolean;
  readonly #states: readonly Trace[];

  constructor(article: Article, traces: readonly Trace[]) {
    const { states, complete } = statesOf(traces, article.revision);
    this.article = article;
    this.complete = complete;
    this.#states = states;
  }

  /** Each state, newest first, as far as the changes lead from one to the next. */
  *pasts(): Generator<Past> {
    let content: Content | null = contentOf(this.article);
    try {
      for (const { to, at, label, how, step, change, hash } of this.#states) {
        const before: Content | null = change ? (backward(content, change) as Content | null) : content;
        if (content && hash && hashOf(content) !== hash) throw new Refusal('library-damaged', { file: 'journal' });
        if (content && typeof to === 'number') yield { n: to, at, label, how, step, content };
        content = before;
      }
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.complete = false;
    }
  }
}
