import { basename } from 'node:path';
import { BrowserWindow } from 'electron';
import { Client } from '../contract/client.ts';
import { Refusal } from '../core/refusal.ts';
import type { ThreadChoice } from '../engine/thread.ts';
import type { CurrentLibrary } from './current-library.ts';
import { namedLibrary } from './library-choice.ts';
import { showMenu } from './menu.ts';
import { tell } from './messages-to-window.ts';
import { withRecent } from './recent.ts';
import type { Memory } from './remembered.ts';
import type { Unsaved } from './unsaved.ts';
import { focusWindow, openWindow } from './window.ts';

/** Goes from one library to another, in all windows, and remembers where the person was. */
export class Switching {
  readonly #current: CurrentLibrary;
  readonly #memory: Memory;
  readonly #unsaved: Unsaved;

  constructor(current: CurrentLibrary, memory: Memory, unsaved: Unsaved) {
    this.#current = current;
    this.#memory = memory;
    this.#unsaved = unsaved;
  }

  /** @throws Refusal `changes-unsaved`, or as opening does while another library is open */
  async open(choice: ThreadChoice): Promise<void> {
    await this.#settle();
    await this.#current.open(choice);
    const { standing } = this.#current;
    if (standing.is !== 'open') return;
    const { path } = standing;
    const library = { path, name: await this.#nameOf(path), at: new Date().toISOString() };
    this.#memory.note({ library: path, recent: withRecent(this.#memory.now.recent, library) });
    showMenu(this.#memory);
  }

  /** @throws Refusal `changes-unsaved` */
  async close(): Promise<void> {
    await this.#settle();
    await this.#current.close();
    this.#memory.note({ library: null });
  }

  /** Brings the program forward for a second start, with the library that it names. */
  second(commandLine: readonly string[], workingFolder: string): void {
    const [window] = BrowserWindow.getAllWindows();
    const choice = namedLibrary(commandLine, workingFolder);
    if (!window) openWindow(this.#memory, this.#unsaved);
    else if (choice) tell(BrowserWindow.getFocusedWindow() ?? window, 'open', { path: choice.library, create: true });
    if (!window && choice) void this.open(choice);
    focusWindow();
  }

  async #settle(): Promise<void> {
    const count = await this.#unsaved.settle((window) => tell(window, 'save', null));
    if (count > 0) throw new Refusal('changes-unsaved', { count });
  }

  async #nameOf(path: string): Promise<string> {
    try {
      return (await new Client(this.#current).query('library.overview', undefined)).name;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      return basename(path, '.jianbao');
    }
  }
}
