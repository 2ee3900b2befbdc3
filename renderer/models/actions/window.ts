import AppWindow from '@lucide/svelte/icons/app-window';
import Command from '@lucide/svelte/icons/command';
import Keyboard from '@lucide/svelte/icons/keyboard';
import Languages from '@lucide/svelte/icons/languages';
import PanelLeft from '@lucide/svelte/icons/panel-left';
import PanelRight from '@lucide/svelte/icons/panel-right';
import Search from '@lucide/svelte/icons/search';
import Settings from '@lucide/svelte/icons/settings';
import SunMoon from '@lucide/svelte/icons/sun-moon';
import type { Action } from './action.ts';

/** What is done to the window itself. */
export const windowActions: readonly Action[] = [
  {
    id: 'window.palette',
    anywhere: true,
    group: 'find',
    label: 'action.palette',
    icon: Command,
    keys: ['mod+k'],
    run: ({ panels }) => panels.show({ kind: 'palette' }),
  },
  {
    id: 'window.new',
    anywhere: true,
    group: 'view',
    label: 'action.window.new',
    icon: AppWindow,
    keys: ['mod+shift+n'],
    run: ({ client }) => client.shell('window.new', undefined),
  },
  {
    id: 'window.search',
    group: 'find',
    label: 'action.search',
    icon: Search,
    keys: ['/', 'mod+f'],
    yieldsToText: true,
    run: () => document.querySelector<HTMLInputElement>('input[type="search"]')?.select(),
  },
  {
    id: 'window.sidebar',
    group: 'view',
    label: 'action.sidebar',
    icon: PanelLeft,
    keys: ['mod+\\'],
    checked: ({ layout }) => layout.isSidebarSeen,
    run: ({ layout }) => layout.turnSidebar(),
  },
  {
    id: 'window.inspector',
    group: 'view',
    label: 'action.inspector',
    icon: PanelRight,
    keys: ['mod+.'],
    checked: ({ layout }) => layout.isInspectorSeen,
    run: ({ layout }) => layout.turnInspector(),
  },
  {
    id: 'window.language',
    anywhere: true,
    group: 'view',
    label: 'action.language',
    icon: Languages,
    run: ({ preferences }) => preferences.set({ language: preferences.language === 'en' ? 'zh-CN' : 'en' }),
  },
  {
    id: 'window.theme',
    anywhere: true,
    group: 'view',
    label: 'action.theme',
    icon: SunMoon,
    run: ({ preferences }) => {
      const systemIsDark = matchMedia('(prefers-color-scheme: dark)').matches;
      const isDark = preferences.theme === 'dark' || (preferences.theme === 'system' && systemIsDark);
      preferences.set({ theme: isDark ? 'light' : 'dark' });
    },
  },
  {
    id: 'window.settings',
    anywhere: true,
    group: 'view',
    label: 'action.settings',
    icon: Settings,
    keys: ['mod+,'],
    run: ({ panels }) => panels.show({ kind: 'settings' }),
  },
  {
    id: 'window.shortcuts',
    anywhere: true,
    group: 'view',
    label: 'action.shortcuts',
    icon: Keyboard,
    keys: ['?', 'f1'],
    run: ({ panels }) => panels.show({ kind: 'shortcuts' }),
  },
];
