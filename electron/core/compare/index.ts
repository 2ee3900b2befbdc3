export { compareArticles } from './articles.ts';
