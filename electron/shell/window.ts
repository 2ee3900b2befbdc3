import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { paper } from './paper.ts';
import { windowAddress } from './place.ts';
import type { Memory } from './remembered.ts';
import { placeOn, smallest } from './window-bounds.ts';

/** Chromium's net::ERR_ABORTED: the window was closed while it was loading. */
const aborted = -3;

/** Opens a window where the last one was. It shows itself once there is something to see. */
export function openWindow(memory: Memory): BrowserWindow {
  const { bounds, isMaximized } = memory.now;
  const display = bounds ? screen.getDisplayMatching(bounds) : screen.getPrimaryDisplay();
  const window = new BrowserWindow({
    ...placeOn(display.workArea, bounds),
    ...smallest,
    show: false,
    backgroundColor: paperNow(),
    webPreferences: {
      preload: join(app.getAppPath(), 'out/preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => memory.note({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }));
  window.webContents.on('did-fail-load', (_event, code, reason) => {
    if (code !== aborted) console.error(`The window could not be loaded: ${reason}`);
  });
  void window.loadURL(windowAddress);
  return window;
}

/** Brings the program to the person who started it a second time. */
export function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** Puts the colour of the theme that is in force behind every page. */
export function paintPaper(): void {
  for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(paperNow());
}

function paperNow(): string {
  return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light;
}
