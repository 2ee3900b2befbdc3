import { localDay } from '../../core/local-day.ts';
import { pageNumber } from '../../core/query/index.ts';
import type { ExportSource } from '../exporter.ts';
import { sayDate } from '../printed-date.ts';
import { html } from './markup.ts';
import { page } from './page.ts';

/** What the index says of an article. */
export interface Clipping {
  readonly file: string;
  readonly title: string;
  readonly publishedAt?: string;
  readonly source?: string;
  readonly page?: string;
}

/** The page that lists all articles, the newest day first; those of one day as they came, those without a date last. */
export function indexPage(
  clippings: readonly Clipping[],
  source: Pick<ExportSource, 't' | 'language' | 'now'>,
): string {
  const { t, language, now } = source;
  const days = [...Map.groupBy(clippings, ({ publishedAt }) => publishedAt?.slice(0, 10) ?? '')];
  days.sort(([one], [other]) => (one < other ? 1 : -1));
  const made = t('export.index.made', { date: sayDate(localDay(now), language) });
  const title = t('export.index');
  return page(
    { title, language, kind: 'index' },
    html`<header>
<h1>${title}</h1>
<p>${t('export.index.count', { count: clippings.length })} · ${made}</p>
</header>
<main>${days.map(
      ([day, ofDay]) => html`
<section>
<h2>${day === '' ? t('export.undated') : sayDate(day, language)}</h2>
<ul>${ofDay.map(
        ({ file, title, source, page }) => html`
<li><a href="${encodeURIComponent(file)}">${title}</a><span>${[
          source,
          page && t('export.page', { page: pageNumber(page) }),
        ]
          .filter((part) => part)
          .join(' ')}</span></li>`,
      )}
</ul>
</section>`,
    )}
</main>`,
  );
}
