import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { capture } from './processes.ts';
import { sentences } from './sentences.ts';

const modules = resolve(import.meta.dirname, '../node_modules');
const failure = join(modules, '.cache/jianbao/electron-not-fetched');
const patience = 20_000;

/**
 * Finds the real Electron by looking at the disk.
 *
 * Never through `import 'electron'`: outside Electron that package starts a download when it is loaded. Its path.txt is
 * written last, so a download that was broken off does not count.
 *
 * @returns the path of the program, or undefined when it is not on this machine
 */
export function findElectron(): string | undefined {
  const name = join(modules, 'electron/path.txt');
  if (!existsSync(name)) return undefined;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(modules, 'electron/dist');
  const path = join(folder, readFileSync(name, 'utf8'));
  return existsSync(path) ? path : undefined;
}

/**
 * Lets the electron package download its program, for at most 20 seconds, and says so; after a failure not again that day.
 *
 * @returns what {@link findElectron} finds afterwards
 */
export async function fetchElectron(): Promise<string | undefined> {
  const today = new Date().toDateString();
  if (existsSync(failure) && readFileSync(failure, 'utf8') === today) return undefined;
  console.log(sentences.fetchingElectron);
  await capture({ program: process.execPath, args: [join(modules, 'electron/install.js')] }, patience);
  const found = findElectron();
  if (!found) {
    mkdirSync(resolve(failure, '..'), { recursive: true });
    writeFileSync(failure, today);
  }
  return found;
}
