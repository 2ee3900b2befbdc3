import type { ChildProcess } from 'node:child_process';

/** Keeps what a process writes. Returns what it wrote so far whenever it is called. */
export function keepLog(process: ChildProcess): () => string {
  let text = '';
  for (const stream of [process.stdout, process.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  return () => text;
}

/** Resolves when a process has exited, or has been killed since it had not after ten seconds. */
export async function endOf(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const killing = setTimeout(() => process.kill('SIGKILL'), 10_000);
  await new Promise((resolve) => process.once('exit', resolve));
  clearTimeout(killing);
}
