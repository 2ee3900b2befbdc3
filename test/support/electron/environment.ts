import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** No window can be, or shall be (STAND_IN_HEADLESS=1), shown. */
export const isHeadless = process.env.STAND_IN_HEADLESS === '1' || !hasDisplay;

/** A test started the app, and talks to it over its process channel. */
export const isControlled = process.env.STAND_IN_CONTROL === '1';

/** The value of `--name=value` on the command line. */
export function switchValue(name: string): string | undefined {
  const start = `--${name}=`;
  return process.argv.find((part) => part.startsWith(start))?.slice(start.length);
}

export function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** The folder of the app: the nearest one above the started script that has a package.json. */
export const appFolder = nearestPackage(dirname(resolve(process.argv[1] ?? '')));

/** What the app's package.json says of it. */
export const appPackage = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as {
  name: string;
  productName?: string;
  version: string;
};

function nearestPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  return nearestPackage(dirname(folder));
}
