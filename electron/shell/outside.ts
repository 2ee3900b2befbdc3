import { existsSync } from 'node:fs';
import { ClipboardItem, clipboard, shell } from 'electron';
import { Refusal } from '../core/refusal.ts';

const safeLinks = ['http:', 'https:', 'mailto:'];

/** Opens a link in the person's browser or mail program. Refuses `bad-request` for any other kind: it could start a program. */
export async function openLink(url: string): Promise<void> {
  const protocol = URL.parse(url)?.protocol ?? '';
  if (!safeLinks.includes(protocol)) throw new Refusal('bad-request', { detail: url });
  await shell.openExternal(url);
}

/** Shows a file in the system's file manager. Refuses `path-missing`. */
export function revealPath(path: string): void {
  if (!existsSync(path)) throw new Refusal('path-missing', { path });
  shell.showItemInFolder(path);
}

/** Puts text on the clipboard, with its formatted form for programs that take it. */
export async function writeClipboard(text: string, html?: string): Promise<void> {
  if (html === undefined) await clipboard.writeText(text);
  else await clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]);
}
