import {
  collect,
  collectionOf,
  createCollection,
  deleteCollection,
  moveCollection,
  renameCollection,
} from '../../core/collections.ts';
import { selectArticles } from './selected.ts';
import type { CommandsOf, QueriesOf } from './tables.ts';

export const collectionQueries = {
  'collection.list': ({ library, catalogue }) => {
    const binned = new Set(catalogue.find('is:binned', 'imported'));
    return Object.values(library.collections).map(({ articles, ...collection }) => ({
      ...collection,
      count: Object.keys(articles).filter((id) => !binned.has(id)).length,
    }));
  },
} satisfies QueriesOf<'collection'>;

export const collectionCommands = {
  'collection.create': {
    run({ library }, { name, parent }, context) {
      const id = context.id();
      createCollection(library.collections, id, name, parent);
      return { id };
    },
  },
  'collection.rename': {
    run: ({ library }, { id, name }) => renameCollection(library.collections, id, name),
  },
  'collection.move': {
    run({ library }, { id, parent }, { tell }) {
      moveCollection(library.collections, id, parent);
      tell({ name: collectionOf(library.collections, id).name });
    },
  },
  'collection.delete': {
    run({ library }, { id }, { tell }) {
      tell({ name: collectionOf(library.collections, id).name });
      deleteCollection(library.collections, id);
    },
  },
  'collection.add': {
    select: selectArticles,
    run({ library, articles }, { id }, { tell }) {
      const collection = collectionOf(library.collections, id);
      const changed = collect(
        collection,
        articles.map((article) => article.id),
      );
      tell({ name: collection.name, count: changed });
      return { changed };
    },
  },
  'collection.remove': {
    select: selectArticles,
    run({ library, articles }, { id }, { tell }) {
      const collection = collectionOf(library.collections, id);
      const members = articles.filter((article) => article.id in collection.articles);
      for (const article of members) delete collection.articles[article.id];
      tell({ name: collection.name, count: members.length });
      return { changed: members.length };
    },
  },
} satisfies CommandsOf<'collection'>;
