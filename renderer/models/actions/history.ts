import History from '@lucide/svelte/icons/history';
import Redo from '@lucide/svelte/icons/redo-2';
import Undo from '@lucide/svelte/icons/undo-2';
import type { Desk } from '../desk.svelte.ts';
import { type Action, attempt } from './action.ts';

async function undo(desk: Desk): Promise<void> {
  // What is still being written is the last step, and must be there to be taken back.
  await desk.opened.save();
  const { label } = await desk.client.control('history.undo', undefined);
  desk.notices.say(desk.speech.t('notice.undone', { step: desk.speech.stepText(label) }), {
    label: desk.speech.t('action.redo'),
    run: () => void attempt(desk, () => redo(desk)),
  });
}

async function redo(desk: Desk): Promise<void> {
  await desk.opened.save();
  const { label } = await desk.client.control('history.redo', undefined);
  desk.notices.say(desk.speech.t('notice.redone', { step: desk.speech.stepText(label) }));
}

/** Says what was done, with the way back. */
export function offerUndo(desk: Desk, text: string): void {
  desk.notices.say(text, { label: desk.speech.t('action.undo'), run: () => void attempt(desk, () => undo(desk)) });
}

/** Back and forth through the steps of the library. */
export const historyActions: readonly Action[] = [
  {
    id: 'history.undo',
    group: 'history',
    label: 'action.undo',
    icon: Undo,
    keys: ['mod+z'],
    yieldsToText: true,
    when: ({ library }) => Boolean(library.overview?.undo),
    run: undo,
  },
  {
    id: 'history.redo',
    group: 'history',
    label: 'action.redo',
    icon: Redo,
    keys: ['mod+shift+z', 'mod+y'],
    yieldsToText: true,
    when: ({ library }) => Boolean(library.overview?.redo),
    run: redo,
  },
  {
    id: 'history.list',
    group: 'history',
    label: 'action.history',
    icon: History,
    keys: ['mod+shift+h'],
    run: ({ panels }) => panels.show({ kind: 'history' }),
  },
];
