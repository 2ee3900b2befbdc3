import { resolve } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import { Folder } from '../folder.ts';
import type { BackupPlan } from '../health-file.ts';
import type { Store } from '../store.ts';
import { Turns } from '../turns.ts';
import type { Manifest, Occasion } from './manifest.ts';
import { massChange } from './mass-change.ts';
import { type Packed, pack } from './pack.ts';
import { superfluous } from './retention.ts';
import { clearStill } from './still-library.ts';
import { type Copying, copySnapshot } from './take-snapshot.ts';
import { type Listed, Vault } from './vault.ts';

/** The backups of one open library. */
export class Backups {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #turns = new Turns();

  #problem: Refusal | null = null;

  constructor(store: Store, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** Why the last snapshot could not be taken, until one can. */
  get problem(): Refusal | null {
    return this.#problem;
  }

  /** How the library is backed up. @throws Refusal `file-unreadable` */
  async plan(): Promise<BackupPlan> {
    return (await this.#store.health.read()).backup ?? unplanned;
  }

  /** Says where snapshots go from now on; null: into the library's own folder. @throws Refusal `disk-refused` */
  async configure(folder: string | null): Promise<void> {
    this.#store.confirmWritable();
    await this.#update({
      folder: folder && resolve(folder),
      vault: this.#store.library.id,
      hasBegun: false,
      last: null,
      question: null,
    });
  }

  /** Answers the question: a mass change that is not meant keeps the snapshot of before for good. */
  async answer(goOn: boolean): Promise<void> {
    this.#store.confirmWritable();
    const { question, pinned } = await this.plan();
    if (!question) throw new Refusal('nothing-to-answer');
    await this.#update({ question: null, pinned: goOn ? pinned : [...pinned, question.since] });
  }

  /** The snapshots there are, newest first. @throws Refusal `backup-folder-missing`, `file-unreadable` */
  async list(): Promise<Listed[]> {
    const plan = await this.plan();
    const vault = vaultOf(this.#store.place, plan, this.#now);
    await vault.confirm(plan.folder !== null && plan.hasBegun);
    return vault.snapshots();
  }

  /**
   * Takes a snapshot, one at a time, and removes those that are not needed any more, unless a mass change waits for an answer.
   *
   * @returns null when it was told to stop. @throws Refusal `backup-folder-missing`, `disk-refused`, `file-unreadable`
   */
  take(why: Occasion): AsyncGenerator<Copying, Listed | null, boolean> {
    return this.#alone(() => this.#remembering(this.#take(why)));
  }

  /** Writes the whole library into one file. @returns null when it was told to stop. @throws as `pack` does */
  pack(out: string): AsyncGenerator<Copying, Packed | null, boolean> {
    return this.#alone(() => pack(this.#store, out, this.#now()));
  }

  /** One backup at a time, so that what an earlier one has left behind may be cleared away. */
  async *#alone<T>(work: () => AsyncGenerator<Copying, T, boolean>): AsyncGenerator<Copying, T, boolean> {
    const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    void this.#turns.take(() => {
      begun.resolve();
      return over.promise;
    });
    await begun.promise;
    try {
      await clearStill(this.#store);
      return yield* work();
    } finally {
      over.resolve();
    }
  }

  async *#remembering<T>(work: AsyncGenerator<Copying, T, boolean>): AsyncGenerator<Copying, T, boolean> {
    try {
      const result = yield* work;
      this.#problem = null;
      return result;
    } catch (problem) {
      if (problem instanceof Refusal) this.#problem = problem;
      throw problem;
    }
  }

  async *#take(why: Occasion): AsyncGenerator<Copying, Listed | null, boolean> {
    this.#store.confirmWritable();
    const plan = await this.plan();
    const vault = vaultOf(this.#store.place, plan, this.#now);
    await vault.confirm(plan.folder !== null && plan.hasBegun);
    const earlier = await vault.snapshots();
    const last = await newestLegible(vault, earlier);
    const manifest = yield* copySnapshot(this.#store, vault, { why, at: this.#now(), last });
    if (!manifest) return null;
    const listed = await vault.add(manifest);
    const question = await this.#question(vault, manifest, plan, earlier, last);
    const { at, articles, bytes } = listed;
    await this.#update({ hasBegun: true, vault: this.#store.library.id, last: { at, articles, bytes }, question });
    const { pinned } = await this.plan();
    if (!question) await this.#thinOut(vault, superfluous([listed, ...earlier], pinned));
    return listed;
  }

  /** Asked once, a question stays until it is answered, or the articles are back. */
  async #question(vault: Vault, taken: Manifest, plan: BackupPlan, earlier: Listed[], last: Manifest | null) {
    const asked = earlier.find(({ at }) => at === plan.question?.since);
    const before = (asked && (await newestLegible(vault, [asked]))) ?? last;
    return before && massChange(vault, before, taken);
  }

  async #thinOut(vault: Vault, snapshots: readonly Listed[]): Promise<void> {
    if (snapshots.length > 0) await vault.prune(snapshots);
  }

  async #update(parts: Partial<BackupPlan>): Promise<void> {
    await this.#store.health.update({ backup: { ...(await this.plan()), ...parts } });
  }
}

const unplanned: BackupPlan = { folder: null, vault: '', hasBegun: false, last: null, question: null, pinned: [] };

/** The place of a library's snapshots: its own folder, or one of its own in the folder that the person chose. */
export function vaultOf(
  library: Folder,
  { folder, vault }: Pick<BackupPlan, 'folder' | 'vault'>,
  now?: () => Date,
): Vault {
  return folder === null
    ? new Vault(library, 'backups', now)
    : new Vault(new Folder(folder, library.files), vault, now);
}

/** A snapshot whose manifest is damaged is no measure for the next one. */
async function newestLegible(vault: Vault, snapshots: readonly Listed[]): Promise<Manifest | null> {
  for (const snapshot of snapshots) {
    const manifest = await vault.legible(snapshot);
    if (manifest) return manifest;
  }
  return null;
}
