import { randomUUID } from 'node:crypto';
import { rm, stat, utimes } from 'node:fs/promises';
import { Refusal } from '../../core/refusal.ts';
import { codeOf } from '../files.ts';
import { type Folder, refusing } from '../folder.ts';
import { sha256Of } from '../sums.ts';

import {
  filesOf,
  formatManifest,
  glimpse,
  type Manifest,
  type Occasion,
  parseManifest,
  type Snapshot,
} from './manifest.ts';
import { piecesOf, writePieces } from './pieces.ts';

/** A snapshot as the vault lists it: its manifest is not read yet. */
export interface Listed extends Snapshot {
  /** Its manifest, absolute. */
  readonly file: string;
  /** From the vault's folder. */
  readonly name: string;
}

/** Long enough for a manifest's first line. */
const glimpseLength = 4096;
/** For how many milliseconds an object stays that nothing names. */
const grace = 86_400_000;

/** The snapshots of one library: each file's bytes once, by SHA-256, and a manifest for each snapshot. */
export class Vault {
  readonly #folder: Folder;
  readonly #base: string;
  readonly #now: () => Date;

  /** @param base the vault's place in the folder, which must be there. */
  constructor(folder: Folder, base: string, now: () => Date = () => new Date()) {
    this.#folder = folder;
    this.#base = base;
    this.#now = now;
  }

  /** Where it lies, absolute. */
  get path(): string {
    return this.#folder.path(this.#base);
  }

