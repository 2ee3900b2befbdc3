import { articleCommands, articleQueries, binCommands } from './article.ts';
import { backupQueries } from './backup.ts';
import { collectionCommands, collectionQueries } from './collection.ts';
import { exportQueries } from './export.ts';
import { historyQueries, revisionQueries } from './history.ts';
import { indexQueries, libraryCommands, libraryQueries, nameQueries } from './library.ts';
import { originalQueries } from './original.ts';
import type { Commands, Queries } from './tables.ts';
import { tagCommands, tagQueries } from './tag.ts';

export { controlHandlers } from './library.ts';

/** What answers each query of the contract; one that is missing does not compile. */
export const queries: Queries = {
  ...libraryQueries,
  ...articleQueries,
  ...tagQueries,
  ...collectionQueries,
  ...nameQueries,
  ...indexQueries,
  ...originalQueries,
  ...exportQueries,
  ...backupQueries,
  ...historyQueries,
  ...revisionQueries,
};

/** What carries out each command of the contract; one that is missing does not compile. */
export const commands: Commands = {
  ...libraryCommands,
  ...articleCommands,
  ...binCommands,
  ...tagCommands,
  ...collectionCommands,
};
