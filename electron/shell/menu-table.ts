import type { MenuItemConstructorOptions } from 'electron';
import type { Key } from '../messages/speak.ts';

/** An entry that the window carries out: one of the actions of renderer/models/actions, by its id. */
export interface ActionEntry {
  action: string;
  label: Key;
  /** The first of the action's keys. The window listens for them; the menu only shows them. */
  keys?: string;
  /** A text field has its own use for the keys. */
  yieldsToText?: true;
}

/** An entry that the system carries out. */
interface RoleEntry {
  role: NonNullable<MenuItemConstructorOptions['role']>;
  label: Key;
  /** The only platforms that have it; absent means all. */
  only?: NodeJS.Platform;
}

/** The menu of libraries that were open before. */
interface RecentEntry {
  recent: true;
  label: Key;
}

export type MenuEntry = ActionEntry | RoleEntry | RecentEntry | 'line';

/** The application's menu, from left to right. A test holds its actions, words and keys against the window's own table. */
export const menuTable: { label: Key; entries: MenuEntry[] }[] = [
  {
    label: 'menu.file',
    entries: [
      { action: 'library.new', label: 'action.library.new' },
      { action: 'library.open', label: 'action.library.open', keys: 'mod+o' },
      { recent: true, label: 'menu.recent' },
      { action: 'library.close', label: 'action.library.close' },
      'line',
      { action: 'article.new', label: 'action.new', keys: 'mod+n' },
      { action: 'collection.new', label: 'action.newCollection' },
      { action: 'tag.new', label: 'action.newTag' },
      'line',
      { action: 'import.files', label: 'action.import.files', keys: 'mod+i', yieldsToText: true },
      { action: 'import.folder', label: 'action.import.folder', keys: 'mod+shift+o' },
      { action: 'import.paste', label: 'action.import.paste', keys: 'mod+shift+v', yieldsToText: true },
      { action: 'import.options', label: 'action.import.options' },
      { action: 'export.articles', label: 'action.export', keys: 'mod+e' },
      'line',
      { action: 'library.health', label: 'action.library.health' },
      { action: 'library.backup', label: 'action.library.backup' },
      { action: 'library.backupFile', label: 'action.library.backupFile' },
      { action: 'library.verify', label: 'action.library.verify' },
      { action: 'library.restore', label: 'action.library.restore' },
      { action: 'library.reveal', label: 'action.library.reveal' },
      { action: 'bin.empty', label: 'action.emptyBin' },
      'line',
      { action: 'window.settings', label: 'action.settings', keys: 'mod+,' },
      'line',
      { role: 'quit', label: 'menu.quit' },
    ],
  },
  {
    label: 'menu.edit',
    entries: [
      // Elsewhere text fields hear these keys without a menu.
      { role: 'undo', label: 'menu.undoTyping', only: 'darwin' },
      { role: 'redo', label: 'menu.redoTyping', only: 'darwin' },
      { action: 'history.undo', label: 'action.undo', keys: 'mod+z', yieldsToText: true },
      { action: 'history.redo', label: 'action.redo', keys: 'mod+shift+z', yieldsToText: true },
      { action: 'history.list', label: 'action.history', keys: 'mod+shift+h' },
      'line',
      { role: 'cut', label: 'menu.cut' },
      { role: 'copy', label: 'menu.copy' },
      { role: 'paste', label: 'menu.paste' },
      { role: 'selectAll', label: 'menu.selectAll' },
      'line',
      { action: 'window.search', label: 'action.search', keys: '/', yieldsToText: true },
      { action: 'window.palette', label: 'action.palette', keys: 'mod+k' },
    ],
  },
  {
    label: 'group.article',
    entries: [
      { action: 'article.star', label: 'action.star', keys: 's' },
      { action: 'article.tag', label: 'action.tag', keys: 't' },
      { action: 'article.collect', label: 'action.collect', keys: 'c' },
      'line',
      { action: 'article.status.inbox', label: 'action.status.inbox', keys: '1' },
      { action: 'article.status.selected', label: 'action.status.selected', keys: '2' },
      { action: 'article.status.used', label: 'action.status.used', keys: '3' },
      { action: 'article.status.archived', label: 'action.status.archived', keys: '4' },
      { action: 'article.nextWaiting', label: 'action.nextWaiting', keys: 'n' },
      'line',
      { action: 'article.copy.text', label: 'action.copy.text', keys: 'mod+shift+c', yieldsToText: true },
      { action: 'article.copy.markdown', label: 'action.copy.markdown', yieldsToText: true },
      { action: 'article.copy.citation', label: 'action.copy.citation', keys: 'mod+shift+x', yieldsToText: true },
      'line',
      { action: 'article.bin', label: 'action.bin', keys: 'delete' },
      { action: 'article.restore', label: 'action.restore', keys: 'r' },
    ],
  },
  {
    label: 'group.view',
    entries: [
      { action: 'window.sidebar', label: 'action.sidebar', keys: 'mod+\\' },
      { action: 'window.inspector', label: 'action.inspector', keys: 'mod+.' },
      'line',
      { action: 'window.theme', label: 'action.theme' },
      { action: 'window.language', label: 'action.language' },
      'line',
      { role: 'resetZoom', label: 'menu.resetZoom' },
      { role: 'zoomIn', label: 'menu.zoomIn' },
      { role: 'zoomOut', label: 'menu.zoomOut' },
      { role: 'togglefullscreen', label: 'menu.fullScreen' },
    ],
  },
  {
    label: 'menu.window',
    entries: [
      { action: 'window.new', label: 'action.window.new', keys: 'mod+shift+n' },
      'line',
      { role: 'minimize', label: 'menu.minimize' },
      { role: 'close', label: 'menu.close' },
    ],
  },
  { label: 'menu.help', entries: [{ action: 'window.shortcuts', label: 'action.shortcuts', keys: '?' }] },
];
