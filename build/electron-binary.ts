import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' } as Record<string, string>;

/**
 * Finds the real Electron by looking at the disk.
 *
 * Never through `import 'electron'`: outside Electron that package starts a download when it is loaded.
 *
 * @returns the path of the program, or undefined when it was never downloaded
 */
export function findElectron(): string | undefined {
  const folder =
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? fileURLToPath(new URL('../node_modules/electron/dist', import.meta.url));
  const path = `${folder}/${program[process.platform] ?? 'electron'}`;
  return existsSync(path) ? path : undefined;
}
