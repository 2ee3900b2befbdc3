import ClipboardPaste from '@lucide/svelte/icons/clipboard-paste';
import FileInput from '@lucide/svelte/icons/file-input';
import FolderInput from '@lucide/svelte/icons/folder-input';
import ListTree from '@lucide/svelte/icons/list-tree';
import ReceiptText from '@lucide/svelte/icons/receipt-text';
import Share from '@lucide/svelte/icons/share';
import type { Desk } from '../desk.svelte.ts';
import type { Action } from './action.ts';

async function bringChosen({ client, intake }: Desk, kind: 'files' | 'folder'): Promise<void> {
  const { paths } = await client.shell('files.choose', { kind });
  if (paths.length > 0) intake.bring(paths.map((path) => ({ path })));
}

/** What brings articles in, and gives them out. */
export const exchangeActions: readonly Action[] = [
  {
    id: 'import.files',
    group: 'library',
    label: 'action.import.files',
    icon: FileInput,
    keys: ['mod+i'],
    yieldsToText: true,
    run: (desk) => bringChosen(desk, 'files'),
  },
  {
    id: 'import.folder',
    group: 'library',
    label: 'action.import.folder',
    icon: FolderInput,
    keys: ['mod+shift+o'],
    run: (desk) => bringChosen(desk, 'folder'),
  },
  {
    id: 'import.paste',
    group: 'library',
    label: 'action.import.paste',
    icon: ClipboardPaste,
    keys: ['mod+shift+v'],
    yieldsToText: true,
    run: ({ panels }) => panels.show({ kind: 'paste' }),
  },
  {
    id: 'import.options',
    group: 'library',
    label: 'action.import.options',
    icon: ListTree,
    run: ({ intake }) => intake.bring([], true),
  },
  {
    id: 'import.report',
    group: 'library',
    label: 'action.import.report',
    icon: ReceiptText,
    when: ({ intake }) => intake.report !== null,
    run: ({ panels }) => panels.show({ kind: 'import' }),
  },
  {
    id: 'export.articles',
    group: 'library',
    label: 'action.export',
    icon: Share,
    keys: ['mod+e'],
    when: ({ library }) => (library.overview?.counts.all ?? 0) + (library.overview?.counts.bin ?? 0) > 0,
    run: ({ exporting }) => exporting.open(),
  },
];
