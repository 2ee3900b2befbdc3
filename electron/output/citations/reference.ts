import type { Article, Role } from '../../core/article.ts';
import { localDay } from '../../core/local-day.ts';
import { pageNumber } from '../../core/query/index.ts';
import type { Speaker } from '../../messages/speak.ts';
import { kindOf } from './kind.ts';
import { writersOf } from './people.ts';

/** An article as bibliographies know it, by the names of CSL; what is not known is absent. */
export interface Reference {
  readonly id: string;
  readonly kind: ReturnType<typeof kindOf>;
  readonly title: string;
  /** Names are kept whole: nothing here knows where a family name ends. */
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly translators: readonly string[];
  readonly container?: string;
  readonly publisher?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly issued?: string;
  /** The day on which it came into the archive, YYYY-MM-DD. */
  readonly accessed: string;
  readonly page?: string;
  readonly issue?: string;
  readonly section?: string;
  readonly url?: string;
  readonly language?: string;
  readonly abstract?: string;
  readonly keywords: readonly string[];
  /** Where it came from: the original's file and its SHA-256. */
  readonly note?: string;
}

export function referenceOf(article: Article, t: Speaker): Reference {
  const { id, title, source, publisher, publishedAt, edition, url, language, summary, keywords, origin } = article;
  const authors = writersOf(article);
  const section = edition?.column ?? edition?.pageName;
  return {
    id,
    kind: kindOf(article),
    title,
    authors,
    editors: namesOf(article, 'editor'),
    translators: namesOf(article, 'translator').filter((name) => !authors.includes(name)),
    ...(source !== undefined && { container: source }),
    ...(publisher !== undefined && { publisher }),
    ...(publishedAt !== undefined && { issued: publishedAt.slice(0, 10) }),
    accessed: localDay(new Date(origin?.importedAt ?? article.createdAt)),
    ...(edition?.page !== undefined && { page: pageNumber(edition.page) }),
    ...(edition?.issue !== undefined && { issue: edition.issue }),
    ...(section !== undefined && { section }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    ...(summary !== undefined && { abstract: summary }),
    keywords: keywords ?? [],
    ...(origin && { note: t('export.origin.note', { file: origin.fileName, sum: origin.sha256 }) }),
  };
}

const namesOf = ({ people }: Article, wanted: Role): string[] => [
  ...new Set(people.filter(({ role }) => role === wanted).map(({ name }) => name)),
];
