import { v7 as newId } from 'uuid';
import type { ImportInput } from '../../contract/import.ts';
import { type Article, type ArticleId, Draft } from '../../core/article.ts';
import { collect, collectionNamed, createCollection } from '../../core/collections.ts';
import { doubts } from '../../core/doubts.ts';
import { keepTag, tidyTag } from '../../core/tags.ts';
import { canonicalName } from '../../intake/decode/names.ts';
import type { PageFile, PageRead } from '../../intake/page.ts';
import { speaker } from '../../messages/speak.ts';
import { Drafts } from '../drafts.ts';
import type { Workshop } from './index.ts';

/** A page that was read and waits to be stored. */
interface Arrival {
  readonly id: ArticleId;
  readonly sha256: string;
  readonly file: PageFile;
  readonly page: PageRead;
  /** Whether the article is there, and its original was read anew. */
  readonly rereads: boolean;
}

/** How many articles, and how many bytes of originals, wait together for one line of the journal. */
const batch = { articles: 400, bytes: 16 * 1024 * 1024 };

/** How many originals are written at once: a disk orders many syncs better than one after another. */
const atOnce = 32;

/** The articles of one import on their way into the library: batch by batch, and one step to undo. */
export class Arrivals {
  /** Whether nothing is to be stored. */
  readonly isRehearsal: boolean;
  readonly #workshop: Workshop;
  readonly #input: ImportInput;
  readonly #arrived = new Map<string, ArticleId>();
  readonly #coming = new Set<ArticleId>();
  #waiting: Arrival[] = [];
  #waitingBytes = 0;
  #stored = 0;
  #step: number | undefined;

  constructor(workshop: Workshop, input: ImportInput) {
    this.#workshop = workshop;
    this.#input = input;
    this.isRehearsal = input.dryRun;
  }

  /** The article that the same bytes became before, in this import or an earlier one. */
  twinOf(sha256: string): ArticleId | undefined {
    return this.#arrived.get(sha256) ?? this.#workshop.shelf.cameFrom(sha256);
  }

  /** Whether an article of this id is there, or on its way. */
  has(id: ArticleId): boolean {
    return this.#coming.has(id) || this.#workshop.shelf.store.has(id);
  }

  /** Whether an article that is there was read in another encoding than the one that a person now says. */
  async isReadAnew(id: ArticleId, wanted: string | undefined): Promise<boolean> {
    if (wanted === undefined || this.#coming.has(id)) return false;
    const { origin } = await this.#workshop.shelf.article(id);
    return origin?.encoding !== undefined && origin.encoding !== canonicalName(wanted);
  }

  /** Takes a page in; stores those that wait when they are many. @throws Refusal `disk-refused` */
  async add(arrival: Arrival): Promise<void> {
    if (arrival.page.origin) this.#arrived.set(arrival.sha256, arrival.id);
    this.#coming.add(arrival.id);
    if (this.isRehearsal) return;
    this.#waiting.push(arrival);
    this.#waitingBytes += arrival.file.bytes.length;
    if (this.#waiting.length >= batch.articles || this.#waitingBytes >= batch.bytes) await this.store();
  }

  /** Stores those that wait: originals first, then the articles, all or none. @throws Refusal `disk-refused` */
  async store(): Promise<void> {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    this.#waitingBytes = 0;
    const { shelf, turns } = this.#workshop;
    const originals = waiting.flatMap(({ file, page }) => [
      ...(page.origin ? [file.bytes] : []),
      ...page.assets.map((asset) => asset.bytes),
    ]);
    for (let at = 0; at < originals.length; at += atOnce) {
      await Promise.all(originals.slice(at, at + atOnce).map((bytes) => shelf.store.keepOriginal(bytes)));
    }
    await turns.take(async () => {
      const known = waiting.filter(({ rereads }) => rereads).map(({ id }) => shelf.article(id));
      const drafts = new Drafts(shelf.library, await Promise.all(known));
      this.#lay(waiting, drafts);
      const { step } = await shelf.commit({
        label: { name: 'import', params: { count: this.#stored + waiting.length } },
        ...(this.#step !== undefined && { continues: this.#step }),
        ...drafts.finish(),
      });
      this.#step = step;
      this.#stored += waiting.length;
    });
  }

  #lay(waiting: readonly Arrival[], drafts: Drafts): void {
    const { library } = drafts;
    const say = speaker(library.language);
    const now = new Date().toISOString();
    for (const arrival of waiting) {
      const marks = arrival.page.doubts.map((doubt) => say(`import.${doubt}`));
      const tags = [...new Set([...this.#input.tags, ...arrival.page.tags.map(tidyTag), ...marks])].filter(Boolean);
      for (const tag of tags) keepTag(library.tags, tag);
      const known = drafts.articles.find(({ id }) => id === arrival.id);
      if (known) {
        // What was doubtful in the text that is gone says nothing of this one.
        known.tags = known.tags.filter((tag) => !doubts.some((doubt) => say(`import.${doubt}`) === tag));
        readAnew(known, arrival, tags, now);
      }
      if (!known) drafts.add(articleOf(arrival, tags, now));
    }
    const name = this.#input.collection;
    if (name === undefined) return;
    const { collections } = library;
    if (!collectionNamed(collections, name)) createCollection(collections, newId(), name);
    collect(
      collectionNamed(collections, name)!,
      waiting.map(({ id }) => id),
    );
  }
}

function articleOf(arrival: Arrival, tags: string[], now: string): Article {
  const { id, page } = arrival;
  const origin = originOf(arrival, now);
  if (page.kept) return { ...page.kept, tags, ...(origin && { origin }) };
  return {
    id,
    ...page.draft,
    tags,
    status: 'inbox',
    starred: false,
    ...(origin && { origin }),
    readings: page.readings,
    createdAt: now,
    updatedAt: now,
    revision: 1,
  };
}

function originOf({ sha256, file, page }: Arrival, now: string): Article['origin'] {
  return page.origin && { sha256, fileName: file.name, size: file.bytes.length, importedAt: now, ...page.origin };
}

/** Puts what its original now says in the place of what it said; what a person added to the article stays. */
function readAnew(article: Article, arrival: Arrival, tags: readonly string[], now: string): void {
  const { draft, readings } = arrival.page;
  for (const field of Object.keys(Draft.entries) as (keyof Draft)[])
    if (!(field in draft)) delete article[field as 'url'];
  // The places of marks were in the text that is gone.
  delete article.marks;
  const importedAt = article.origin?.importedAt ?? now;
  const fileName = article.origin?.fileName ?? arrival.file.name;
  const origin = { ...originOf(arrival, now)!, importedAt, fileName };
  Object.assign(article, { ...draft, readings, origin, tags: [...new Set([...article.tags, ...tags])] });
}
