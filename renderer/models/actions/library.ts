import FolderPlus from '@lucide/svelte/icons/folder-plus';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Tag from '@lucide/svelte/icons/tag';
import Trash from '@lucide/svelte/icons/trash-2';
import type { Action } from './action.ts';

/** What is done to the library: its collections, its tags, its bin. */
export const libraryActions: readonly Action[] = [
  {
    id: 'article.nextWaiting',
    group: 'find',
    label: 'action.nextWaiting',
    icon: ListChecks,
    keys: ['n'],
    run: async ({ browsing, notices, speech }) => {
      if (!(await browsing.showNextWaiting())) notices.say(speech.t('notice.noneWaiting'));
    },
  },
  {
    id: 'collection.new',
    group: 'library',
    label: 'action.newCollection',
    icon: FolderPlus,
    run: ({ organising }) => organising.startNew('collection'),
  },
  {
    id: 'tag.new',
    group: 'library',
    label: 'action.newTag',
    icon: Tag,
    run: ({ organising }) => organising.startNew('tag'),
  },
  {
    id: 'bin.empty',
    group: 'library',
    label: 'action.emptyBin',
    icon: Trash,
    danger: true,
    when: ({ library }) => (library.overview?.counts.bin ?? 0) > 0,
    run: ({ panels, library }) => panels.show({ kind: 'empty-bin', count: library.overview?.counts.bin ?? 0 }),
  },
];
