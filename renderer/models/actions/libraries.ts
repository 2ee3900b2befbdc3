import Archive from '@lucide/svelte/icons/archive';
import ArchiveRestore from '@lucide/svelte/icons/archive-restore';
import FolderOpen from '@lucide/svelte/icons/folder-open';
import FolderSearch from '@lucide/svelte/icons/folder-search';
import HeartPulse from '@lucide/svelte/icons/heart-pulse';
import LibraryBig from '@lucide/svelte/icons/library-big';
import LogOut from '@lucide/svelte/icons/log-out';
import PackageOpen from '@lucide/svelte/icons/package-open';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import type { Action } from './action.ts';

/** What is done with whole libraries. */
export const wholeLibraryActions: readonly Action[] = [
  {
    id: 'library.new',
    anywhere: true,
    group: 'library',
    label: 'action.library.new',
    icon: LibraryBig,
    run: ({ moving }) => moving.choose('new'),
  },
  {
    id: 'library.open',
    anywhere: true,
    group: 'library',
    label: 'action.library.open',
    icon: FolderOpen,
    keys: ['mod+o'],
    run: ({ moving }) => moving.choose('open'),
  },
  {
    id: 'library.close',
    group: 'library',
    label: 'action.library.close',
    icon: LogOut,
    run: ({ moving }) => moving.close(),
  },
  {
    id: 'library.reveal',
    group: 'library',
    label: 'action.library.reveal',
    icon: FolderSearch,
    run: async ({ client, shown }) => {
      if (shown.path !== null) await client.shell('path.reveal', { path: shown.path });
    },
  },
  {
    id: 'library.health',
    group: 'library',
    label: 'action.library.health',
    icon: HeartPulse,
    run: ({ panels }) => panels.show({ kind: 'health' }),
  },
  {
    id: 'library.backup',
    group: 'library',
    label: 'action.library.backup',
    icon: Archive,
    run: ({ health }) => health.backUp(),
  },
  {
    id: 'library.backupFile',
    group: 'library',
    label: 'action.library.backupFile',
    icon: PackageOpen,
    run: ({ health }) => health.backUpIntoFile(),
  },
  {
    id: 'library.verify',
    group: 'library',
    label: 'action.library.verify',
    icon: ShieldCheck,
    run: async ({ health, panels }) => {
      panels.show({ kind: 'health' });
      await health.verify(false);
    },
  },
  {
    id: 'library.restore',
    anywhere: true,
    group: 'library',
    label: 'action.library.restore',
    icon: ArchiveRestore,
    run: ({ moving }) => moving.restore(),
  },
];
