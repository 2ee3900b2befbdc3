import { Refusal } from '../../core/refusal.ts';
import type { Folder } from '../folder.ts';
import { HealthFile } from '../health-file.ts';
import { vaultOf } from './backups.ts';
import type { KeptFile } from './manifest.ts';
import type { Vault } from './vault.ts';

/** What the snapshots of a library have, for whoever mends it: nothing of the library itself needs to be legible. */
export class Past {
  readonly #vaults: readonly Vault[];
  /** By vault, what its snapshots name, the newest first. */
  readonly #named = new Map<Vault, { at: string; files: ReadonlyMap<string, KeptFile> }[]>();

  private constructor(vaults: readonly Vault[]) {
    this.#vaults = vaults;
  }

  /** Looks into the folder that was chosen, if it is there, and the library's own. */
  static async of(library: Folder): Promise<Past> {
    const plan = (await new HealthFile(library).read()).backup;
    const own = vaultOf(library, { folder: null, vault: '' });
    if (!plan?.folder) return new Past([own]);
    const chosen = vaultOf(library, plan);
    const isThere = await chosen.confirm(true).then(
      () => true,
      (problem: unknown) => {
        if (problem instanceof Refusal) return false;
        throw problem;
      },
    );
    return new Past(isThere ? [chosen, own] : [own]);
  }

  /** What a file was in each snapshot that has it whole, the newest first, without repetition. */
  async *versions(path: string): AsyncGenerator<{ readonly at: string; readonly bytes: Buffer }> {
    const seen = new Set<string>();
    for (const vault of this.#vaults) {
      for (const { at, files } of await this.#snapshots(vault)) {
        const kept = files.get(path);
        if (!kept || seen.has(kept.sha256)) continue;
        seen.add(kept.sha256);
        const bytes = await vault.object(kept.sha256);
        if (bytes) yield { at, bytes };
      }
    }
  }

  /** The bytes of an original; null when no snapshot has them as they were. */
  async original(sha256: string): Promise<Buffer | null> {
    for (const vault of this.#vaults) {
      const bytes = await vault.object(sha256);
      if (bytes) return bytes;
    }
    return null;
  }

  async #snapshots(vault: Vault) {
    const known = this.#named.get(vault);
    if (known) return known;
    const named: { at: string; files: ReadonlyMap<string, KeptFile> }[] = [];
    for (const snapshot of await vault.snapshots()) {
      const manifest = await vault.legible(snapshot);
      if (manifest) named.push({ at: snapshot.at, files: manifest.files });
    }
    this.#named.set(vault, named);
    return named;
  }
}
