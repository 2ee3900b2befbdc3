import type { Client } from '../../electron/contract/client.ts';
import type { Edits } from '../../electron/contract/parts.ts';
import type { Article, ArticleId } from '../../electron/core/article.ts';
import { type Params, Refusal, type RefusalCode } from '../../electron/core/refusal.ts';
import { withEdits } from './article-edits.ts';

/** Whether what is on the screen is stored, and if not, why not. */
export type SavedState =
  | { readonly is: 'saved' | 'saving' }
  | { readonly is: 'refused'; readonly code: RefusalCode; readonly params: Params };

/** How long after the last key an edit is stored, and how long after a refusal it is tried again, in milliseconds. */
const pauses = { typing: 400, refused: 5000 };

/**
 * The article on the screen: what is stored, with what a person has changed since on top.
 *
 * Edits are stored by themselves, after a short pause or when `save` is called, and never dropped: what could not be saved stays on
 * the screen and is tried again. What changes elsewhere shows at once in every field that has no edit waiting.
 */
export class OpenArticle {
  readonly id: ArticleId;
  /** Deleted for good, somewhere else. */
  isGone = $state(false);
  readonly current: Article = $derived.by(() => withEdits(withEdits(this.#stored, this.#sent), this.#waiting));
  /** The stored body, while no edit of the body is on its way; else undefined: the editor knows better. */
  readonly settledBody: string | undefined = $derived.by(() =>
    this.#readBody || 'body' in this.#sent || 'body' in this.#waiting ? undefined : this.#stored.body,
  );
  readonly saved: SavedState = $derived.by(() => {
    if (this.#problem) return { is: 'refused', ...this.#problem };
    const isIdle = Object.keys(this.#sent).length + Object.keys(this.#waiting).length === 0 && !this.#readBody;
    return { is: isIdle ? 'saved' : 'saving' };
  });
  #client: Client;
  #stored: Article = $state.raw()!;
  #waiting: Edits = $state.raw({});
  #sent: Edits = $state.raw({});
  #readBody: (() => string) | null = $state.raw(null);
  #problem: { code: RefusalCode; params: Params } | null = $state.raw(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;

  constructor(client: Client, article: Article) {
    this.#client = client;
    this.id = article.id;
    this.#stored = article;
  }

  /** Changes fields on the screen at once and stores them after a pause. Takes only what can be stored. */
  edit(edits: Edits): void {
    this.#waiting = { ...this.#waiting, ...edits };
    this.#saveIn(pauses.typing);
  }

  /** The same for the body, which is written out only when it is stored. */
  editBody(read: () => string): void {
    this.#readBody = read;
    this.#saveIn(pauses.typing);
  }

  /** Stores what waits, now. Never rejects: what went wrong is in `saved`. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving ??= this.#send().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  /** Asks what is stored now. */
  async refresh(): Promise<void> {
    try {
      const article = await this.#client.query('article.show', { id: this.id });
      if (article.revision >= this.#stored.revision) this.#stored = article;
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'article-missing')) throw error;
      this.isGone = true;
    }
  }

  #saveIn(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), pause);
  }

  async #send(): Promise<void> {
    for (let edits = this.#take(); Object.keys(edits).length > 0; edits = this.#take()) {
      this.#sent = edits;
      try {
        await this.#client.command('article.edit', { id: this.id, edits });
        this.#stored = { ...withEdits(this.#stored, edits), revision: this.#stored.revision + 1 };
        this.#problem = null;
      } catch (error) {
        this.#waiting = { ...edits, ...this.#waiting };
        this.#problem = problemOf(error);
        this.#saveIn(pauses.refused);
        return;
      } finally {
        this.#sent = {};
      }
    }
    this.#problem = null;
  }

  /** What waits, without what is stored already. */
  #take(): Edits {
    const taken: Edits = { ...this.#waiting, ...(this.#readBody && { body: this.#readBody() }) };
    this.#waiting = {};
    this.#readBody = null;
    const stored = this.#stored as Record<string, unknown>;
    const changed = Object.entries(taken).filter(([field, value]) => !isSame(stored[field], value));
    return Object.fromEntries(changed);
  }
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const problemOf = (error: unknown): { code: RefusalCode; params: Params } =>
  error instanceof Refusal
    ? { code: error.code, params: error.params }
    : { code: 'internal', params: { detail: error instanceof Error ? error.message : String(error) } };
