import type { Client } from '../../electron/contract/client.ts';
import type { JobName } from '../../electron/contract/contract.ts';
import type { JobEvent, Progress } from '../../electron/contract/link.ts';

/** Work that is under way, as the window shows it. */
export interface ShownJob {
  readonly number: number;
  readonly name: JobName;
  readonly progress: Progress;
  /** When it was first heard of, in milliseconds of `performance.now()`. */
  readonly since: number;
  readonly isStopping: boolean;
}

/** All work that is under way in the engine, whichever window began it. To be made while a component is set up. */
export class Jobs {
  running = $state.raw<readonly ShownJob[]>([]);
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
    $effect(() => client.on('job', (event) => this.#hear(event)));
  }

  /** Asks a job to stop at its next resting place. */
  async stop(number: number): Promise<void> {
    this.running = this.running.map((job) => (job.number === number ? { ...job, isStopping: true } : job));
    await this.#client.control('job.stop', { job: number });
  }

  #hear(event: JobEvent): void {
    const { job: number, name } = event;
    if (event.phase !== 'running') {
      this.running = this.running.filter((job) => job.number !== number);
      return;
    }
    const { progress } = event;
    const known = this.running.some((job) => job.number === number);
    this.running = known
      ? this.running.map((job) => (job.number === number ? { ...job, progress } : job))
      : [...this.running, { number, name, progress, since: performance.now(), isStopping: false }];
  }
}

/** How long a job had better run before anyone foretells its end, in seconds. */
const settling = 2;

/** Seconds that a job will take yet, at the pace it has had; null while that can't be said. */
export function secondsLeft({ progress: { done, total }, since }: ShownJob, now: number): number | null {
  const passed = (now - since) / 1000;
  if (total === 0 || done === 0 || passed < settling) return null;
  return Math.round((passed / done) * (total - done));
}
