import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { Shell } from 'electron';
import { isHeadless } from './environment.ts';

const openers: Partial<Record<NodeJS.Platform, string[]>> = { darwin: ['open'], win32: ['cmd', '/c', 'start', '""'] };

/** Gives a file, folder or URL to the system; resolves with the problem, or with an empty text. */
function openWithSystem(target: string): Promise<string> {
  if (isHeadless) return Promise.resolve('');
  const [program = '', ...fixed] = openers[process.platform] ?? ['xdg-open'];
  const opener = spawn(program, [...fixed, target], { stdio: 'ignore', detached: true });
  return new Promise((resolve) => {
    opener.once('error', (error) => resolve(error.message));
    opener.once('spawn', () => {
      opener.unref();
      resolve('');
    });
  });
}

/** Without a display nothing is opened: a test replaces these to see what was asked. */
export const shell = {
  openPath: openWithSystem,
  async openExternal(url: string): Promise<void> {
    const problem = await openWithSystem(url);
    if (problem !== '') throw new Error(problem);
  },
  showItemInFolder(path: string): void {
    void openWithSystem(dirname(path)).then((problem) => problem && console.error(problem));
  },
  beep(): void {},
} satisfies Pick<Shell, 'openPath' | 'openExternal' | 'showItemInFolder' | 'beep'>;
