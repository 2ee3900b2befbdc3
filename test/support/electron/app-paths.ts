import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { switchValue } from './environment.ts';

/** A folder that Electron knows by name. */
export type PathName = Parameters<App['getPath']>[0];

const inHome: Partial<Record<PathName, string>> = {
  desktop: 'Desktop',
  documents: 'Documents',
  downloads: 'Downloads',
  music: 'Music',
  pictures: 'Pictures',
  videos: 'Videos',
};

/** Where the system keeps the data of all apps. */
function appDataFolder(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
}

/** The usual place of a named folder for an app of this name. Throws for a name that Electron has and the stand-in hasn't. */
export function usualPath(name: PathName, appName: string): string {
  const folder = inHome[name];
  if (folder) return join(homedir(), folder);
  if (name === 'home') return homedir();
  if (name === 'temp') return tmpdir();
  if (name === 'appData') return appDataFolder();
  if (name === 'exe') return process.execPath;
  if (name === 'userData' || name === 'sessionData')
    return switchValue('user-data-dir') ?? join(appDataFolder(), appName);
  throw new Error(`Failed to get '${name}' path`);
}
