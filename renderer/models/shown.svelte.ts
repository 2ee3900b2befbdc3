import type { Client } from '../../electron/contract/client.ts';
import type { RecentLibrary, Standing } from '../../electron/contract/standing.ts';
import type { Bridge } from './bridge.ts';

/** What this window shows: a library, or the start page; the same in all windows. To be made while a component is set up. */
export class Shown {
  /** Null until it is known. */
  now: Standing | null = $state.raw(null);
  /** The libraries that were open before. */
  recent: readonly RecentLibrary[] = $state.raw([]);
  readonly #client: Client;

  constructor(client: Client, bridge: Bridge) {
    this.#client = client;
    $effect(() => bridge.hear('standing', (standing) => this.#take(standing)));
    void client.shell('library.standing', undefined).then((standing) => this.#take(standing));
    void this.askRecent();
  }

  /** A library is open, or being opened. */
  get isOpen(): boolean {
    return this.now?.is !== 'closed';
  }

  /** Where the library lies; null on the start page, and while it is not known. */
  get path(): string | null {
    return this.now?.is === 'open' ? this.now.path : null;
  }

  async askRecent(): Promise<void> {
    this.recent = await this.#client.shell('library.recent', undefined);
  }

  async forget(path: string): Promise<void> {
    await this.#client.shell('library.forget', { path });
    await this.askRecent();
  }

  #take(standing: Standing): void {
    if (this.now && standing.turn < this.now.turn) return;
    this.now = standing;
    void this.askRecent();
  }
}
