import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { tell } from './messages-to-window.ts';
import { paper } from './paper.ts';
import { windowAddress } from './place.ts';
import type { Memory } from './remembered.ts';
import type { Unsaved } from './unsaved.ts';
import { cascade, placeOn, smallest } from './window-bounds.ts';

/** Chromium's net::ERR_ABORTED: the window was closed while it was loading. */
const aborted = -3;

/** Opens a window where the last one was, or beside another one. It shows itself once there is something to see. */
export function openWindow(memory: Memory, unsaved: Unsaved, beside?: BrowserWindow): BrowserWindow {
  const { isMaximized } = memory.now;
  const bounds = beside ? beside.getNormalBounds() : memory.now.bounds;
  const { workArea } = bounds ? screen.getDisplayMatching(bounds) : screen.getPrimaryDisplay();
  const window = new BrowserWindow({
    ...placeOn(workArea, beside && bounds ? cascade(workArea, bounds) : bounds),
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
  if (isMaximized && !beside) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (unsaved.in(window) > 0) {
      // It stores what it has, or asks, and closes then.
      event.preventDefault();
      tell(window, 'closing', null);
    } else memory.note({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  window.webContents.on('render-process-gone', () => unsaved.note(window, 0));
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
