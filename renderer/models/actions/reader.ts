import CheckCheck from '@lucide/svelte/icons/check-check';
import FileSearch from '@lucide/svelte/icons/file-search';
import FileText from '@lucide/svelte/icons/file-text';
import History from '@lucide/svelte/icons/history';
import Newspaper from '@lucide/svelte/icons/newspaper';
import ScanText from '@lucide/svelte/icons/scan-text';
import type { Desk } from '../desk.svelte.ts';
import type { Face } from '../opened.svelte.ts';
import type { Action } from './action.ts';

const isOpen = ({ opened }: Desk) => opened.article !== null;

const faceIcons = { text: FileText, original: Newspaper, readings: ScanText, revisions: History };

const faceAction = (face: Face, key: string): Action => ({
  id: `reader.${face}`,
  group: 'view',
  label: `action.reader.${face}`,
  icon: faceIcons[face],
  keys: [key],
  when: isOpen,
  checked: ({ opened }) => opened.face === face,
  run: ({ opened }) => {
    opened.face = face;
  },
});

/** What is done in the reader. */
export const readerActions: readonly Action[] = [
  {
    id: 'article.accept',
    group: 'article',
    label: 'action.accept',
    icon: CheckCheck,
    keys: ['a'],
    when: ({ opened, browsing }) =>
      opened.article?.current.binnedAt === undefined && opened.article !== null && browsing.pickedCount <= 1,
    run: async ({ opened, browsing, client, notices, speech }) => {
      if (!opened.article) return;
      const { id, current } = opened.article;
      if (current.status === 'inbox')
        await client.command('article.setStatus', { articles: { ids: [id] }, status: 'selected' });
      if (!(await browsing.showNextWaiting())) notices.say(speech.t('notice.noneWaiting'));
    },
  },
  {
    id: 'reader.find',
    group: 'find',
    label: 'action.reader.find',
    icon: FileSearch,
    // Inside the article Ctrl+F does the same; elsewhere it searches the library.
    keys: ['f3'],
    when: isOpen,
    run: ({ opened }) => {
      opened.face = 'text';
      opened.isFinding = true;
      document.querySelector<HTMLInputElement>('[role=search] input[data-find]')?.select();
    },
  },
  faceAction('text', 'mod+1'),
  faceAction('original', 'mod+2'),
  faceAction('readings', 'mod+3'),
  faceAction('revisions', 'mod+4'),
];