  /** Makes sure that its disk is there. @throws Refusal `backup-folder-missing` when it is away; `mustExist`: also when it has lost the vault */
  async confirm(mustExist: boolean): Promise<void> {
    const place = mustExist ? this.path : this.#folder.root;
    const found = await stat(place).catch((problem: unknown) => {
      if (codeOf(problem) === undefined) throw problem;
      return null;
    });
    if (!found?.isDirectory()) throw new Refusal('backup-folder-missing', { path: this.#folder.root });
  }

  /** Every snapshot, newest first; one whose manifest is illegible says nothing of itself but what its name does. */
  async snapshots(): Promise<Listed[]> {
    const found = (await this.#folder.list(`${this.#base}/snapshots`)).flatMap(datedBy);
    const listed = found.map(async ({ name, at, why }): Promise<Listed> => {
      const file = `${this.#base}/snapshots/${name}`;
      const beginning = await this.#folder.readPart(file, 0, glimpseLength);
      return { ...(glimpse(beginning) ?? illegible), at, why, name, file: this.#folder.path(file) };
    });
    return (await Promise.all(listed)).toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  }

  /** @throws Refusal `backup-damaged`, `library-newer`, `file-unreadable` */
  async manifest({ name, file }: Pick<Listed, 'name' | 'file'>): Promise<Manifest> {
    const bytes = await this.#folder.read(`${this.#base}/snapshots/${name}`);
    return parseManifest(bytes ?? Buffer.alloc(0), file);
  }

  /** The SHA-256 of everything it holds the bytes of. */
  async objects(): Promise<Set<string>> {
    const folders = await this.#folder.list(`${this.#base}/objects`);
    const names = await Promise.all(folders.map((two) => this.#folder.list(`${this.#base}/objects/${two}`)));
    return new Set(names.flat().filter((name) => /^[0-9a-f]{64}$/.test(name)));
  }

  /** Where the bytes of an object lie, absolute. */
  objectAt(sha256: string): string {
    return this.#folder.path(this.#objectPath(sha256));
  }

  /** An object's bytes, made sure of; null when they are not here as they were. @throws Refusal `file-unreadable` */
  async object(sha256: string): Promise<Buffer | null> {
    const bytes = await this.#folder.read(this.#objectPath(sha256));
    return bytes && sha256Of(bytes) === sha256 ? bytes : null;
  }

  /** Copies a file in, durably, but for the folder's name for it, which `settle` makes sure of. @throws Refusal `disk-refused` */
  async keep(source: string | Buffer, has: ReadonlySet<string>): Promise<{ sha256: string; size: number }> {
    const draft = `${this.#base}/.object.${randomUUID()}.tmp`;
    await this.#folder.ensure(this.#base);
    try {
      const kept = await writePieces(this.#folder.files, this.#folder.path(draft), piecesOf(source));
      if (has.has(kept.sha256)) await this.#refresh(kept.sha256);
      else await this.#moveIn(draft, this.#objectPath(kept.sha256));
      return kept;
    } finally {
      await rm(this.#folder.path(draft), { force: true });
    }
  }

  /** Makes a snapshot part of the vault, all that it names being here. @throws Refusal `disk-refused` */
  async add(manifest: Manifest): Promise<Listed> {
    const folders = new Set(Array.from(filesOf(manifest), ([, { sha256 }]) => sha256.slice(0, 2)));
    await refusing(async () => {
      for (const two of folders) await this.#folder.files.syncFolder(this.#folder.path(`${this.#base}/objects/${two}`));
    });
    const name = nameOf(manifest.snapshot);
    const file = `${this.#base}/snapshots/${name}`;
    await this.#folder.write(file, formatManifest(manifest));
    return { ...manifest.snapshot, name, file: this.#folder.path(file) };
  }

  /**
   * Removes snapshots, and then the bytes that no other one names.
   *
   * While a manifest can't be read, nobody knows what it names, and no bytes are removed. Those that came or were wanted lately
   * stay too: another process, with a copy of the same library, may be about to name them.
   *
   * @throws Refusal `disk-refused`, `file-unreadable`
   */
  async prune(snapshots: readonly Pick<Listed, 'name'>[]): Promise<void> {
    for (const { name } of snapshots) await this.#folder.remove(`${this.#base}/snapshots/${name}`);
    await this.#folder.sweep(this.#base);
    const named = await this.#named();
    if (!named) return;
    for (const sha256 of await this.objects()) {
      if (!named.has(sha256) && (await this.#isOld(sha256))) await this.#folder.remove(this.#objectPath(sha256));
    }
  }

  /** What the snapshots need; null when that is not known of one. */
  async #named(): Promise<Set<string> | null> {
    const named = new Set<string>();
    for (const snapshot of await this.snapshots()) {
      const manifest = await this.legible(snapshot);
      if (!manifest) return null;
      for (const [, { sha256 }] of filesOf(manifest)) named.add(sha256);
    }
    return named;
  }

  /** A manifest, or null when it can't be understood. @throws Refusal `file-unreadable` */
  async legible(snapshot: Pick<Listed, 'name' | 'file'>): Promise<Manifest | null> {
    try {
      return await this.manifest(snapshot);
    } catch (problem) {
      if (problem instanceof Refusal && problem.code !== 'file-unreadable') return null;
      throw problem;
    }
  }

  async #moveIn(draft: string, object: string): Promise<void> {
    await this.#folder.ensure(object.slice(0, object.lastIndexOf('/')));
    await refusing(() => this.#folder.files.rename(this.#folder.path(draft), this.#folder.path(object)));
  }

  /** Says that an object is wanted again. */
  async #refresh(sha256: string): Promise<void> {
    const now = this.#now();
    await utimes(this.objectAt(sha256), now, now);
  }

  async #isOld(sha256: string): Promise<boolean> {
    const seen = await this.#folder.look(this.#objectPath(sha256));
    return seen !== null && seen.modified < this.#now().getTime() - grace;
  }

  #objectPath(sha256: string): string {
    return `${this.#base}/objects/${sha256.slice(0, 2)}/${sha256}`;
  }
}

const illegible = { library: { id: '', name: '' }, seq: 0, articles: 0, bytes: 0 };

/** `20261124T080000000Z-daily.json`: the instant, and why. */
const nameOf = ({ at, why }: Pick<Snapshot, 'at' | 'why'>): string => `${at.replace(/[-:.]/g, '')}-${why}.json`;

function datedBy(name: string): { name: string; at: string; why: Occasion }[] {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(daily|asked|before-migration)\.json$/.exec(name);
  if (!parts) return [];
  const [, year, month, day, hour, minute, second, part, why] = parts;
  return [{ name, at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${part}Z`, why: why as Occasion }];
}
