import type { Client } from '../../../electron/contract/client.ts';
import type { ExportFormat } from '../../../electron/contract/export.ts';
import type { Selection, Sort } from '../../../electron/contract/parts.ts';
import type { Article, ArticleId } from '../../../electron/core/article.ts';

/** What an export begins with: text as it will stand in the file, or a page to look at. */
export type Preview =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page'; readonly article: Article; readonly body: string };

/** The first article of a selection in a format; null when there is none. @throws Refusal */
export async function previewOf(
  client: Client,
  format: ExportFormat,
  articles: Selection,
  sort: Sort,
): Promise<Preview | null> {
  const id = await firstOf(client, articles, sort);
  if (id === undefined) return null;
  if (format === 'md') {
    const { text } = await client.query('article.copy', { articles: { ids: [id] }, as: 'markdown' });
    return { kind: 'text', text };
  }
  const article = await client.query('article.show', { id });
  if (format === 'json') return { kind: 'text', text: JSON.stringify([article], null, 2) };
  return { kind: 'page', article, body: article.body.replaceAll('src="asset:', 'src="/asset/') };
}

async function firstOf(client: Client, articles: Selection, sort: Sort): Promise<ArticleId | undefined> {
  if ('ids' in articles) return articles.ids[0];
  const { rows } = await client.query('article.list', { query: articles.query, sort, offset: 0, limit: 100 });
  return rows.find(({ id }) => !articles.except?.includes(id))?.id;
}
