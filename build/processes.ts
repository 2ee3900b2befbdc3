import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';

/** A command to start: the program, its arguments, and what differs from this process. */
export interface Command {
  program: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
}

/** How a command ended: its exit code, everything that it wrote, and how long it took. */
export interface Finished {
  code: number;
  output: string;
  seconds: number;
}

/**
 * Runs a command on this terminal, as if it had been typed there; signals sent to this process reach it.
 *
 * @returns its exit code, 128 + the signal's number when a signal ended it, 127 when it can't be started
 */
export function attach(command: Command): Promise<number> {
  return exitOf(start(command, 'inherit'));
}

/**
 * Runs a command and keeps its output to itself.
 *
 * @param limit milliseconds after which it is killed; its code is then 137
 */
export async function capture(command: Command, limit?: number): Promise<Finished> {
  const started = performance.now();
  const child = start(command, ['ignore', 'pipe', 'pipe']);
  const timer = limit === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), limit);
  let output = '';
  const hear = (text: string) => {
    output += text;
  };
  child.stdout?.setEncoding('utf8').on('data', hear);
  child.stderr?.setEncoding('utf8').on('data', hear);
  child.on('error', (problem) => hear(`${problem.message}\n`));
  const code = await exitOf(child);
  clearTimeout(timer);
  return { code, output, seconds: (performance.now() - started) / 1000 };
}

function start({ program, args, env, cwd }: Command, stdio: StdioOptions): ChildProcess {
  return spawn(program, args, { stdio, env: { ...process.env, ...env }, cwd });
}

function exitOf(child: ChildProcess): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const forward = (signal: NodeJS.Signals) => {
    // A terminal sends Ctrl+C to the child as well; twice would mean "at once" to it.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, forward);
  child.on('error', () => resolve(127));
  child.on('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  return promise.finally(() => {
    for (const signal of signals) process.off(signal, forward);
  });
}
