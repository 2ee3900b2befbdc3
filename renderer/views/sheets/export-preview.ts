import type { Client } from '../../../electron/contract/client.ts';
import type { ExportInput } from '../../../electron/contract/export.ts';
import type { Article, ArticleId } from '../../../electron/core/article.ts';

/** What an export begins with: text as it will stand in the file, or a page to look at. */
export type Preview =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page'; readonly article: Article; readonly body: string };

/** How an export will begin; null when there is nothing to export. @throws Refusal */
export async function previewOf(client: Client, choice: Omit<ExportInput, 'out'>): Promise<Preview | null> {
  if (choice.format !== 'html') {
    const { text } = await client.query('export.preview', choice);
    return text === '' ? null : { kind: 'text', text };
  }
  const id = await firstOf(client, choice.articles);
  if (id === undefined) return null;
  const article = await client.query('article.show', { id });
  return { kind: 'page', article, body: article.body.replaceAll('src="asset:', 'src="/asset/') };
}

async function firstOf(client: Client, articles: ExportInput['articles']): Promise<ArticleId | undefined> {
  if ('ids' in articles) return articles.ids[0];
  const { rows } = await client.query('article.list', {
    query: articles.query,
    sort: 'imported',
    offset: 0,
    limit: 100,
  });
  return rows.find(({ id }) => !articles.except?.includes(id))?.id;
}
