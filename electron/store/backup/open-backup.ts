import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import { codeOf, disk } from '../files.ts';
import { Folder } from '../folder.ts';
import { filesOf, type Manifest, parseManifest } from './manifest.ts';
import { piecesOf } from './pieces.ts';
import { Vault } from './vault.ts';
import { ZipReader } from './zip-reader.ts';

/** What a backup of one file says of itself, beside the library's folder in it. */
export const packedManifest = 'jianbao-backup.json';

/** A backup, whatever its form. */
export interface Backup {
  readonly manifest: Manifest;
  /** The bytes of a file that the manifest names, not made sure of. @throws Refusal `backup-damaged`, `file-unreadable` */
  pieces(path: string, sha256: string): AsyncIterable<Buffer>;
  close(): void;
}

/**
 * Opens a backup file, or a snapshot by its manifest.
 *
 * @throws Refusal `path-missing`, `backup-unknown`, `backup-damaged`, `library-newer`, `file-unreadable`
 */
export async function openBackup(file: string): Promise<Backup> {
  const beginning = await beginningOf(file);
  if (beginning.startsWith('PK')) return confined(await openPacked(file), file);
  if (beginning.startsWith('{"snapshot"')) return confined(await openSnapshot(file), file);
  throw new Refusal('backup-unknown', { path: file });
}

async function openPacked(file: string): Promise<Backup> {
  const zip = await ZipReader.open(file);
  try {
    const manifest = parseManifest(Buffer.concat(await Array.fromAsync(zip.pieces(packedManifest))), file);
    const root = zip.names.find((name) => name.endsWith('/library.json'))?.split('/', 1)[0];
    return { manifest, pieces: (path) => zip.pieces(`${root}/${path}`), close: () => zip.close() };
  } catch (problem) {
    zip.close();
    throw problem;
  }
}

async function openSnapshot(file: string): Promise<Backup> {
  const root = dirname(dirname(file));
  const vault = new Vault(new Folder(dirname(root), disk), basename(root));
  const manifest = await vault.manifest({ name: basename(file), file });
  return { manifest, pieces: (_, sha256) => piecesOf(vault.objectAt(sha256)), close: () => {} };
}

/** A backup can name no file outside the library that is made of it. @throws Refusal `backup-damaged` */
function confined(backup: Backup, file: string): Backup {
  const root = join('/', 'library');
  for (const [path, { sha256 }] of filesOf(backup.manifest)) {
    const isInside = join(root, path).startsWith(join(root, '/')) && !/^[/\\]|\\|^[a-z]:|\0/i.test(path);
    if (isInside && !path.split('/').includes('..') && /^[0-9a-f]{64}$/.test(sha256)) continue;
    backup.close();
    throw new Refusal('backup-damaged', { file });
  }
  return backup;
}

async function beginningOf(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (problem) {
    const code = codeOf(problem);
    if (code === 'ENOENT') throw new Refusal('path-missing', { path });
    if (code === 'EISDIR') throw new Refusal('backup-unknown', { path });
    throw new Refusal('file-unreadable', { file: path, reason: `${path} (${code})` }, { cause: problem });
  }
}
