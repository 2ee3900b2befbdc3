import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks the place of the fuses in Electron's binary; from @electron/fuses, constants.js. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses in the order of their places on the wire; from @electron/fuses, FuseV1Options. */
const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

/** The first line of what the stub is, so that nobody takes a package made with it for the program. */
export const stubMark = '#!/bin/sh\n# A stub, not Electron: packages made with it only check the configuration.\n';

/**
 * Lays out a folder that electron-builder takes for an unpacked Electron, with a script in place of the program.
 *
 * Its wire has every fuse as Electron ships it, so that what the configuration flips can be read afterwards.
 */
export function makeStubElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  // Version 1, eight fuses; '1' is on, '0' is off.
  const wire = `${sentinel}\x01\x0810110001`;
  writeFileSync(join(folder, 'electron'), `${stubMark}exit 1\n# ${wire}\n`, 'latin1');
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), '');
}

/** Reads which fuses are on in a binary, by name. */
export function readFuses(binary: string): Record<string, boolean> {
  const text = readFileSync(binary, 'latin1');
  const wire = text.indexOf(sentinel) + sentinel.length + 2;
  return Object.fromEntries(fuseNames.map((name, place) => [name, text[wire + place] === '1']));
}
