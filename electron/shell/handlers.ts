import type { BrowserWindow } from 'electron';
import type { Input, Output, ShellName } from '../contract/contract.ts';
import { chooseFiles, chooseTarget } from './dialogs.ts';
import { dressWindow } from './dress.ts';
import { openLink, revealPath, writeClipboard } from './outside.ts';
import type { Memory } from './remembered.ts';

/** Entries without an output are answered when they are done. */
type Answer<N extends ShellName> = undefined extends Output<N> ? Promise<void> : Promise<Output<N>>;

/** What answers the contract's entries of the kind `shell`; `window` is the one that asks. */
export type ShellHandlers = { [N in ShellName]: (input: Input<N>, window: BrowserWindow) => Answer<N> };

/** The desktop's answers, with what it remembers. */
export function shellHandlers(memory: Memory): ShellHandlers {
  return {
    'files.choose': ({ kind }, window) => chooseFiles(kind, memory.now.language, window),
    'target.choose': ({ suggested, kind }, window) => chooseTarget(suggested, kind, memory.now.language, window),
    'path.reveal': async ({ path }) => revealPath(path),
    'link.open': ({ url }) => openLink(url),
    'clipboard.write': ({ text, html }) => writeClipboard(text, html),
    'window.dress': async ({ language, theme }) => dressWindow(memory, language, theme),
  };
}
