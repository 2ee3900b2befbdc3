import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath: Partial<Record<NodeJS.Platform, string[]>> = { win32: ['chrome.exe', 'msedge.exe'] };
const unixNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where the installers of Chromium, Chrome and Edge put them when they are not on PATH. */
function usualPlaces(): string[] {
  if (process.platform === 'darwin')
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform !== 'win32') return [];
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .flatMap((variable) => process.env[variable] ?? [])
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
}

/**
 * Finds an installed Chromium-family browser: JIANBAO_CHROMIUM, then PATH, then the usual places.
 *
 * @returns the path of the program, or null when there is none. A JIANBAO_CHROMIUM that is set is believed unchecked, so
 * that a wrong one fails by its name.
 */
export function findChromium(): string | null {
  if (process.env.JIANBAO_CHROMIUM) return process.env.JIANBAO_CHROMIUM;
  const names = onPath[process.platform] ?? unixNames;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...usualPlaces()].find((path) => existsSync(path)) ?? null;
}
