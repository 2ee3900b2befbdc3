import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { capture } from './processes.ts';
import { Stop } from './script.ts';
import { sentences } from './sentences.ts';

const root = resolve(import.meta.dirname, '..');

/** Where this person's machine keeps the data of programs. */
function dataFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support');
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData/Roaming');
  return process.env.XDG_DATA_HOME || join(homedir(), '.local/share');
}

/**
 * The library that `npm start` opens when none is named: the sample articles, imported once and the person's own from
 * then on.
 *
 * @returns its folder
 * @throws Stop when the import fails
 */
export async function sampleLibrary(): Promise<string> {
  const library = join(dataFolder(), 'jianbao', '样例.jianbao');
  if (existsSync(join(library, 'library.json'))) return library;
  console.log(sentences.makingSample(library));
  const bin = join(root, 'build/jianbao.mjs');
  const args = [bin, 'import', join(root, 'seeds/articles'), '--library', library, '--json'];
  const made = await capture({ program: process.execPath, args });
  // 1 means that some file could not be read: the samples hold broken ones on purpose.
  if (made.code > 1) throw new Stop(`${made.output}\n${sentences.sampleFailed(library)}`);
  return library;
}
