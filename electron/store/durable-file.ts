import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { codeOf, type Files, type OpenFile } from './files.ts';

/** How a file is put in place. */
export interface Placing {
  readonly mode?: number;
  /** The folder for the temporary file, on the same disk; the file's own folder when not given. */
  readonly by?: string;
}

/**
 * Puts a whole file in place so that after a crash or a power cut there is the old file or the new one, never a mixture.
 *
 * When it comes back, content and name are on the disk. When it fails, what was there is there still; at worst a temporary
 * file is left over, which `isTemporary` knows.
 */
export async function writeDurably(files: Files, path: string, bytes: Uint8Array, placing?: Placing): Promise<void> {
  await placeDurably(files, path, bytes, placing);
  await files.syncFolder(dirname(path));
}

/** The same, but for the name: a power cut may still bring the old file back until the folder is synced. */
export async function placeDurably(
  files: Files,
  path: string,
  bytes: Uint8Array,
  { mode = 0o666, by = dirname(path) }: Placing = {},
): Promise<void> {
  const temporary = join(by, `.${basename(path)}.${randomUUID()}.tmp`);
  const file = await files.create(temporary, mode);
  try {
    try {
      await writeAll(file, bytes, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(files, temporary, path);
  } catch (problem) {
    // The first problem is the one to tell; what is left over is swept when the library is opened.
    await files.removeFile(temporary).catch(() => undefined);
    throw problem;
  }
}

/** How long to wait, in milliseconds, before a file that another program holds open is tried again. */
const pauses = [10, 20, 50, 100, 200, 400];

/** Renames a file; where another program holds one of the two open for a moment, as scanners and indexers do, waits for it. */
async function renamePatiently(files: Files, from: string, to: string): Promise<void> {
  for (const pause of pauses) {
    try {
      await files.rename(from, to);
      return;
    } catch (problem) {
      if (!isHeldOpen(problem)) throw problem;
      await new Promise((done) => setTimeout(done, pause));
    }
  }
  await files.rename(from, to);
}

/** Windows refuses to rename what is open; elsewhere the same codes say that it is not allowed at all. */
function isHeldOpen(problem: unknown): boolean {
  const code = codeOf(problem) ?? '';
  return code === 'EBUSY' || (process.platform === 'win32' && ['EPERM', 'EACCES'].includes(code));
}

/** Writes all of the bytes, however few the disk takes at a time. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) written += await file.write(bytes.subarray(written), position + written);
}

/** Whether a file name is one that `writeDurably` uses before the file is whole. */
export const isTemporary = (name: string): boolean => /^\..+\.[0-9a-f-]{36}\.tmp$/.test(name);
