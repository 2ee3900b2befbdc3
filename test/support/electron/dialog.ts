import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Dialog, FileFilter, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { isHeadless, isOnPath } from './environment.ts';

/** Electron takes an optional window first. */
type WithWindow<Options> = [Options] | [unknown, Options];
const optionsOf = <Options>(parameters: WithWindow<Options>): Options => parameters.at(-1) as Options;

/** Asks the person through zenity; null when they cancel, and where nobody can be asked. */
async function ask(question: string[]): Promise<string | null> {
  if (isHeadless) return null;
  if (!isOnPath('zenity')) {
    console.error('The stand-in for Electron shows dialogs with zenity, which is not installed: taken as cancelled.');
    return null;
  }
  const zenity = spawn('zenity', question, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((resolve) => zenity.once('exit', resolve));
  const answer = await text(zenity.stdout);
  return (await ended) === 0 ? answer.replace(/\n$/, '') : null;
}

const titled = (title: string | undefined): string[] => (title ? [`--title=${title}`] : []);
const placed = (path: string | undefined): string[] => (path ? [`--filename=${path}`] : []);
const filtered = (filters: FileFilter[] = []): string[] =>
  filters.map(({ name, extensions }) => `--file-filter=${name} | ${extensions.map((end) => `*.${end}`).join(' ')}`);

/** File and message dialogs. Without a display every dialog is cancelled at once: a test replaces them. */
export const dialog = {
  async showOpenDialog(...parameters: WithWindow<OpenDialogOptions>) {
    const { title, defaultPath, filters, properties = [] } = optionsOf(parameters);
    const folder = properties.includes('openDirectory') ? ['--directory'] : [];
    const many = properties.includes('multiSelections') ? ['--multiple', '--separator=\n'] : [];
    const kind = ['--file-selection', ...folder, ...many];
    const answer = await ask([...kind, ...titled(title), ...placed(defaultPath), ...filtered(filters)]);
    return { canceled: answer === null, filePaths: answer === null ? [] : answer.split('\n') };
  },

  async showSaveDialog(...parameters: WithWindow<SaveDialogOptions>) {
    const { title, defaultPath, filters } = optionsOf(parameters);
    const kind = ['--file-selection', '--save', '--confirm-overwrite'];
    const answer = await ask([...kind, ...titled(title), ...placed(defaultPath), ...filtered(filters)]);
    return { canceled: answer === null, filePath: answer ?? '' };
  },

  async showMessageBox(...parameters: WithWindow<MessageBoxOptions>) {
    const { title, message, detail = '', buttons = ['OK'], cancelId = 0 } = optionsOf(parameters);
    const words = [...titled(title), `--text=${message}\n${detail}`];
    const answer = await (buttons.length > 1
      ? ask(['--list', '--hide-header', '--column=button', ...words, ...buttons])
      : ask(['--info', ...words]));
    return { response: answer === null ? cancelId : Math.max(0, buttons.indexOf(answer)), checkboxChecked: false };
  },

  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`);
    void ask(['--error', ...titled(title), `--text=${content}`]);
  },
} satisfies Pick<Dialog, 'showErrorBox'> & Record<'showOpenDialog' | 'showSaveDialog' | 'showMessageBox', unknown>;
