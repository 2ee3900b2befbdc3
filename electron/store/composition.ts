import type { Article, ArticleId } from '../core/article.ts';
import type { Library } from '../core/library.ts';
import { diff } from '../core/patch.ts';
import type { Change } from './journal-line.ts';
import { articleOf, type Content, hashOf } from './sums.ts';

/** Where a line is written: what its composition starts from. */
export interface Setting {
  readonly seq: number;
  /** The instant of the line, ISO 8601, UTC. */
  readonly at: string;
  readonly library: Library;
  /** No way back is kept. */
  readonly permanent: boolean;
}

/** An article at one of its revisions. */
export interface Version {
  readonly content: Content;
  readonly revision: number;
}

/** What one line is going to do, worked out before it is written. */
export class Composition {
  readonly setting: Setting;
  readonly changes: Change[] = [];
  /** The result of each article change; null where the article goes. */
  readonly results = new Map<ArticleId, Article | null>();
  /** Articles that come and go with whole volumes: no article change names them. */
  readonly arrived: Article[] = [];
  readonly departed: ArticleId[] = [];
  #library: Library;

  constructor(setting: Setting) {
    this.setting = setting;
    this.#library = setting.library;
  }

  /** The content of library.json after the line. */
  get library(): Library {
    return this.#library;
  }

  /** Adds the change of an article from one version to another, null where there is none; nothing when they are alike. */
  changeArticle(
    id: ArticleId,
    spot: { readonly volume: string; readonly place?: number },
    before: Version | null,
    after: Version | null,
  ): void {
    const [was, is] = [before?.content ?? null, after?.content ?? null];
    const forward = diff(was, is);
    if (forward.length === 0) return;
    this.changes.push({
      kind: 'article',
      id,
      ...spot,
      from: before?.revision ?? null,
      to: after?.revision ?? null,
      do: forward,
      undo: this.#wayBack(is, was),
      ...(is && { hash: hashOf(is) }),
    });
    this.results.set(id, after && articleOf(after.content, after.revision, this.setting.at));
  }

  /** Adds the change of library.json to another content; nothing when it is alike. */
  changeLibrary(after: Library): void {
    const before = this.#library;
    const forward = diff(before, after);
    if (forward.length === 0) return;
    this.changes.push({ kind: 'library', do: forward, undo: this.#wayBack(after, before), hash: hashOf(after) });
    this.#library = after;
  }

  #wayBack(after: unknown, before: unknown) {
    return this.setting.permanent ? [] : diff(after, before);
  }
}
