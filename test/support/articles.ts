import type { Article } from '../../electron/core/article.ts';

let made = 0;

/** An article that says little but what a test gives it; each one came in after those made before. */
export function anArticle(fields: Partial<Article> = {}): Article {
  made += 1;
  const instant = new Date(Date.UTC(2026, 10, 24, 4, 0, made)).toISOString();
  return {
    id: `01990000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`,
    title: '市政协召开协商议政大会',
    people: [],
    body: '',
    tags: [],
    status: 'inbox',
    starred: false,
    readings: {},
    createdAt: instant,
    updatedAt: instant,
    revision: 1,
    ...fields,
  };
}
