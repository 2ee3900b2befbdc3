import { BrowserWindow, Menu } from 'electron';
import type { Language } from '../core/library.ts';
import { menuTemplate } from './menu-template.ts';
import { tell } from './messages-to-window.ts';

/** Gives the application its menu in a language. What is chosen is carried out by the window that has the focus. */
export function showMenu(language: Language): void {
  const template = menuTemplate(language, process.platform, (action) => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    if (window) tell(window, 'action', action);
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
