import type { ArticleId } from './article.ts';
import type { Collection, CollectionId, Library } from './library.ts';
import { Refusal } from './refusal.ts';

type Collections = Library['collections'];

/** @throws Refusal `collection-missing` */
export function collectionOf(collections: Collections, id: CollectionId): Collection {
  const collection = collections[id];
  if (!collection) throw new Refusal('collection-missing', { name: id });
  return collection;
}

/** The collection of a name, one at the top before one inside another; undefined when there is none. */
export function collectionNamed(collections: Collections, name: string): Collection | undefined {
  const named = Object.values(collections).filter((collection) => collection.name === name.trim());
  return named.find(({ parent }) => !parent) ?? named[0];
}

/**
 * A new collection at the top, or inside another one.
 *
 * @throws Refusal `name-empty`, `collection-name-taken`, `collection-missing`
 */
export function createCollection(
  collections: Collections,
  id: CollectionId,
  name: string,
  parent?: CollectionId,
): void {
  if (parent) collectionOf(collections, parent);
  const wanted = freeName(collections, name, parent);
  collections[id] = { id, name: wanted, ...(parent && { parent }), articles: {} };
}

/** @throws Refusal `name-empty`, `collection-name-taken`, `collection-missing` */
export function renameCollection(collections: Collections, id: CollectionId, name: string): void {
  const collection = collectionOf(collections, id);
  collection.name = freeName(collections, name, collection.parent, id);
}

/** @throws Refusal `collection-into-itself`, `collection-name-taken`, `collection-missing` */
export function moveCollection(collections: Collections, id: CollectionId, parent: CollectionId | null): void {
  const collection = collectionOf(collections, id);
  if (parent && [parent, ...ancestors(collections, parent)].includes(id)) throw new Refusal('collection-into-itself');
  freeName(collections, collection.name, parent ?? undefined, id);
  if (parent) collection.parent = parent;
  else delete collection.parent;
}

/** Deletes a collection and those inside it. @throws Refusal `collection-missing` */
export function deleteCollection(collections: Collections, id: CollectionId): void {
  collectionOf(collections, id);
  const inside = Object.keys(collections).filter((other) => ancestors(collections, other).includes(id));
  for (const gone of [id, ...inside]) delete collections[gone];
}

/** Puts articles at the end of a collection. @returns how many were not in it. */
export function collect(collection: Collection, articles: readonly ArticleId[]): number {
  const fresh = articles.filter((article) => !(article in collection.articles));
  let last = Object.values(collection.articles).reduce((most, key) => Math.max(most, key), 0);
  for (const article of fresh) collection.articles[article] = ++last;
  return fresh.length;
}

/** The collections around one, nearest first. */
function ancestors(collections: Collections, id: CollectionId): CollectionId[] {
  const parent = collectionOf(collections, id).parent;
  return parent ? [parent, ...ancestors(collections, parent)] : [];
}

function freeName(collections: Collections, name: string, parent?: CollectionId, self?: CollectionId): string {
  const wanted = name.trim().replace(/\s+/g, ' ');
  if (wanted === '') throw new Refusal('name-empty');
  const isTaken = Object.values(collections).some(
    (other) => other.id !== self && other.parent === parent && other.name === wanted,
  );
  if (isTaken) throw new Refusal('collection-name-taken', { name: wanted });
  return wanted;
}
