import type { Article } from '../core/article.ts';
import { Refusal } from '../core/refusal.ts';
import type { Folder } from './folder.ts';
import { originalsOf } from './references.ts';
import type { Step } from './step.ts';
import { sha256Of } from './sums.ts';

/** Originals, images and attachments: the bytes as they came, by their SHA-256, written once and never changed. */
export class Originals {
  readonly #folder: Folder;
  /** Kept for articles that have not come yet: not to be removed for want of an article that names them. */
  readonly #awaited = new Set<string>();
  readonly #busy = new Map<string, Promise<void>>();
  #holds = 0;
  /** To be removed once nobody holds the originals. */
  readonly #postponed = new Set<string>();

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** Keeps bytes; the same bytes are kept once. @returns their SHA-256. @throws Refusal `disk-refused`, `file-unreadable` */
  keep(bytes: Uint8Array, now: Date): Promise<string> {
    const sha256 = sha256Of(bytes);
    this.#awaited.add(sha256);
    this.#postponed.delete(sha256);
    return this.#alone(sha256, async () => {
      const known = await this.#folder.read(pathOf(sha256));
      if (known && sha256Of(known) === sha256) return sha256;
      if (known) await this.#folder.setAside(pathOf(sha256), 'damaged', now);
      await this.#folder.write(pathOf(sha256), bytes, { mode: 0o444, by: 'originals' });
      return sha256;
    });
  }

  /** The bytes, or null when they are not here. @throws Refusal `original-damaged`, `file-unreadable` */
  async read(sha256: string): Promise<Uint8Array | null> {
    const bytes = await this.#folder.read(pathOf(sha256));
    if (bytes && sha256Of(bytes) !== sha256) throw new Refusal('original-damaged', { sha256 });
    return bytes;
  }

  /** Which of these are not here. */
  async absentOf(sha256s: Iterable<string>): Promise<string[]> {
    const unsure = [...sha256s].filter((sha256) => !this.#awaited.has(sha256));
    const here = await Promise.all(unsure.map((sha256) => this.#folder.look(pathOf(sha256))));
    return unsure.filter((_, place) => here[place] === null);
  }

  /** The articles for which these were kept are there. */
  arrived(sha256s: Iterable<string>): void {
    if (this.#awaited.size === 0) return;
    for (const sha256 of sha256s) this.#awaited.delete(sha256);
  }

  /** Removes the originals of articles that a step took out, but for those that one that is left names. @throws Refusal as reading does */
  async removeUnnamed({ articles }: Step, left: AsyncIterable<Article>): Promise<void> {
    const gone = articles.flatMap(({ before, after }) => (before && !after ? [...originalsOf(before)] : []));
    const unused = new Set(gone);
    if (unused.size === 0) return;
    for await (const article of left) for (const sha256 of originalsOf(article)) unused.delete(sha256);
    for (const sha256 of unused) await this.remove(sha256);
  }

  /** Removes an original, unless an article is on its way for it; later, while they are held. @throws Refusal `disk-refused` */
  remove(sha256: string): Promise<void> {
    return this.#alone(sha256, async () => {
      if (this.#holds > 0) this.#postponed.add(sha256);
      else if (!this.#awaited.has(sha256)) await this.#folder.remove(pathOf(sha256));
    });
  }

  /** Lets none be removed. @returns what lets go again, and throws Refusal `disk-refused` */
  hold(): () => Promise<void> {
    this.#holds++;
    return async () => {
      this.#holds--;
      if (this.#holds > 0) return;
      const postponed = [...this.#postponed];
      this.#postponed.clear();
      for (const sha256 of postponed) await this.remove(sha256);
    };
  }

  /** One piece of work at a time on the same original. */
  #alone<T>(sha256: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#busy.get(sha256) ?? Promise.resolve()).then(work);
    const over: Promise<void> = turn.then(nothing, nothing).then(() => {
      if (this.#busy.get(sha256) === over) this.#busy.delete(sha256);
    });
    this.#busy.set(sha256, over);
    return turn;
  }
}

const nothing = () => undefined;
const pathOf = (sha256: string): string => `originals/${sha256.slice(0, 2)}/${sha256}`;
