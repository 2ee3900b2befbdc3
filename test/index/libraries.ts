import type { Article } from '../../electron/core/article.ts';
import type { Library } from '../../electron/core/library.ts';
import { DiskCatalogue } from '../../electron/index/index.ts';
import { anArticle } from '../support/articles.ts';

/** A library with these collections, by name, and these tags. */
export function aLibrary(collections: Record<string, Article[]> = {}, tags: Library['tags'] = {}): Library {
  const made = Object.entries(collections).map(([name, articles], at) => ({
    id: `01990000-0000-7000-9000-00000000000${at}`,
    name,
    articles: Object.fromEntries(articles.map(({ id }, key) => [id, key])),
  }));
  return {
    id: '01990000-0000-7000-a000-000000000000',
    name: '样刊',
    language: 'zh-CN',
    createdAt: '2026-11-24T04:00:00.000Z',
    collections: Object.fromEntries(made.map((collection) => [collection.id, collection])),
    tags,
  };
}

/** A catalogue of articles given by title, and what it finds as titles. */
export function aCatalogue(articles: Record<string, Partial<Article>>) {
  const catalogue = new DiskCatalogue(':memory:');
  const byTitle = new Map(
    Object.entries(articles).map(([title, fields]) => [title, anArticle({ title, ...fields })] as const),
  );
  catalogue.follow([...byTitle.values()], [], null);
  const titles = new Map([...byTitle.values()].map(({ id, title }) => [id, title]));
  return {
    catalogue,
    article: (title: string) => byTitle.get(title)!,
    titleOf: (id: string | null) => (id === null ? null : titles.get(id)),
    find: (query = '', sort: Parameters<DiskCatalogue['find']>[1] = 'publishedAt') =>
      catalogue.find(query, sort).map((id) => titles.get(id)),
    snippet: (query = '') => catalogue.page(query, 'publishedAt', 0, 1).rows[0]!.snippet,
  };
}
