import type { Article, ArticleId } from '../core/article.ts';
import { plainText } from '../core/body/index.ts';
import { fold, seam } from '../core/fold.ts';
import { localDay } from '../core/local-day.ts';
import { pageNumber, type Subject } from '../core/query/index.ts';
import { type FoldedText, keepFolded } from './folded-text.ts';
import type { Memberships } from './memberships.ts';

const foldAll = (texts: readonly (string | undefined)[]) =>
  texts.flatMap((text) => (text === undefined ? [] : [fold(text)])).join(seam);

/** What the index keeps of one article: what its row shows and what a query asks. */
export class Entry implements Subject {
  readonly id: ArticleId;
  /** What its row shows, apart from the snippet. */
  readonly shown: Pick<Article, 'title' | 'source' | 'people' | 'tags'>;
  /** Texts other than the body that a snippet may come from. */
  readonly asides: readonly string[];
  readonly text: FoldedText;
  /** Milliseconds since 1970. */
  readonly importedAt: number;
  readonly title: string;
  readonly source: string;
  readonly people: string;
  readonly posts: string;
  readonly keywords: string;
  readonly note: string;
  readonly channel: string;
  readonly page: string;
  readonly pageName: string;
  readonly tags: readonly string[];
  readonly status: Article['status'];
  readonly starred: boolean;
  readonly binned: boolean;
  declare readonly publishedAt?: string;
  readonly importedOn: string;
  readonly #memberships: Memberships;

  constructor(article: Article, memberships: Memberships) {
    const { headlines, people, source, keywords, note, edition } = article;
    const lines = [headlines?.pre, headlines?.main, headlines?.sub].filter((line) => line !== undefined);
    this.id = article.id;
    this.shown = { title: article.title, people, tags: article.tags, ...(source && { source }) };
    this.asides = [note ?? '', lines.join('　'), (keywords ?? []).join('　')].filter((aside) => aside !== '');
    this.text = keepFolded(plainText(article.body));
    this.importedAt = Date.parse(article.origin?.importedAt ?? article.createdAt);
    this.title = foldAll([article.title, ...lines]);
    this.source = fold(source ?? '');
    this.people = foldAll(people.map(({ name }) => name));
    this.posts = foldAll(people.map(({ post }) => post));
    this.keywords = foldAll(keywords ?? []);
    this.note = fold(note ?? '');
    this.channel = foldAll(article.channel ?? []);
    this.page = pageNumber(fold(edition?.page ?? ''));
    this.pageName = fold(edition?.pageName ?? '');
    this.tags = article.tags.map(fold);
    this.status = article.status;
    this.starred = article.starred;
    this.binned = article.binnedAt !== undefined;
    if (article.publishedAt !== undefined) this.publishedAt = article.publishedAt;
    this.importedOn = localDay(new Date(this.importedAt));
    this.#memberships = memberships;
  }

  get body(): string {
    return this.text.folded;
  }

  isIn(collection: string): boolean {
    return this.#memberships.has(collection, this.id);
  }
}
