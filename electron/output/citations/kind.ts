import type { Article } from '../../core/article.ts';

/**
 * What an article is to a bibliography: a newspaper's, a page of the web, or neither.
 *
 * One that has an address and no page of a newspaper is a web page.
 */
export function kindOf({ url, source, edition }: Article): 'newspaper' | 'web' | 'other' {
  if (url !== undefined && edition?.page === undefined) return 'web';
  return source === undefined && url === undefined ? 'other' : 'newspaper';
}
