import { BrowserWindow, Menu } from 'electron';
import { menuTemplate } from './menu-template.ts';
import { tell, type WindowEvents } from './messages-to-window.ts';
import { recentLibraries } from './recent.ts';
import type { Memory } from './remembered.ts';

/** Gives the application its menu. What is chosen is carried out by the window that has the focus. */
export function showMenu(memory: Memory): void {
  const template = menuTemplate(memory.now.language, process.platform, recentLibraries(memory), {
    action: (id) => tellFocused('action', id),
    library: (path) => tellFocused('open', { path, create: false }),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function tellFocused<E extends keyof WindowEvents>(event: E, detail: WindowEvents[E]): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window) tell(window, event, detail);
}
