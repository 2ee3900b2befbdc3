import type { Article } from '../core/article.ts';

/** The originals that an article names: the one it came from, its images, its attachments. */
export function originalsOf(article: Article): Set<string> {
  const images = article.body.matchAll(/asset:([0-9a-f]{64})/g);
  const names = [article.origin?.sha256, ...Array.from(images, ([, sha256]) => sha256)];
  const attached = article.attachments?.map(({ sha256 }) => sha256) ?? [];
  return new Set([...names, ...attached].filter((sha256) => sha256 !== undefined));
}
