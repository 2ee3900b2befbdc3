import type { Status } from '../../electron/core/article.ts';
import { quoteTerm } from '../../electron/core/query/quote.ts';

/** Where a person stands in the sidebar. */
export type Place =
  | { readonly kind: 'all' | 'starred' | 'untagged' | 'bin' }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'collection'; readonly id: string }
  | { readonly kind: 'tag'; readonly path: string }
  | { readonly kind: 'person' | 'source'; readonly name: string };

export const everywhere: Place = { kind: 'all' };

/** One string for one place, for trees and comparisons. */
export function placeId(place: Place): string {
  switch (place.kind) {
    case 'status':
      return place.status;
    case 'collection':
      return `collection:${place.id}`;
    case 'tag':
      return `tag:${place.path}`;
    case 'person':
    case 'source':
      return `${place.kind}:${place.name}`;
    default:
      return place.kind;
  }
}

/** What finds the articles of a place, in the query language of product.md. */
export function placeQuery(place: Place): string {
  switch (place.kind) {
    case 'all':
      return '';
    case 'bin':
      return 'is:binned';
    case 'starred':
    case 'untagged':
      return `is:${place.kind}`;
    case 'status':
      return `status:${place.status}`;
    case 'collection':
      return `in:${place.id}`;
    case 'tag':
      return `tag:${quoteTerm(place.path)}`;
    case 'person':
    case 'source':
      return `${place.kind}:${quoteTerm(place.name)}`;
  }
}

/** Both at once: `OR` binds looser than a space, so that each side that may hold one is put in brackets. */
export function bothQueries(left: string, right: string): string {
  const [a, b] = [left.trim(), right.trim()];
  if (a === '' || b === '') return a || b;
  return `${a} ${/\bOR\b/.test(b) ? `(${b})` : b}`;
}
