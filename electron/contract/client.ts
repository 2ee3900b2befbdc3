import { Refusal } from '../core/refusal.ts';
import type { CommandName, ControlName, Input, JobName, Name, Output, QueryName, ShellName } from './contract.ts';
import { JobWatch } from './job-watch.ts';
import type { Link, Progress } from './link.ts';

/** A job under way: `finished` rejects with a Refusal when it fails, and gives what was done when it is stopped. */
export interface RunningJob<N extends JobName> {
  readonly finished: Promise<{ stopped: boolean; result: Output<N> }>;
  stop(): Promise<void>;
}

/**
 * The typed face of a link: the only way to an engine.
 *
 * Every method throws the Refusal that the other side answered with.
 */
export class Client {
  readonly #link: Link;
  readonly on: Link['on'];

  constructor(link: Link) {
    this.#link = link;
    this.on = link.on.bind(link);
  }

  query<N extends QueryName>(name: N, input: Input<N>): Promise<Output<N>> {
    return this.#ask(name, input);
  }

  command<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
    return this.#ask(name, input);
  }

  control<N extends ControlName>(name: N, input: Input<N>): Promise<Output<N>> {
    return this.#ask(name, input);
  }

  shell<N extends ShellName>(name: N, input: Input<N>): Promise<Output<N>> {
    return this.#ask(name, input);
  }

  /** Starts a job; `report` hears how far it has come. */
  async start<N extends JobName>(
    name: N,
    input: Input<N>,
    report: (progress: Progress) => void = () => {},
  ): Promise<RunningJob<N>> {
    const ended = Promise.withResolvers<{ stopped: boolean; result: Output<N> }>();
    const watch = new JobWatch(this.on, (event) => {
      if (event.phase === 'running') report(event.progress);
      else if (event.phase === 'failed') ended.reject(new Refusal(event.code, event.params));
      else ended.resolve({ stopped: event.phase === 'stopped', result: event.result as Output<N> });
    });
    try {
      const { job } = await this.#ask<{ job: number }>(name, input);
      watch.follow(job);
      return { finished: ended.promise, stop: () => this.control('job.stop', { job }) };
    } catch (error) {
      watch.end();
      throw error;
    }
  }

  async #ask<T>(name: Name, input: unknown): Promise<T> {
    const reply = await this.#link.ask(name, input);
    if (!reply.ok) throw new Refusal(reply.code, reply.params);
    return reply.value as T;
  }
}
