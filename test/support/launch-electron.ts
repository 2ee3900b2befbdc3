import { dirname, resolve } from 'node:path';
import { _electron } from 'playwright';
import { findElectron } from '../../build/electron-binary.ts';
import type { DesktopApp, LaunchOptions } from './desktop-app.ts';
import { endOf, keepLog } from './process-log.ts';

/** Starts a program in real Electron. Throws when its binary is not on this machine. */
export async function launchElectron({ main, userData, args }: LaunchOptions): Promise<DesktopApp> {
  const executablePath = findElectron();
  // Without a path Playwright would let Electron's package start a download.
  if (!executablePath) throw new Error('The binary of Electron is not on this machine.');
  // Given the script alone, Electron would know neither name nor version.
  const program = resolve(dirname(main), '../..');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    args: [...asRoot, program, `--user-data-dir=${userData}`, ...args],
  });
  const log = keepLog(app.process());
  return {
    host: 'electron',
    process: app.process(),
    firstWindow: () => app.firstWindow(),
    evaluate: (run, parameter) => app.evaluate(run as never, parameter),
    log,
    async close() {
      // It may be gone already, which is what is wanted.
      app.evaluate(({ app: desktop }) => desktop.quit()).catch(() => {});
      await endOf(app.process());
    },
  };
}
