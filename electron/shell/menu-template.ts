import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../core/library.ts';
import { type Speaker, speaker } from '../messages/speak.ts';
import { type ActionEntry, type MenuEntry, menuTable } from './menu-table.ts';

/**
 * The application's menu as Electron takes it.
 *
 * @param choose hears the id of an action that was chosen
 */
export function menuTemplate(
  language: Language,
  platform: NodeJS.Platform,
  choose: (action: string) => void,
): MenuItemConstructorOptions[] {
  const t = speaker(language);
  const menus = menuTable.map(({ label, entries }) => ({
    label: t(label),
    submenu: entries.flatMap((entry) => itemOf(entry, t, platform, choose)),
  }));
  // A Mac puts a menu with the program's name, and its Quit, before the others.
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...menus] : menus;
}

function itemOf(
  entry: MenuEntry,
  t: Speaker,
  platform: NodeJS.Platform,
  choose: (action: string) => void,
): MenuItemConstructorOptions[] {
  if (entry === 'line') return [{ type: 'separator' }];
  if ('role' in entry)
    return entry.only === undefined || entry.only === platform ? [{ role: entry.role, label: t(entry.label) }] : [];
  const { action, label } = entry;
  return [{ id: action, label: t(label), click: () => choose(action), ...shownKeys(entry, platform) }];
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
