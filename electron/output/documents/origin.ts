import type { Article } from '../../core/article.ts';
import { localDay } from '../../core/local-day.ts';
import type { ExportSource } from '../exporter.ts';
import { sayDate } from '../printed-date.ts';
import { html, type Markup } from './markup.ts';

/** Where an article came from, as names and values to be listed below it: only what the page does not say above. */
export function originOf(article: Article, { t, language }: Pick<ExportSource, 't' | 'language'>) {
  const { title, headlines, reprintOf, publisher, channel, url, keywords, tags, origin, createdAt } = article;
  const facts: [name: string, value: string | Markup | undefined][] = [
    [t('field.title'), headlines?.main && headlines.main !== title ? title : undefined],
    [t('field.reprintOf'), reprintOf],
    [t('field.publisher'), publisher],
    [t('field.channel'), channel?.join(' › ')],
    [t('field.keywords'), keywords?.join(t('export.comma'))],
    [t('field.tags'), tags.length > 0 ? tags.join(t('export.comma')) : undefined],
    [t('field.url'), url === undefined ? undefined : linkTo(url)],
    [t('export.imported'), sayDate(localDay(new Date(origin?.importedAt ?? createdAt)), language)],
    [t('export.file'), origin?.fileName],
    [t('export.sum'), origin && html`<code>${origin.sha256}</code>`],
  ];
  return facts.filter((fact): fact is [string, string | Markup] => fact[1] !== undefined && fact[1] !== '');
}

/** An address may be anything that a page called one: only those of the web can be followed. */
const linkTo = (url: string) => (/^https?:\/\//i.test(url) ? html`<a href="${url}">${url}</a>` : url);
