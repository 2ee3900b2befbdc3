import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { runScript } from './script.ts';
import { type Output, outputs } from './vite-outputs.ts';

const root = resolve(import.meta.dirname, '..');
const stampFile = join(root, 'out/.stamp');
const recipe = ['package-lock.json', 'build/vite-outputs.ts', 'build/svelte.config.js'];

/** Brings out/ up to date with the sources, and builds again only what they changed. Says in one line what it did. */
export async function buildApp(): Promise<void> {
  const stamps = readStamps();
  const done: string[] = [];
  for (const [name, output] of Object.entries(outputs)) {
    const stamp = await stampOf(output);
    if (stamps[name] === stamp && existsSync(join(root, output.result))) continue;
    const started = performance.now();
    await build(output.config());
    stamps[name] = stamp;
    mkdirSync(join(root, 'out'), { recursive: true });
    writeFileSync(stampFile, JSON.stringify(stamps));
    done.push(`${name} ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  console.log(done.length > 0 ? `built: ${done.join(', ')}` : 'built: nothing to do');
}

function readStamps(): Record<string, string> {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
}

/** A hash over the paths and the contents of everything that an output is made from. */
async function stampOf(output: Output): Promise<string> {
  const hash = createHash('sha256');
  for (const path of [...output.sources, ...recipe]) {
    for (const file of await filesUnder(path))
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<string[]> {
  if (statSync(join(root, path)).isFile()) return [path];
  const names = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

if (import.meta.main) await runScript(async () => buildApp().then(() => 0));
