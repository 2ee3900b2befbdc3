import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import type { Folder } from './folder.ts';
import { Turns } from './turns.ts';

/** What the last check of every file found. */
export interface Verified {
  readonly at: string;
  readonly articles: number;
  readonly originals: number;
  readonly faults: number;
  /** Faults that were not mended. */
  readonly remaining: number;
}

/** More than a fifth of the articles are gone or altered since the snapshot of `since`, which had `of`. */
export interface MassChange {
  readonly gone: number;
  readonly altered: number;
  readonly of: number;
  readonly since: string;
}

/** How this library is backed up. */
export interface BackupPlan {
  /** Where snapshots go; null: into the library's own folder. */
  readonly folder: string | null;
  /** The name of this library's folder in there. */
  readonly vault: string;
  /** Whether a snapshot was taken there: from then on its folder is missed when it is not there. */
  readonly hasBegun: boolean;
  /** Waits for the person. */
  readonly question: MassChange | null;
  /** The instants of snapshots that are kept for good. */
  readonly pinned: readonly string[];
}

/** What health.json holds. */
export interface Health {
  readonly verified?: Verified;
  readonly backup?: BackupPlan;
}

const healthPath = 'health.json';

/** health.json: what is known of a library's health. Not precious: absent or damaged, it means that nothing is known. */
export class HealthFile {
  readonly #folder: Folder;
  readonly #record: Low<Health>;
  readonly #turns = new Turns();

  constructor(folder: Folder) {
    this.#folder = folder;
    this.#record = new Low(adapterFor(folder), {});
  }

  /** @throws Refusal `file-unreadable` */
  read(): Promise<Health> {
    return this.#turns.take(() => this.#read());
  }

  /** Puts parts in the place of those that were there; none where nothing may be written. @throws Refusal `disk-refused`, `file-unreadable` */
  update(parts: Health): Promise<void> {
    return this.#turns.take(async () => {
      if (this.#folder.readOnly) return;
      this.#record.data = { ...(await this.#read()), ...parts };
      await this.#record.write();
    });
  }

  async #read(): Promise<Health> {
    this.#record.data = {};
    await this.#record.read();
    return this.#record.data;
  }
}

const adapterFor = (folder: Folder): Adapter<Health> => ({
  read: async () => parsed((await folder.read(healthPath))?.toString('utf8') ?? ''),
  write: (health) => folder.write(healthPath, Buffer.from(`${JSON.stringify(health, null, 2)}\n`)),
});

function parsed(text: string): Health {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch (problem) {
    if (problem instanceof SyntaxError) return {};
    throw problem;
  }
}
