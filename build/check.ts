import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { circles, wrongImports } from './import-rules.ts';
import { capture } from './processes.ts';
import { runScript } from './script.ts';
import { oversized } from './size-rule.ts';
import { importsOf, readSources } from './sources.ts';

const root = resolve(import.meta.dirname, '..');

interface Verdict {
  passed: boolean;
  seconds: number;
  output: string;
}

/** Every rule that the sources must keep, by name; one that fails says why in its output. */
const checks: Record<string, () => Promise<Verdict>> = {
  types: () => tool('typescript/bin/tsc', '-p', '.', '--noEmit'),
  'types of core': () => tool('typescript/bin/tsc', '-p', 'electron/core', '--noEmit'),
  components: () =>
    tool(
      'svelte-check/bin/svelte-check',
      '--tsconfig',
      'tsconfig.json',
      '--config',
      'build/svelte.config.js',
      '--fail-on-warnings',
      '--output',
      'human',
    ),
  style: () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  'unused code': () => tool('knip/bin/knip.js', '--config', 'build/knip.jsonc', '--no-progress'),
  imports: async () => {
    const imports = readSources(['electron', 'renderer']).flatMap(importsOf);
    return judge([...wrongImports(imports), ...circles(imports)]);
  },
  sizes: async () => judge(oversized(readSources(['electron', 'renderer', 'build', 'seeds']))),
};

async function tool(bin: string, ...args: string[]): Promise<Verdict> {
  const program = resolve(root, 'node_modules', bin);
  const { code, output, seconds } = await capture({ program: process.execPath, args: [program, ...args], cwd: root });
  return { passed: code === 0, output, seconds };
}

function judge(faults: string[]): Verdict {
  return { passed: faults.length === 0, output: faults.join('\n'), seconds: 0 };
}

/**
 * Runs every check, as many at once as there are processors, even after one has failed; prints why, then a table.
 *
 * @returns the exit code
 */
export async function checkAll(): Promise<number> {
  const waiting = Object.entries(checks);
  const verdicts = new Map<string, Verdict>();
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) verdicts.set(next[0], await next[1]());
  };
  await Promise.all(cpus().map(worker));
  const failed = [...verdicts].filter(([, verdict]) => !verdict.passed);
  for (const [name, { output }] of failed) console.log(`--- ${name}\n${output.trim()}\n`);
  for (const name of Object.keys(checks)) {
    const { passed, seconds } = verdicts.get(name)!;
    console.log(`${passed ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)} ${seconds.toFixed(1).padStart(5)} s`);
  }
  return failed.length === 0 ? 0 : 1;
}

if (import.meta.main) await runScript(checkAll);
