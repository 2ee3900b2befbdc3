import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { makeStubElectron, readFuses, stubMark } from '../test/packaging/stub-electron.ts';
import { buildApp } from './build.ts';
import { capture } from './processes.ts';
import { runScript, Stop } from './script.ts';
import { sentences } from './sentences.ts';
import { runBrowserTests, type TestRun } from './test-runs.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'dist-check');
const unpacked = join(folder, 'linux-unpacked');

/** Everything that may be in the archive; a file that fits none of these was packed by mistake. */
const expected = [
  /^package\.json$/,
  /^LICENSE$/,
  /^out\/main\/[\w.-]+\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|woff|svg|png|ico)$/,
  /^out\/\w+\/licenses\.md$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/.+\.js|prebuilds\/[\w-]+\.node)$/,
];

/** The files without which the program can't start. */
const required = ['package.json', 'out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/**
 * Packs the program as a release would be, but around a stub of Electron and without a network, and looks at the result:
 * what is inside, which fuses are set, and whether what was packed starts.
 *
 * @param playwright arguments for the run of the browser tests on the packed files
 */
export async function checkPackage(playwright: string[] = []): Promise<TestRun> {
  if (process.platform !== 'linux') throw new Stop(sentences.packageOnLinux);
  await buildApp();
  await pack();
  checkStub();
  const files = checkArchive();
  const app = join(folder, 'app');
  extractAll(join(unpacked, 'resources/app.asar'), app);
  console.log(`packed: ${files.length} files, only what is expected; fuses set; a stub in place of Electron`);
  return runBrowserTests('package', ['--project=stand-in', 'packed.spec.ts', ...playwright], app);
}

async function pack(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const stub = join(folder, 'stub-electron');
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };
  makeStubElectron(stub, version);
  const builder = join(root, 'node_modules/electron-builder/cli.js');
  const settings = [`-c.electronDist=${stub}`, '-c.directories.output=dist-check'];
  const args = [builder, '--linux', 'dir', '--config', 'build/electron-builder.yml', '--publish', 'never', ...settings];
  const { code, output } = await capture({ program: process.execPath, args });
  if (code !== 0) throw new Stop(output);
}

function checkStub(): void {
  const program = join(unpacked, 'jianbao');
  assert.ok(readFileSync(program, 'latin1').startsWith(stubMark), `${program} is not the stub`);
  assert.deepEqual(readFuses(program), {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
}

function checkArchive(): string[] {
  const archive = join(unpacked, 'resources/app.asar');
  const entries = listPackage(archive, { isPack: false }).map((path) => path.slice(1));
  const files = entries.filter((path) => !entries.some((other) => other.startsWith(`${path}/`)));
  const strays = files.filter((path) => !expected.some((pattern) => pattern.test(path)));
  assert.deepEqual(strays, [], 'files that should not be in the package');
  const missing = required.filter((path) => !files.includes(path));
  assert.deepEqual(missing, [], 'files that the package lacks');
  const native = join(
    unpacked,
    `resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
  );
  assert.ok(statSync(native).size > 0, 'the native SQLite has to lie outside the archive');
  return files;
}

if (import.meta.main) await runScript(async () => (await checkPackage(process.argv.slice(2))).code);
