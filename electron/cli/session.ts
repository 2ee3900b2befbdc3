import { Client } from '../contract/client.ts';
import type { Input, JobName, Output } from '../contract/contract.ts';
import type { Progress } from '../contract/link.ts';
import { Refusal } from '../core/refusal.ts';
import { attach } from '../engine/attach.ts';
import type { Key } from '../messages/speak.ts';
import { Terminal } from './terminal.ts';

/** A library could not be opened. */
export class NotOpened extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message, { cause: refusal });
    this.refusal = refusal;
  }
}

/**
 * Opens a library, through the window that holds it if one does, and lets go of it in the end. Every article can be found when the
 * work begins.
 */
export async function withLibrary<T>(
  folder: string,
  work: (client: Client) => Promise<T>,
  how: { create?: boolean; name?: string } = {},
): Promise<T> {
  const link = await attach(folder, how).catch((problem: unknown) => {
    throw problem instanceof Refusal ? new NotOpened(problem) : problem;
  });
  try {
    const client = new Client(link);
    await tellOfDamage(client);
    await client.query('index.caughtUp', undefined);
    return await work(client);
  } finally {
    await link.close();
  }
}

/** What the person must know of, whatever they came for: that files were damaged, and what became of them. */
const damage = /^(file|article|articles|lines|library-content|orphan|torn)-/;

async function tellOfDamage(client: Client): Promise<void> {
  const terminal = new Terminal();
  const { findings } = await client.query('library.overview', undefined);
  for (const { name, params } of findings) {
    if (damage.test(name)) terminal.tell(terminal.say(`found.${name}` as Key, params));
  }
}

/** Runs a job to its end, with progress; Ctrl+C stops it at its next resting place. */
export async function runJob<N extends JobName>(
  client: Client,
  terminal: Terminal,
  name: N,
  input: Input<N>,
): Promise<{ stopped: boolean; result: Output<N> }> {
  const job = await client.start(name, input, ({ done, total, detail }) => terminal.showProgress(done, total, detail));
  const stop = () => void job.stop();
  process.once('SIGINT', stop);
  try {
    const ended = await job.finished;
    if (ended.stopped) terminal.tell(terminal.say('cli.stopped'));
    return ended;
  } finally {
    process.off('SIGINT', stop);
  }
}

/** Does long work that no engine is needed for, with progress; Ctrl+C stops it at its next resting place. @returns null when it was */
export async function untilStopped<T>(
  terminal: Terminal,
  work: AsyncGenerator<Progress, T | null, boolean>,
): Promise<T | null> {
  let isStopping = false;
  const stop = () => {
    isStopping = true;
  };
  process.once('SIGINT', stop);
  try {
    let step = await work.next(true);
    for (; !step.done; step = await work.next(!isStopping)) {
      terminal.showProgress(step.value.done, step.value.total, step.value.detail);
    }
    if (step.value === null) terminal.tell(terminal.say('cli.stopped-nothing'));
    return step.value;
  } finally {
    process.off('SIGINT', stop);
  }
}
