import Archive from '@lucide/svelte/icons/archive';
import ArchiveRestore from '@lucide/svelte/icons/archive-restore';
import BookmarkCheck from '@lucide/svelte/icons/bookmark-check';
import Check from '@lucide/svelte/icons/check';
import Copy from '@lucide/svelte/icons/copy';
import FilePlus from '@lucide/svelte/icons/file-plus';
import FolderMinus from '@lucide/svelte/icons/folder-minus';
import FolderPlus from '@lucide/svelte/icons/folder-plus';
import Inbox from '@lucide/svelte/icons/inbox';
import Quote from '@lucide/svelte/icons/quote';
import Star from '@lucide/svelte/icons/star';
import TagIcon from '@lucide/svelte/icons/tag';
import Trash from '@lucide/svelte/icons/trash-2';
import type { Status } from '../../../electron/core/article.ts';
import type { Desk } from '../desk.svelte.ts';
import type { Action } from './action.ts';
import { offerUndo } from './history.ts';

const hasArticles = ({ browsing }: Desk) => browsing.selection !== null;
const hasLiveArticles = ({ browsing }: Desk) => browsing.selection !== null && !browsing.isInBin;

async function setStatus({ client, browsing }: Desk, status: Status): Promise<void> {
  const articles = browsing.selection;
  if (!articles) return;
  await client.command('article.setStatus', { articles, status });
  const { place } = browsing;
  if (place.kind === 'status' && place.status !== status) await browsing.closeGap();
}

const statusIcons = { inbox: Inbox, selected: Check, used: BookmarkCheck, archived: Archive };

const statusAction = (status: Status, key: string): Action => ({
  id: `article.status.${status}`,
  group: 'article',
  label: `action.status.${status}`,
  icon: statusIcons[status],
  keys: [key],
  when: hasLiveArticles,
  run: (desk) => setStatus(desk, status),
});

/** Whether all that is picked has a star, as far as the list shows it. */
function isStarred({ browsing, opened }: Desk): boolean {
  const open = opened.article?.current;
  if (browsing.pickedCount === 0 && open?.id === browsing.openId) return open?.starred ?? false;
  const rows = browsing.pickedRows;
  return rows.length > 0 && rows.every(({ starred }) => starred);
}

async function copy({ client, browsing, notices, speech }: Desk, as: 'text' | 'markdown' | 'citation'): Promise<void> {
  const articles = browsing.selection;
  if (!articles) return;
  const { text } = await client.query('article.copy', { articles, as });
  await client.shell('clipboard.write', { text });
  notices.say(speech.t('notice.copied'));
}

const copyAction = (as: 'text' | 'markdown' | 'citation', keys: readonly string[]): Action => ({
  id: `article.copy.${as}`,
  group: 'article',
  label: `action.copy.${as}`,
  icon: as === 'citation' ? Quote : Copy,
  keys,
  yieldsToText: true,
  when: hasArticles,
  run: (desk) => copy(desk, as),
});

/** What is done to the picked articles, or to the open one. */
export const articleActions: readonly Action[] = [
  {
    id: 'article.new',
    group: 'article',
    label: 'action.new',
    icon: FilePlus,
    keys: ['mod+n'],
    run: async ({ client, browsing, opened, speech }) => {
      const { id } = await client.command('article.write', { title: speech.t('article.untitled') });
      browsing.goTo({ kind: 'all' });
      opened.fresh = id;
      opened.face = 'text';
      browsing.show(id);
    },
  },
  {
    id: 'article.star',
    group: 'article',
    label: 'action.star',
    icon: Star,
    keys: ['s'],
    when: hasLiveArticles,
    checked: isStarred,
    fills: true,
    run: async (desk) => {
      const articles = desk.browsing.selection;
      if (articles) await desk.client.command('article.setStarred', { articles, starred: !isStarred(desk) });
    },
  },
  {
    id: 'article.tag',
    group: 'article',
    label: 'action.tag',
    icon: TagIcon,
    keys: ['t'],
    when: hasLiveArticles,
    run: ({ panels }) => panels.show({ kind: 'tags' }),
  },
  {
    id: 'article.collect',
    group: 'article',
    label: 'action.collect',
    icon: FolderPlus,
    keys: ['c'],
    when: hasLiveArticles,
    run: ({ panels }) => panels.show({ kind: 'collect' }),
  },
  {
    id: 'article.uncollect',
    group: 'article',
    label: 'action.removeFromCollection',
    icon: FolderMinus,
    when: (desk) => desk.browsing.place.kind === 'collection' && hasLiveArticles(desk),
    run: async (desk) => {
      const { place, selection: articles } = desk.browsing;
      if (place.kind !== 'collection' || !articles) return;
      const { changed } = await desk.client.command('collection.remove', { id: place.id, articles });
      offerUndo(desk, desk.speech.t('notice.uncollected', { count: changed, name: desk.library.nameOf(place.id) }));
      await desk.browsing.closeGap();
    },
  },
  statusAction('inbox', '1'),
  statusAction('selected', '2'),
  statusAction('used', '3'),
  statusAction('archived', '4'),
  copyAction('text', ['mod+shift+c']),
  copyAction('markdown', []),
  copyAction('citation', ['mod+shift+x']),
  {
    id: 'article.bin',
    group: 'article',
    label: 'action.bin',
    icon: Trash,
    keys: ['delete', 'backspace'],
    when: hasLiveArticles,
    run: async (desk) => {
      const articles = desk.browsing.selection;
      if (!articles) return;
      const { changed } = await desk.client.command('article.bin', { articles });
      offerUndo(desk, desk.speech.t('notice.binned', { count: changed }));
      await desk.browsing.closeGap();
    },
  },
  {
    id: 'article.restore',
    group: 'article',
    label: 'action.restore',
    icon: ArchiveRestore,
    keys: ['r'],
    when: ({ browsing }) => browsing.isInBin && browsing.selection !== null,
    run: async (desk) => {
      const articles = desk.browsing.selection;
      if (!articles) return;
      const { changed } = await desk.client.command('article.restore', { articles });
      offerUndo(desk, desk.speech.t('notice.restored', { count: changed }));
      await desk.browsing.closeGap();
    },
  },
];
