import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { Dialogs } from './dialog.ts';
import type { PageConnection } from './page-connection.ts';
import { windows } from './windows.ts';

/** Chosen files as a page knows them, kept where the DevTools protocol can look up their paths. */
const chooser = (isMany: boolean): string => `new Promise((resolve) => {
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple: ${isMany} });
  input.onchange = () => resolve([...input.files]);
  input.oncancel = () => resolve([]);
  input.click();
})`;

const call = (name: string, ...parameters: string[]): string =>
  `${name}(${parameters.map((parameter) => JSON.stringify(parameter)).join(', ')})`;

/** Runs an expression, which may wait for the person, in the window that has the focus. */
function inWindow<Result>(use: (page: PageConnection) => Promise<Result>, otherwise: Result): Promise<Result> {
  const page = windows.focused?.webContents.connection;
  return page ? use(page) : Promise.resolve(otherwise);
}

/**
 * Dialogs that Chromium itself shows for a page: the system's own dialog for files; a line to type into for a folder and
 * for a new file, whose paths a page's dialogs would keep to themselves.
 */
export const pageDialogs: Dialogs = {
  open: ({ title = '', defaultPath = '', properties = [] }: OpenDialogOptions) =>
    inWindow(async (page) => {
      if (!properties.includes('openDirectory')) return page.pathsOf(chooser(properties.includes('multiSelections')));
      const folder = await page.resultOf<string | null>(call('prompt', title, defaultPath));
      return folder ? [folder] : [];
    }, []),

  save: ({ title = '', defaultPath = '' }: SaveDialogOptions) =>
    inWindow(async (page) => (await page.resultOf<string>(call('prompt', title, defaultPath))) || null, null),

  choose: ({ message, detail = '', buttons = [] }: MessageBoxOptions) =>
    inWindow(async (page) => {
      const isYes = await page.resultOf<boolean>(
        call(buttons.length > 1 ? 'confirm' : 'alert', `${message}\n${detail}`),
      );
      return isYes || buttons.length < 2 ? 0 : null;
    }, null),
};
