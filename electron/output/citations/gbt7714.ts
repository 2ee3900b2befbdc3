import type { Article } from '../../core/article.ts';
import { localDay } from '../../core/local-day.ts';
import { pageNumber } from '../../core/query/index.ts';
import { kindOf } from './kind.ts';
import { writersOf } from './people.ts';

/** The year of a GB/T 7714: 2025 is in force since 2026-07-01. */
export type Edition = '2015' | '2025';

/** The marks that part the elements: the 2025 edition prints those between them full width, stops and square brackets half width. */
interface Marks {
  readonly comma: string;
  readonly open: string;
  readonly close: string;
}

const marksOf: Readonly<Record<Edition, Marks>> = {
  2015: { comma: ', ', open: '(', close: ')' },
  2025: { comma: '，', open: '（', close: '）' },
};

/** As many writers are named; more are 等, "and others". */
const named = 3;

/**
 * Cites an article by GB/T 7714, 信息与文献 参考文献著录规则, numeric style without the number.
 *
 * A newspaper's article is `[N]`, `[N/OL]` when it was read at an address; one that has an address and no page of a newspaper is a web
 * page, `[EB/OL]`. The day on which it was read, which 2015 wants of all that is online and 2025 of web pages, is the day on which it
 * came into the archive. Without source and address it is `[Z]`, "other".
 *
 * After the examples of both editions as the CSL styles of zotero-chinese render them.
 */
export function citation(article: Article, edition: Edition): string {
  const { url = '' } = article;
  const kind = kindOf(article);
  const marks = marksOf[edition];
  const start = [writers(article, marks), `${article.title}`].filter((part) => part !== '').join('. ');
  if (kind === 'web') return `${start}[EB/OL]. ${webPage(article, url, marks)}`;
  if (kind === 'other') return `${start}[Z].${dayOf(article) && ` ${dayOf(article)}.`}`;
  if (url === '') return `${start}[N]. ${issue(article, marks)}.`;
  const read = edition === '2015' ? `[${readOn(article)}]` : '';
  return `${start}[N/OL]. ${issue(article, marks)}${read}. ${url}.`;
}

function writers(article: Article, { comma }: Marks): string {
  const names = writersOf(article);
  return [...names.slice(0, named), ...(names.length > named ? ['等'] : [])].join(comma);
}

/** 人民日报，2022-08-16（17） */
function issue(article: Article, { comma, open, close }: Marks): string {
  const page = article.edition?.page;
  const place = [article.source ?? '', dayOf(article)].filter((part) => part !== '').join(comma);
  return page === undefined ? place : `${place}${open}${pageNumber(page)}${close}`;
}

/** （2001-12-19）[2002-04-15]. URL. */
function webPage(article: Article, url: string, { open, close }: Marks): string {
  const published = dayOf(article);
  return `${published && `${open}${published}${close}`}[${readOn(article)}]. ${url}.`;
}

const dayOf = ({ publishedAt }: Article) => publishedAt?.slice(0, 10) ?? '';
const readOn = ({ origin, createdAt }: Article) => localDay(new Date(origin?.importedAt ?? createdAt));
