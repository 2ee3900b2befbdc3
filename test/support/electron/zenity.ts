import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { FileFilter, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { Dialogs } from './dialog.ts';

/** Runs zenity. Null when the person cancels. */
async function ask(question: string[]): Promise<string | null> {
  const zenity = spawn('zenity', question, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((resolve) => zenity.once('exit', resolve));
  const answer = await text(zenity.stdout);
  return (await ended) === 0 ? answer.replace(/\n$/, '') : null;
}

const titled = (title: string | undefined): string[] => (title ? [`--title=${title}`] : []);
const placed = (path: string | undefined): string[] => (path ? [`--filename=${path}`] : []);
const filtered = (filters: FileFilter[] = []): string[] =>
  filters.map(({ name, extensions }) => `--file-filter=${name} | ${extensions.map((end) => `*.${end}`).join(' ')}`);

/** Dialogs of the GNOME desktop. */
export const zenityDialogs: Dialogs = {
  async open({ title, defaultPath, filters, properties = [] }: OpenDialogOptions) {
    const folder = properties.includes('openDirectory') ? ['--directory'] : [];
    const many = properties.includes('multiSelections') ? ['--multiple', '--separator=\n'] : [];
    const kind = ['--file-selection', ...folder, ...many];
    const answer = await ask([...kind, ...titled(title), ...placed(defaultPath), ...filtered(filters)]);
    return answer === null ? [] : answer.split('\n');
  },

  save: ({ title, defaultPath, filters }: SaveDialogOptions) =>
    ask([
      '--file-selection',
      '--save',
      '--confirm-overwrite',
      ...titled(title),
      ...placed(defaultPath),
      ...filtered(filters),
    ]),

  async choose({ title, message, detail = '', buttons = [] }: MessageBoxOptions) {
    const words = [...titled(title), `--text=${message}\n${detail}`];
    if (buttons.length < 2) return (await ask(['--info', ...words])) === null ? null : 0;
    const answer = await ask(['--list', '--hide-header', '--column=button', ...words, ...buttons]);
    return answer === null ? null : buttons.indexOf(answer);
  },
};
