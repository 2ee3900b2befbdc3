import type { Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { isHeadless, isOnPath } from './environment.ts';
import { pageDialogs } from './page-dialogs.ts';
import { zenityDialogs } from './zenity.ts';

/** A way to ask the person. */
export interface Dialogs {
  /** The chosen paths; none when the person cancels. */
  open(options: OpenDialogOptions): Promise<string[]>;
  save(options: SaveDialogOptions): Promise<string | null>;
  /** The number of the chosen button; null when the person cancels. */
  choose(options: MessageBoxOptions): Promise<number | null>;
}

const nobody: Dialogs = { open: async () => [], save: async () => null, choose: async () => null };

function dialogs(): Dialogs {
  if (isHeadless) return nobody;
  return isOnPath('zenity') ? zenityDialogs : pageDialogs;
}

/** Electron takes an optional window first. */
type WithWindow<Options> = [Options] | [unknown, Options];
const optionsOf = <Options>(parameters: WithWindow<Options>): Options => parameters.at(-1) as Options;

/** File and message dialogs. Without a display every one is cancelled at once: a test replaces them. */
export const dialog = {
  async showOpenDialog(...parameters: WithWindow<OpenDialogOptions>) {
    const filePaths = await dialogs().open(optionsOf(parameters));
    return { canceled: filePaths.length === 0, filePaths };
  },

  async showSaveDialog(...parameters: WithWindow<SaveDialogOptions>) {
    const filePath = await dialogs().save(optionsOf(parameters));
    return { canceled: filePath === null, filePath: filePath ?? '' };
  },

  async showMessageBox(...parameters: WithWindow<MessageBoxOptions>) {
    const options = optionsOf(parameters);
    const response = await dialogs().choose(options);
    return { response: response ?? options.cancelId ?? 0, checkboxChecked: false };
  },

  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`);
    void dialogs().choose({ title, message: content });
  },
} satisfies Pick<Dialog, 'showErrorBox'> & Record<'showOpenDialog' | 'showSaveDialog' | 'showMessageBox', unknown>;
