import type { BrowserWindow } from 'electron';
import type { Input, Output, ShellName } from '../contract/contract.ts';
import type { CurrentLibrary } from './current-library.ts';
import { chooseFiles, chooseTarget } from './dialogs.ts';
import { dressWindow } from './dress.ts';
import { chooseBackup, chooseLibraryPlace } from './library-dialogs.ts';
import { showMenu } from './menu.ts';
import { openLink, revealPath, writeClipboard } from './outside.ts';
import { recentLibraries, withoutRecent } from './recent.ts';
import type { Memory } from './remembered.ts';
import { restoreLibrary } from './restore.ts';
import type { Switching } from './switching.ts';
import type { Unsaved } from './unsaved.ts';
import { openWindow } from './window.ts';

/** Entries without an output are answered when they are done. */
type Answer<N extends ShellName> = undefined extends Output<N> ? Promise<void> : Promise<Output<N>>;

/** What answers the contract's entries of the kind `shell`; `window` is the one that asks. */
export type ShellHandlers = { [N in ShellName]: (input: Input<N>, window: BrowserWindow) => Answer<N> };

/** What the desktop answers with. */
interface Desktop {
  readonly memory: Memory;
  readonly unsaved: Unsaved;
  readonly current: CurrentLibrary;
  readonly switching: Switching;
}

/** The desktop's answers. */
export function shellHandlers({ memory, unsaved, current, switching }: Desktop): ShellHandlers {
  return {
    'library.standing': async () => current.standing,
    'library.recent': async () => recentLibraries(memory),
    'library.forget': async ({ path }) => {
      memory.note({ recent: withoutRecent(memory.now.recent, path) });
      showMenu(memory);
    },
    'library.choose': (input, window) => chooseLibraryPlace(input, memory.now.language, window),
    'library.open': ({ path, create }) => switching.open({ library: path, create }),
    'library.close': () => switching.close(),
    'library.restore': restoreLibrary,
    'backup.choose': (input, window) => chooseBackup(input, memory.now.language, window),
    'window.new': async (_, window) => void openWindow(memory, unsaved, window),
    'window.unsaved': async ({ count }, window) => unsaved.note(window, count),
    'window.close': async (_, window) => {
      unsaved.note(window, 0);
      window.close();
    },
    'files.choose': ({ kind }, window) => chooseFiles(kind, memory.now.language, window),
    'target.choose': ({ suggested, kind }, window) => chooseTarget(suggested, kind, memory.now.language, window),
    'path.reveal': async ({ path }) => revealPath(path),
    'link.open': ({ url }) => openLink(url),
    'clipboard.write': ({ text, html }) => writeClipboard(text, html),
    'window.dress': async ({ language, theme }) => dressWindow(memory, language, theme),
  };
}
