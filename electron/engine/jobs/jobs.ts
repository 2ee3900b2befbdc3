import type { JobName, Output } from '../../contract/contract.ts';
import type { JobEvent, Progress } from '../../contract/link.ts';
import { Refusal } from '../../core/refusal.ts';

/**
 * Long work as a generator: every `yield` says how far it has come and is told whether to go on.
 *
 * Told to stop, it returns what was done so far; it cleans up in `finally`.
 */
export type Job<T> = AsyncGenerator<Progress, T, boolean>;

interface Running {
  stopping: boolean;
  readonly finished: Promise<void>;
}

/** How often at most, in milliseconds, a job's progress is told. */
const rhythm = 100;

/** The jobs that are under way, by number. */
export class Jobs {
  readonly #tell: (event: JobEvent) => void;
  readonly #running = new Map<number, Running>();
  #last = 0;

  constructor(tell: (event: JobEvent) => void) {
    this.#tell = tell;
  }

  /** Starts a job. @returns its number. */
  start<N extends JobName>(name: N, job: Job<Output<N>>): number {
    const number = ++this.#last;
    const started = Promise.withResolvers<void>();
    const running: Running = { stopping: false, finished: started.promise.then(() => this.#run(number, name, job)) };
    this.#running.set(number, running);
    // The number is answered before the first event.
    setImmediate(started.resolve);
    return number;
  }

  stop(number: number): void {
    const running = this.#running.get(number);
    if (running) running.stopping = true;
  }

  /** Stops all jobs and waits until they have. */
  async stopAll(): Promise<void> {
    for (const number of this.#running.keys()) this.stop(number);
    await Promise.all(Array.from(this.#running.values(), ({ finished }) => finished));
  }

  async #run<N extends JobName>(job: number, name: N, work: Job<Output<N>>): Promise<void> {
    const running = this.#running.get(job)!;
    try {
      let step = await work.next(true);
      for (let told = 0; !step.done; step = await work.next(!running.stopping)) {
        if (Date.now() - told < rhythm) continue;
        told = Date.now();
        this.#tell({ job, name, phase: 'running', progress: step.value });
        // Lets what was asked meanwhile be answered, the wish to stop among it.
        await new Promise((resolve) => setImmediate(resolve));
      }
      this.#tell({ job, name, phase: running.stopping ? 'stopped' : 'done', result: step.value });
    } catch (problem) {
      if (!(problem instanceof Refusal)) console.error(problem);
      const { code, params } =
        problem instanceof Refusal ? problem : new Refusal('internal', { detail: String(problem) });
      this.#tell({ job, name, phase: 'failed', code, params });
    } finally {
      this.#running.delete(job);
    }
  }
}
