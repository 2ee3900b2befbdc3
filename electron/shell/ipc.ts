import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Link } from '../contract/link.ts';
import { answerShell, isShellName } from './answer-shell.ts';
import type { ShellHandlers } from './handlers.ts';
import { tellAll } from './messages-to-window.ts';
import { isWindowPage } from './place.ts';

/** Joins the windows to the engine: one channel on which they ask, one on which they hear. */
export function connectWindows(engine: Link, handlers: ShellHandlers): void {
  ipcMain.handle('ask', (event, name: unknown, input: unknown) => {
    const window = windowOf(event);
    if (typeof name !== 'string') throw new Error('A window asked without a name.');
    return isShellName(name) ? answerShell(handlers, name, input, window) : engine.ask(name, input);
  });
  engine.on('changed', (detail) => tellAll('changed', detail));
  engine.on('job', (detail) => tellAll('job', detail));
}

/** The window that asks. Throws when the question is from anything but a window's own page. */
function windowOf({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender);
  if (!window || !senderFrame || senderFrame.parent || !isWindowPage(senderFrame.url))
    throw new Error(`Not a window's own page: ${senderFrame?.url}`);
  return window;
}
