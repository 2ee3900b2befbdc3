import type { JobEvent, Link } from './link.ts';

/** Hears of one job from before it is started, so that nothing is missed between its start and the answer that tells its number. */
export class JobWatch {
  readonly #hear: (event: JobEvent) => void;
  readonly #early: JobEvent[] = [];
  #job: number | null = null;
  /** Ends the listening; the job's last event does so by itself. */
  readonly end: () => void;

  constructor(on: Link['on'], hear: (event: JobEvent) => void) {
    this.#hear = hear;
    this.end = on('job', (event) => {
      if (this.#job === null) this.#early.push(event);
      else this.#tell(event);
    });
  }

  /** The job is this one: what it told already is heard now. */
  follow(job: number): void {
    this.#job = job;
    for (const event of this.#early.splice(0)) this.#tell(event);
  }

  #tell(event: JobEvent): void {
    if (event.job !== this.#job) return;
    if (event.phase !== 'running') this.end();
    this.#hear(event);
  }
}
