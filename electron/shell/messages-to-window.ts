import { BrowserWindow } from 'electron';
import type { Events } from '../contract/link.ts';
import type { ShellEvents } from '../contract/standing.ts';

/** What the preload hears: the two events of the engine, and those of the desktop. */
export interface WindowEvents extends Events, ShellEvents {}

/** Sends an event to one window. */
export function tell<E extends keyof WindowEvents>(window: BrowserWindow, event: E, detail: WindowEvents[E]): void {
  window.webContents.send('event', event, detail);
}

/** Sends an event to every window. */
export function tellAll<E extends keyof WindowEvents>(event: E, detail: WindowEvents[E]): void {
  for (const window of BrowserWindow.getAllWindows()) tell(window, event, detail);
}
