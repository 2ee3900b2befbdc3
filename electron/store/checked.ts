import * as v from 'valibot';
import { Article } from '../core/article.ts';

/**
 * An article made sure of, its keys in the order in which they are stored.
 *
 * @param stored how it is stored: what is still the same need not be looked at again.
 * @throws ValiError when it is not an article
 */
export function checked(article: Article, stored: Article | null): Article {
  const keys = Object.keys(article) as (keyof Article)[];
  if (!stored || keys.length !== Object.keys(stored).length) return v.parse(Article, article);
  const others = keys.filter((key) => article[key] !== stored[key]);
  if (!others.every((key) => Object.hasOwn(stored, key))) return v.parse(Article, article);
  const changed = others.map((key) => [key, v.parse(Article.entries[key], article[key])]);
  return { ...stored, ...Object.fromEntries(changed) };
}
