import type { Client } from '../../electron/contract/client.ts';
import type { ArticleId } from '../../electron/core/article.ts';
import { Refusal } from '../../electron/core/refusal.ts';
import { OpenArticle } from './article.svelte.ts';
import type { Writing } from './writing.ts';

/** The faces of an open article 正文 原件 识别. */
export const faces = ['text', 'original', 'readings'] as const;
export type Face = (typeof faces)[number];

/** The one article that is open, how it is looked at, and those that were left before they could be saved. */
export class Opened {
  article: OpenArticle | null = $state.raw(null);
  face = $state<Face>('text');
  /** Whether the bar for finding in the text is there. */
  isFinding = $state(false);
  /** The body that is on the screen to be written in. */
  writing: Writing | null = $state.raw(null);
  /** The article that was just written by hand: its title is to be typed first. */
  fresh: ArticleId | null = $state.raw(null);
  readonly #client: Client;
  readonly #unsaved = new Map<ArticleId, OpenArticle>();
  #wanted: ArticleId | null = null;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Opens an article. The last one stays in view until the next one is there; what it has unsaved is saved. */
  async show(id: ArticleId | null): Promise<void> {
    if (id === this.#wanted) return;
    this.#wanted = id;
    this.#leave();
    const next = id === null ? null : (this.#unsaved.get(id) ?? (await this.#load(id)));
    if (this.#wanted === id) this.article = next;
  }

  /** Saves everything that waits: before an undo, or when the window goes. */
  async save(): Promise<void> {
    this.#leave();
    await Promise.all([...this.#unsaved.values()].map((article) => this.#settle(article)));
  }

  /**
   * Follows what changes elsewhere.
   *
   * @returns what ends the following.
   */
  follow(): () => void {
    return this.#client.on('changed', ({ articles }) => {
      for (const article of new Set([this.article, ...this.#unsaved.values()]))
        if (article && (articles.length === 0 || articles.includes(article.id))) void article.refresh();
    });
  }

  #leave(): void {
    if (!this.article || this.article.saved.is === 'saved') return;
    this.#unsaved.set(this.article.id, this.article);
    void this.#settle(this.article);
  }

  async #settle(article: OpenArticle): Promise<void> {
    await article.save();
    if (article.saved.is === 'saved') this.#unsaved.delete(article.id);
  }

  /** Null when the article is no more. */
  async #load(id: ArticleId): Promise<OpenArticle | null> {
    try {
      return new OpenArticle(this.#client, await this.#client.query('article.show', { id }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return null;
    }
  }
}
