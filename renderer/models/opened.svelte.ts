import { SvelteMap } from 'svelte/reactivity';
import type { Client } from '../../electron/contract/client.ts';
import type { ArticleId } from '../../electron/core/article.ts';
import { Refusal } from '../../electron/core/refusal.ts';
import { OpenArticle } from './article.svelte.ts';
import type { KeptEdits } from './kept-edits.ts';
import type { Writing } from './writing.ts';

/** The faces of an open article 正文 原件 识别 修订. */
export const faces = ['text', 'original', 'readings', 'revisions'] as const;
export type Face = (typeof faces)[number];

/** Whether a face lists the fields of the article itself, and needs the room of the inspector. */
export const isWide = (face: Face): boolean => face === 'readings' || face === 'revisions';

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
  /** The articles with changes that are not stored yet. */
  readonly unsaved: readonly OpenArticle[] = $derived.by(() =>
    [...new Set([...this.#left.values(), ...(this.article ? [this.article] : [])])].filter(
      ({ saved, isGone }) => saved.is !== 'saved' && !isGone,
    ),
  );
  readonly #client: Client;
  readonly #kept: KeptEdits;
  /** Those that were left before they were saved. */
  readonly #left = new SvelteMap<ArticleId, OpenArticle>();
  #wanted: ArticleId | null = null;

  constructor(client: Client, kept: KeptEdits) {
    this.#client = client;
    this.#kept = kept;
  }

  /**
   * Opens an article. The last one stays in view until the next one is there; what it has unsaved is saved.
   *
   * @throws Refusal when it can't be read now
   */
  async show(id: ArticleId | null): Promise<void> {
    if (id === this.#wanted) return;
    this.#wanted = id;
    this.#leave();
    try {
      const next = id === null ? null : (this.#left.get(id) ?? (await this.#load(id)));
      if (this.#wanted === id) this.article = next;
    } catch (problem) {
      if (this.#wanted === id) this.#wanted = this.article?.id ?? null;
      throw problem;
    }
  }

  /** Saves everything that waits: before an undo, or when the window goes. */
  async save(): Promise<void> {
    this.#leave();
    await Promise.all([...this.#left.values()].map((article) => this.#settle(article)));
  }

  /**
   * Takes up edits that could not be stored when the library was open before.
   *
   * @returns how many articles have such edits.
   */
  async recover(): Promise<number> {
    const found = this.#kept.all();
    for (const [id, edits] of found) {
      const article = this.article?.id === id ? this.article : await this.#load(id);
      if (!article) this.#kept.drop(id);
      else {
        this.#left.set(id, article);
        article.edit(edits);
        if (this.#wanted === id) this.article = article;
      }
    }
    void this.save();
    return found.length;
  }

  /** Tries no more to store what is unsaved: it is kept, and the person wants to go. */
  letGo(): void {
    for (const article of this.unsaved) article.letGo();
  }

  /**
   * Follows what changes elsewhere.
   *
   * @returns what ends the following.
   */
  follow(): () => void {
    return this.#client.on('changed', ({ articles }) => {
      for (const article of new Set([this.article, ...this.#left.values()]))
        if (article && (articles.length === 0 || articles.includes(article.id))) void article.refresh();
    });
  }

  #leave(): void {
    if (!this.article || this.article.saved.is === 'saved') return;
    this.#left.set(this.article.id, this.article);
    void this.#settle(this.article);
  }

  async #settle(article: OpenArticle): Promise<void> {
    await article.save();
    if (article.saved.is === 'saved') this.#left.delete(article.id);
  }

  /** Null when the article is no more. */
  async #load(id: ArticleId): Promise<OpenArticle | null> {
    try {
      return new OpenArticle(this.#client, await this.#client.query('article.show', { id }), this.#kept);
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'article-missing')) throw error;
      return null;
    }
  }
}
