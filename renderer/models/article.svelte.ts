import type { Client } from '../../electron/contract/client.ts';
import type { Edits } from '../../electron/contract/parts.ts';
import type { Article, ArticleId } from '../../electron/core/article.ts';
import { type Params, Refusal, type RefusalCode } from '../../electron/core/refusal.ts';
import { withEdits } from './article-edits.ts';
import type { KeptEdits } from './kept-edits.ts';

/** Whether what is on the screen is stored, and if not, why not. */
export type SavedState =
  | { readonly is: 'saved' | 'saving' }
  | { readonly is: 'refused'; readonly code: RefusalCode; readonly params: Params };

/** How long after the last key an edit is stored; how long after the first refusal it is tried again, and at most; in milliseconds. */
const pauses = { typing: 400, refused: 2000, longest: 60_000 };

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
  #kept: KeptEdits;
  /** Refusals one after the other. */
  #refusals = 0;
  #stored: Article = $state.raw()!;
  #waiting: Edits = $state.raw({});
  #sent: Edits = $state.raw({});
  #readBody: (() => string) | null = $state.raw(null);
  #problem: { code: RefusalCode; params: Params } | null = $state.raw(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #isLetGo = false;

  constructor(client: Client, article: Article, kept: KeptEdits) {
    this.#client = client;
    this.#kept = kept;
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
    if (this.#isLetGo) return Promise.resolve();
    this.#saving ??= this.#send().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  /** Tries no more: another window, or the next one, will store what is kept. */
  letGo(): void {
    this.#isLetGo = true;
    clearTimeout(this.#timer);
    this.#waiting = {};
    this.#readBody = null;
    this.#problem = null;
  }

  /** Asks what is stored now. While that can't be told, the screen stays as it is: whoever stores is told why. */
  async refresh(): Promise<void> {
    try {
      const article = await this.#client.query('article.show', { id: this.id });
      if (article.revision >= this.#stored.revision) this.#stored = article;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'article-missing') this.isGone = true;
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
        this.#refuse({ ...edits, ...this.#waiting }, problemOf(error));
        return;
      } finally {
        this.#sent = {};
      }
    }
    this.#problem = null;
    this.#refusals = 0;
    this.#kept.drop(this.id);
  }

  /** Keeps the edits, on the screen and beside the window, for another try; each pause is twice as long as the one before. */
  #refuse(edits: Edits, problem: { code: RefusalCode; params: Params }): void {
    if (problem.code === 'article-missing') {
      this.isGone = true;
      return;
    }
    this.#waiting = edits;
    this.#problem = problem;
    this.#kept.keep(this.id, edits);
    this.#saveIn(Math.min(pauses.longest, pauses.refused * 2 ** this.#refusals++));
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
