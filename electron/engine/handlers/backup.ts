import type { QueriesOf } from './tables.ts';

export const backupQueries = {
  'backup.list': async ({ store }) => {
    const snapshots = await store.backups.list();
    return snapshots.map(({ at, articles, bytes, file, why }) => ({ at, articles, bytes, file, why }));
  },
} satisfies QueriesOf<'backup'>;
