import type { Article } from '../../../electron/core/article.ts';

/** An article as the window gets it, with what a test wants to say of it. */
export function anArticle(said: Partial<Article> = {}): Article {
  return {
    id: '01900000-0000-7000-8000-000000000001',
    title: '砚河工业遗存',
    people: [],
    body: '<p>砚河边的老厂房。</p>',
    tags: [],
    status: 'inbox',
    starred: false,
    readings: {},
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    revision: 1,
    ...said,
  };
}
