import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a run of the command line left behind. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line as a person does, in a process of its own. */
export async function jianbao(...args: string[]): Promise<Ran> {
  const bin = resolve(import.meta.dirname, '../../build/jianbao.mjs');
  try {
    const { stdout, stderr } = await run(process.execPath, [bin, ...args], { maxBuffer: 1e8 });
    return { code: 0, out: stdout, err: stderr };
  } catch (problem) {
    const { code, stdout, stderr } = problem as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

/** Runs it with `--json`. */
export async function jianbaoJson(...args: string[]) {
  const { code, out } = await jianbao(...args, '--json');
  return { code, json: JSON.parse(out) };
}
