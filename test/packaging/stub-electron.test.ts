import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { makeStubElectron, readFuses, stubMark } from './stub-electron.ts';

const folder = mkdtempSync(join(tmpdir(), 'jianbao-stub-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the stub says what it is and starts with the fuses that Electron ships', () => {
  makeStubElectron(folder, '45.4.1');
  const program = join(folder, 'electron');
  expect(readFileSync(program, 'latin1').startsWith(stubMark)).toBe(true);
  expect(readFuses(program)).toMatchObject({
    runAsNode: true,
    enableCookieEncryption: false,
    onlyLoadAppFromAsar: false,
  });
});
