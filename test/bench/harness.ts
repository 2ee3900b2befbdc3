import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { arch, cpus, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What was measured, as it is printed. */
export type Figures = { readonly [name: string]: number | string | boolean | null | Figures | readonly Figures[] };

/**
 * Runs a bench in a folder of its own, which is removed, and prints what it measured as one JSON document on standard output.
 *
 * @param bench is given the number of articles that `--articles` asks for; without, `usual`.
 */
export async function runBench(usual: number, bench: (articles: number, folder: string) => Promise<Figures>) {
  const { values } = parseArgs({ options: { articles: { type: 'string', default: String(usual) } } });
  const articles = Number(values.articles);
  if (!Number.isInteger(articles) || articles < 100) throw new Error('--articles takes a whole number, at least 100');
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-bench-'));
  try {
    const loadBefore = loadavg()[0]!;
    const started = performance.now();
    const figures = await bench(articles, folder);
    const seconds = round((performance.now() - started) / 1000);
    // What else the machine did: with more to do than it has cores, all times are longer.
    const load = { before: round(loadBefore), after: round(loadavg()[0]!) };
    console.log(JSON.stringify({ articles, machine: machine(), load, seconds, ...figures }, null, 2));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const machine = (): Figures => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGB: round(totalmem() / 2 ** 30),
  system: `${platform()} ${arch()}`,
  node: process.version,
});

/** Tells on standard error what is going on. */
export const say = (what: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);

/** How long work takes, in milliseconds, and what it gives. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
}

/** What times, in milliseconds, are like. */
export function spread(times: readonly number[]): Figures {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), most: round(sorted.at(-1) ?? 0) };
}

/** Three digits behind the point are enough for anything measured. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;

/** The bytes of all files below a folder; `onDisk` counts the blocks that they take. */
export function bytesBelow(folder: string): { bytes: number; onDisk: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = entries.map((entry) => statSync(join(entry.parentPath, entry.name)));
  return {
    bytes: found.reduce((all, { size }) => all + size, 0),
    onDisk: found.reduce((all, { blocks }) => all + blocks * 512, 0),
  };
}

/** Runs a script in a process of its own. @returns the JSON that it prints; null when it takes longer than `seconds` */
export function inFreshProcess(script: string, args: readonly string[], seconds = 300): Promise<Figures | null> {
  const child = spawn(process.execPath, ['--expose-gc', join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: seconds * 1000,
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (signal) settle(null);
      else if (code !== 0) fail(new Error(`${script} ended with ${code}`));
      else settle(JSON.parse(printed) as Figures);
    });
  });
}
