import type { MenuItemConstructorOptions } from 'electron';
import type { RecentLibrary } from '../contract/standing.ts';
import type { Language } from '../core/library.ts';
import { type Speaker, speaker } from '../messages/speak.ts';
import { type ActionEntry, type MenuEntry, menuTable } from './menu-table.ts';

/** What hears of a choice: the id of an action, or the place of a library that was open before. */
export interface Choosing {
  action(id: string): void;
  library(path: string): void;
}

/** The application's menu as Electron takes it. */
export function menuTemplate(
  language: Language,
  platform: NodeJS.Platform,
  recent: readonly RecentLibrary[],
  choose: Choosing,
): MenuItemConstructorOptions[] {
  const t = speaker(language);
  const menus = menuTable.map(({ label, entries }) => ({
    label: t(label),
    submenu: entries.flatMap((entry) =>
      typeof entry === 'object' && 'recent' in entry
        ? [{ id: 'recent', label: t(entry.label), submenu: recentItems(recent, t, choose) }]
        : itemOf(entry, t, platform, choose),
    ),
  }));
  // A Mac puts a menu with the program's name, and its Quit, before the others.
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...menus] : menus;
}

function itemOf(
  entry: Exclude<MenuEntry, { recent: true }>,
  t: Speaker,
  platform: NodeJS.Platform,
  choose: Choosing,
): MenuItemConstructorOptions[] {
  if (entry === 'line') return [{ type: 'separator' }];
  if ('role' in entry)
    return entry.only === undefined || entry.only === platform ? [{ role: entry.role, label: t(entry.label) }] : [];
  const { action, label } = entry;
  return [{ id: action, label: t(label), click: () => choose.action(action), ...shownKeys(entry, platform) }];
}

/** One that is not at its place is said to be away, and can be chosen all the same: its disk may have come back. */
function recentItems(recent: readonly RecentLibrary[], t: Speaker, choose: Choosing): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ label: t('menu.recent.none'), enabled: false }];
  return recent.map(({ path, name, missing }) => ({
    id: `recent:${path}`,
    label: missing ? t('menu.recent.missing', { name }) : name,
    click: () => choose.library(path),
  }));
}

/**
 * Keys beside an entry, for the eye only.
 *
 * A Mac's menu takes what it shows whenever the page does not: keys that text fields use must not be shown there.
 */
function shownKeys(
  { keys, yieldsToText }: ActionEntry,
  platform: NodeJS.Platform,
): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  if (!keys) return {};
  if (platform === 'darwin' && (yieldsToText || !keys.startsWith('mod'))) return {};
  return { accelerator: keys.replace('mod', 'CmdOrCtrl'), registerAccelerator: false };
}
