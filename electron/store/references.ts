import type { Article } from '../core/article.ts';
import type { Step } from './step.ts';

/** The originals that an article names: the one it came from, its images, its attachments. */
export function originalsOf(article: Article): Set<string> {
  // Most bodies have no picture, and looking for one in plain words is much faster.
  const images = article.body.includes('asset:') ? article.body.matchAll(/asset:([0-9a-f]{64})/g) : [];
  const names = [article.origin?.sha256, ...Array.from(images, ([, sha256]) => sha256)];
  const attached = article.attachments?.map(({ sha256 }) => sha256) ?? [];
  return new Set([...names, ...attached].filter((sha256) => sha256 !== undefined));
}

/** Whether two versions of an article name the same originals, as far as it can be told without looking for them. */
const namesTheSame = (one: Article, other: Article): boolean =>
  one.body === other.body && one.origin === other.origin && one.attachments === other.attachments;

/** The originals that a step's articles name and did not name before. */
export function originalsNamedFirstIn({ articles }: Step): Set<string> {
  return new Set(
    articles.flatMap(({ before, after }) => {
      if (before && after && namesTheSame(before, after)) return [];
      const known = before ? originalsOf(before) : new Set();
      return after ? [...originalsOf(after)].filter((sha256) => !known.has(sha256)) : [];
    }),
  );
}

/** The originals that articles name; one may come more than once. */
export function* originalsIn(articles: readonly Article[]): Generator<string> {
  for (const article of articles) yield* originalsOf(article);
}
