import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildApp } from './build.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { attach, type Command } from './processes.ts';
import { sampleLibrary } from './sample-library.ts';
import { runScript } from './script.ts';
import { sentences } from './sentences.ts';
import { ensureBrowser } from './setup.ts';

const root = resolve(import.meta.dirname, '..');

/** Builds the program and opens its window, in real Electron where it can be had and else in Chromium. */
async function start(given: string[]): Promise<number> {
  await buildApp();
  const named = given.some((arg) => arg === '--library' || arg.startsWith('--library='));
  const args = named ? given : ['--library', await sampleLibrary(), ...given];
  if (!hasDisplay()) {
    console.log(sentences.noDisplay(named ? 'DIR' : (args[1] ?? '')));
    return 0;
  }
  const electron = findElectron() ?? (await fetchElectron());
  return attach(electron ? inElectron(electron, args) : await inChromium(args));
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function inElectron(program: string, args: string[]): Command {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { program, args: [...asRoot, root, ...args] };
}

async function inChromium(args: string[]): Promise<Command> {
  await ensureBrowser();
  console.log(sentences.standIn);
  const register = pathToFileURL(resolve(root, 'test/support/electron/register.ts')).href;
  return { program: process.execPath, args: ['--import', register, resolve(root, 'out/main/main.js'), ...args] };
}

await runScript(() => start(process.argv.slice(2)));
