import type { MenuItemConstructorOptions } from 'electron';
import { app } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

interface RoleBehaviour {
  accelerator?: string;
  run(window: BrowserWindow | null): void;
}

/** What Electron does for a role. Undo, cut, copy, paste and the like are not here: Chromium's own keys do them. */
export const roles: Partial<Record<Role, RoleBehaviour>> = {
  quit: { accelerator: 'CmdOrCtrl+Q', run: () => app.quit() },
  close: { accelerator: 'CmdOrCtrl+W', run: (window) => window?.close() },
  minimize: { accelerator: 'CmdOrCtrl+M', run: (window) => window?.minimize() },
  reload: { accelerator: 'CmdOrCtrl+R', run: (window) => window?.webContents.reload() },
  togglefullscreen: { accelerator: 'F11', run: (window) => window?.setFullScreen(!window.isFullScreen()) },
  resetZoom: { accelerator: 'CmdOrCtrl+0', run: (window) => window?.webContents.setZoomLevel(0) },
  zoomIn: { accelerator: 'CmdOrCtrl+Plus', run: (window) => zoomBy(window, 0.5) },
  zoomOut: { accelerator: 'CmdOrCtrl+-', run: (window) => zoomBy(window, -0.5) },
};

function zoomBy(window: BrowserWindow | null, step: number): void {
  window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + step);
}
