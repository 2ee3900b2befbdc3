import { attempt } from '../../models/actions/action.ts';
import type { Desk } from '../../models/desk.svelte.ts';
import type { MenuEntry } from '../../ui/menu.ts';
import { actionEntries } from '../actions/action-entries.ts';

const after = [
  'library.health',
  'library.backup',
  'library.backupFile',
  'library.verify',
  'library.restore',
  '-',
  'library.reveal',
  'window.new',
  'library.close',
];

/** What can be done with whole libraries. */
export function libraryEntries(desk: Desk): MenuEntry[] {
  return [
    ...actionEntries(desk, ['library.new', 'library.open']),
    ...recentEntries(desk),
    { kind: 'line', id: 'line' },
    ...actionEntries(desk, after),
  ];
}

/** The libraries that were open before, but for the one that is open now. */
function recentEntries(desk: Desk): MenuEntry[] {
  const { moving, shown, speech } = desk;
  const others = shown.recent.filter(({ path }) => path !== shown.path);
  if (others.length === 0) return [];
  const entries = others.map(({ path, name, missing }) => ({
    kind: 'action' as const,
    id: path,
    label: missing ? speech.t('menu.recent.missing', { name }) : name,
    run: () => void attempt(desk, () => moving.to(path)),
  }));
  return [{ kind: 'group', id: 'recent', label: speech.t('menu.recent'), entries }];
}
