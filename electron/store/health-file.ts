import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import * as v from 'valibot';
import type { Folder } from './folder.ts';
import { Turns } from './turns.ts';

/** What the last check of every file found. */
const Verified = v.object({
  at: v.string(),
  articles: v.number(),
  originals: v.number(),
  faults: v.number(),
  /** Faults that were not mended. */
  remaining: v.number(),
});

/** More than a fifth of the articles are gone or altered since the snapshot of `since`, which had `of`. */
const MassChange = v.object({ gone: v.number(), altered: v.number(), of: v.number(), since: v.string() });
export type MassChange = v.InferOutput<typeof MassChange>;

/** How this library is backed up. */
const BackupPlan = v.object({
  /** Where snapshots go; null: into the library's own folder. */
  folder: v.nullable(v.string()),
  /** The name of this library's folder in there. */
  vault: v.string(),
  /** Whether a snapshot was taken there: from then on its folder is missed when it is not there. */
  hasBegun: v.boolean(),
  /** The last snapshot taken there, so that it can be named while the folder is away. */
  last: v.nullable(v.object({ at: v.string(), articles: v.number(), bytes: v.number() })),
  /** Waits for the person. */
  question: v.nullable(MassChange),
  /** The instants of snapshots that are kept for good. */
  pinned: v.array(v.string()),
});
export type BackupPlan = v.InferOutput<typeof BackupPlan>;

/** What health.json holds. */
interface Health {
  readonly verified?: v.InferOutput<typeof Verified>;
  readonly backup?: BackupPlan;
}

/** A part that is not what it should be is not known. */
const Written = v.object({
  verified: v.fallback(v.nullable(Verified), null),
  backup: v.fallback(v.nullable(BackupPlan), null),
});

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
    const read = v.safeParse(Written, { verified: null, backup: null, ...JSON.parse(text) });
    const { verified, backup } = read.success ? read.output : { verified: null, backup: null };
    return { ...(verified && { verified }), ...(backup && { backup }) };
  } catch (problem) {
    if (problem instanceof SyntaxError) return {};
    throw problem;
  }
}
