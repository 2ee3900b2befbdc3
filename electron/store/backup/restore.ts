import { rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import { disk } from '../files.ts';
import type { Folder } from '../folder.ts';
import { NewFolder } from '../new-folder.ts';
import { Store } from '../store.ts';
import { filesOf } from './manifest.ts';
import { type Backup, openBackup } from './open-backup.ts';
import { writePieces } from './pieces.ts';
import type { Copying } from './take-snapshot.ts';

/** A library that was made of a backup. */
export interface Restored {
  readonly library: string;
  readonly articles: number;
}

/**
 * Makes a library of a backup: all of it, every file as its SHA-256 says, or nothing.
 *
 * @returns null when it was told to stop; nothing is left then.
 * @throws Refusal `path-missing`, `backup-unknown`, `backup-damaged`, `library-exists`, `library-newer`, `library-damaged`, `disk-refused`
 */
export async function* restore(from: string, to: string): AsyncGenerator<Copying, Restored | null, boolean> {
  const backup = await openBackup(from);
  try {
    const made = await NewFolder.begin(to, disk);
    try {
      if (!(yield* fill(made.parts, backup, from))) return null;
      const articles = await tryOut(made.parts);
      await made.settle();
      return { library: resolve(to), articles };
    } finally {
      await made.abandon();
    }
  } finally {
    backup.close();
  }
}

async function* fill(parts: Folder, backup: Backup, from: string): AsyncGenerator<Copying, boolean, boolean> {
  const { files, originals } = backup.manifest;
  const total = files.size + originals.size;
  const folders = new Set<string>();
  let done = 0;
  for (const [path, { sha256, size }] of filesOf(backup.manifest)) {
    if (!(yield { done: done++, total, detail: path })) return false;
    const folder = dirname(path);
    await parts.ensure(folder);
    folders.add(folder);
    const mode = path.startsWith('originals/') ? 0o444 : 0o666;
    const written = await writePieces(
      parts.files,
      parts.path(path),
      upTo(backup.pieces(path, sha256), size, from),
      mode,
    );
    if (written.sha256 !== sha256) throw new Refusal('backup-damaged', { file: from });
  }
  for (const folder of folders) await parts.files.syncFolder(parts.path(folder));
  return true;
}

/** No more than was promised: a packed file may claim to be small and be endless. */
async function* upTo(pieces: AsyncIterable<Buffer>, size: number, file: string): AsyncGenerator<Buffer> {
  let passed = 0;
  for await (const piece of pieces) {
    passed += piece.length;
    if (passed > size) throw new Refusal('backup-damaged', { file });
    yield piece;
  }
}

/** Opens what was restored before it is given its place. @returns how many articles it has */
async function tryOut(parts: Folder): Promise<number> {
  const store = await Store.open(parts.root);
  const articles = [...store.ids()].length;
  await store.close();
  await rm(parts.path('lock'), { force: true });
  return articles;
}
