import { basename } from 'node:path';
import { v7 as newId } from 'uuid';
import * as v from 'valibot';
import {
  type CommandName,
  type ControlName,
  contract,
  type Input,
  type JobName,
  type Name,
  type QueryName,
} from '../contract/contract.ts';
import type { Entry } from '../contract/kinds.ts';
import type { Events, Link, Reply } from '../contract/link.ts';
import type { Library } from '../core/library.ts';
import { Refusal } from '../core/refusal.ts';
import { isIndexFault } from '../index/index.ts';
import { Store } from '../store/store.ts';
import { Turns } from '../store/turns.ts';
import { carryOut } from './carry-out.ts';
import { goToStep } from './go-to-step.ts';
import { commands, controlHandlers, queries } from './handlers/index.ts';
import type { CommandHandler, Controls } from './handlers/tables.ts';
import { jobs } from './jobs/index.ts';
import { Jobs } from './jobs/jobs.ts';
import { Listeners } from './listeners.ts';
import { OpenShelf } from './open-shelf.ts';
import { readAgain } from './read-again.ts';
import { Upkeep } from './upkeep.ts';

/** How many changed articles an event names; more are not worth the way. */
const namedInEvent = 200;

/** Runs what the contract names on one open library. Knows nothing of Electron. */
export class Engine implements Link {
  readonly #shelf: OpenShelf;
  readonly #listeners: Listeners;
  readonly #jobs: Jobs;
  readonly #turns = new Turns();
  readonly #upkeep: Upkeep;
  readonly #controls: Controls;

  private constructor(shelf: OpenShelf, listeners: Listeners) {
    this.#shelf = shelf;
    this.#listeners = listeners;
    this.#upkeep = new Upkeep(shelf.store);
    this.#jobs = new Jobs((event) => listeners.tell('job', event));
    this.#controls = {
      undo: () => this.#reverse('undo'),
      redo: () => this.#reverse('redo'),
      goTo: (step) => this.#turns.take(() => goToStep(shelf, step)),
      configureBackup: (folder) => shelf.store.backups.configure(folder),
      answerBackup: (goOn) => shelf.store.backups.answer(goOn),
      stopJob: (job) => this.#jobs.stop(job),
    };
  }

  /** Opens a library. @throws Refusal as `Store.open` does */
  static async open(folder: string): Promise<Engine> {
    return Engine.#over(await Store.open(folder, { readAgain }));
  }

  /** Makes an empty library, named after its folder, and opens it. @throws Refusal as `Store.create` does */
  static async create(folder: string, name: string = basename(folder, '.jianbao')): Promise<Engine> {
    const library: Library = {
      id: newId(),
      name,
      language: 'zh-CN',
      createdAt: new Date().toISOString(),
      collections: {},
      tags: {},
    };
    return Engine.#over(await Store.create(folder, library));
  }

  static async #over(store: Store): Promise<Engine> {
    const listeners = new Listeners();
    try {
      const shelf = await OpenShelf.over(store, ({ seq, changed, removed }) => {
        const articles = [...changed.map(({ id }) => id), ...removed];
        listeners.tell('changed', { seq, articles: articles.length > namedInEvent ? [] : articles });
      });
      return new Engine(shelf, listeners);
    } catch (problem) {
      await store.close();
      throw problem;
    }
  }

  /** Answers a name of the contract; the desktop's own names are not answered here. Never throws. */
  async ask(name: string, input: unknown): Promise<Reply<unknown>> {
    try {
      return { ok: true, value: await this.#answerOrRenew(name, input) };
    } catch (problem) {
      if (problem instanceof Refusal) return { ok: false, code: problem.code, params: problem.params };
      console.error(problem);
      return { ok: false, code: 'internal', params: { detail: String(problem) } };
    }
  }

  on<E extends keyof Events>(event: E, listener: (detail: Events[E]) => void): () => void {
    return this.#listeners.add(event, listener);
  }

  /** Lets other processes know where this engine listens. */
  announce(address: string): Promise<void> {
    return this.#shelf.store.lock.announce(address);
  }

  /** Stops what is running, writes what is unwritten and lets go of the library. */
  async close(): Promise<void> {
    await Promise.all([this.#jobs.stopAll(), this.#upkeep.end()]);
    await this.#turns.take(() => this.#shelf.close());
  }

  /** Nobody need know that the index was damaged: it is made anew, and asked again. */
  async #answerOrRenew(name: string, input: unknown): Promise<unknown> {
    try {
      return await this.#answer(name, input);
    } catch (problem) {
      if (!isIndexFault(problem)) throw problem;
      console.error(problem);
      await this.#shelf.index.renew();
      return this.#answer(name, input);
    }
  }

  #answer(name: string, input: unknown): unknown {
    const entry: Entry | undefined = Object.hasOwn(contract, name) ? contract[name as Name] : undefined;
    if (!entry || entry.kind === 'shell') throw new Refusal('bad-request', { detail: name });
    const request = understood(entry, name, input);
    switch (entry.kind) {
      case 'query':
        return this.#query(name as QueryName, request as never);
      case 'command':
        return this.#command(name as CommandName, request);
      case 'control':
        return controlHandlers[name as ControlName](this.#controls, request as never);
      case 'job':
        return { job: this.#jobs.start(name as JobName, jobs[name as JobName](this.#workshop, request as never)) };
    }
  }

  #query<N extends QueryName>(name: N, input: Input<N>): unknown {
    return queries[name](this.#shelf, input);
  }

  #command(name: CommandName, input: unknown): Promise<unknown> {
    const handler = commands[name] as CommandHandler<never>;
    return this.#turns.take(() => carryOut(this.#shelf, name, handler, input as never));
  }

  #reverse(direction: 'undo' | 'redo') {
    return this.#turns.take(async () => {
      const { label } = await this.#shelf.reverse(direction);
      return { label: { name: label.name, params: { ...label.params } } };
    });
  }

  get #workshop() {
    return { shelf: this.#shelf, turns: this.#turns };
  }
}

function understood(entry: Entry, name: string, input: unknown): unknown {
  const parsed = v.safeParse(entry.input, input);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Refusal('bad-request', { detail: `${name} ${v.getDotPath(issue) ?? ''}: ${issue.message}` });
}
