import type { Desk } from './desk.svelte.ts';

type Around = Pick<Desk, 'client' | 'jobs' | 'notices' | 'opened' | 'panels' | 'shown' | 'speech' | 'health'>;

/** Going from one library to another, after what goes on here has been stored, or the person has been asked. */
export class Moving {
  /** A backup is being made into a library while none is open. */
  isRestoring = $state(false);
  readonly #desk: Around;

  constructor(desk: Around) {
    this.#desk = desk;
  }

  /** Opens a library that the person chooses, or makes one where they say. */
  async choose(purpose: 'new' | 'open'): Promise<void> {
    const { path } = await this.#desk.client.shell('library.choose', { purpose });
    if (path !== null) await this.to(path, purpose === 'new');
  }

  async to(path: string, create = false): Promise<void> {
    const { client, shown } = this.#desk;
    if (path === shown.path) return;
    await this.#leave('library', () => client.shell('library.open', { path, create }));
  }

  close(): Promise<void> {
    return this.#leave('library', () => this.#desk.client.shell('library.close', undefined));
  }

  closeWindow(): Promise<void> {
    return this.#leave('window', () => this.#desk.client.shell('window.close', undefined));
  }

  /** Makes a library out of a backup. Beside an open library that is a job, and says when it is done; else it is opened. */
  async restore(backup?: string): Promise<void> {
    const { client, health, shown } = this.#desk;
    const from = backup ?? (await client.shell('backup.choose', { purpose: 'restore' })).path;
    if (from === null) return;
    const { path: to } = await client.shell('library.choose', { purpose: 'new' });
    if (to === null) return;
    if (shown.isOpen) return health.restore(from, to, (library) => this.to(library));
    this.isRestoring = true;
    try {
      const { library } = await client.shell('library.restore', { from, to });
      await this.to(library);
    } finally {
      this.isRestoring = false;
    }
  }

  async #leave(what: 'library' | 'window', go: () => Promise<void>): Promise<void> {
    const { jobs, opened, panels } = this.#desk;
    await opened.save();
    // A window may go while others, and the engine, stay.
    const running = what === 'library' ? jobs.running.length : 0;
    const unsaved = opened.unsaved.length;
    if (running + unsaved === 0) return go();
    panels.show({
      kind: 'leave',
      leaving: {
        what,
        jobs: running,
        unsaved,
        go: async () => {
          opened.letGo();
          await go();
        },
        again: () => this.#leave(what, go),
      },
    });
  }
}
