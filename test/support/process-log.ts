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

/** Waits for a process that was told to end. Kills it, and throws, when it has not ended ten seconds later. */
export async function endOf(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  let isLate = false;
  const killing = setTimeout(() => {
    isLate = true;
    process.kill('SIGKILL');
  }, 10_000);
  await new Promise((resolve) => process.once('exit', resolve));
  clearTimeout(killing);
  if (isLate) throw new Error('The program was told to quit and had to be killed ten seconds later.');
}
