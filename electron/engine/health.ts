import type { Output } from '../contract/contract.ts';
import { Refusal } from '../core/refusal.ts';
import { sizesOf } from '../store/sizes.ts';
import type { Store } from '../store/store.ts';
import { syncServiceOf } from '../store/synced-folder.ts';

/** How a library is. A backup folder that is away is a finding, not a refusal. */
export async function healthOf(store: Store): Promise<Output<'library.health'>> {
  const { verified = null } = await store.health.read();
  const { folder, last: known, question } = await store.backups.plan();
  const { snapshots, problem } = await listed(store);
  const last = snapshots[0] ?? known;
  const synced = await syncServiceOf(store.folder);
  return {
    verified,
    backup: {
      folder,
      last: last ? { at: last.at, articles: last.articles, bytes: last.bytes } : null,
      kept: snapshots.length,
      question,
    },
    findings: [...store.findings, ...backupFindings(folder, problem), ...syncFindings(synced)],
    synced,
    readOnly: store.readOnly && { name: store.readOnly.name, params: { ...store.readOnly.params } },
    sizes: await sizesOf(store),
  };
}

async function listed({ backups }: Store) {
  try {
    return { snapshots: await backups.list(), problem: backups.problem };
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return { snapshots: [], problem };
  }
}

function backupFindings(folder: string | null, problem: Refusal | null) {
  const inside = folder === null ? [{ name: 'backup-inside', params: {} }] : [];
  if (!problem) return inside;
  return [...inside, { name: 'backup-failed', params: { ...problem.params, why: `@refusal.${problem.code}` } }];
}

const syncFindings = (service: string | null) => (service === null ? [] : [{ name: 'synced', params: { service } }]);
