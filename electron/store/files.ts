import { type FileHandle, link, mkdir, open, readdir, readFile, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { Refusal } from '../core/refusal.ts';
import type { Room } from './scratch.ts';

/** A file that is being written. */
export interface OpenFile {
  /** Puts bytes at a position. @returns how many went in: a disk may take fewer than it was given. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** Comes back when what was written is on the disk, with all that is known of the file. */
  sync(): Promise<void>;
  /** Comes back when the bytes, and the length, are on the disk. */
  syncData(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** What can be told of a file without reading it. */
export interface Look {
  /** Bytes. */
  readonly size: number;
  /** When it was written, in milliseconds. */
  readonly modified: number;
}

/** The calls through which the store reads and changes the disk. Paths are absolute; errors are those of node:fs. */
export interface Files {
  /** @param room memory that the bytes may be put into; it is the caller's to use again. */
  read(path: string, room?: Room): Promise<Buffer>;
  /** Bytes from the middle of a file, fewer where it ends. */
  readPart(path: string, start: number, end: number): Promise<Buffer>;
  look(path: string): Promise<Look>;
  /** The names in a folder. */
  list(path: string): Promise<string[]>;
  /** A new file; `EEXIST` when the name is taken. */
  create(path: string, mode?: number): Promise<OpenFile>;
  /** A file that is there, to be written on. */
  reopen(path: string): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file, where the disk knows such. */
  link(from: string, to: string): Promise<void>;
  removeFile(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  removeFolder(path: string): Promise<void>;
  /** Comes back when the names in a folder are on the disk. */
  syncFolder(path: string): Promise<void>;
}

const openFile = (handle: FileHandle): OpenFile => ({
  write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
  sync: () => handle.sync(),
  syncData: () => handle.datasync(),
  truncate: (length) => handle.truncate(length),
  close: () => handle.close(),
});

async function readInto(path: string, room: Room): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const bytes = room.take((await handle.stat()).size);
    let end = 0;
    for (let read = 1; read > 0 && end < bytes.length; end += read) {
      read = (await handle.read(bytes, end, bytes.length - end, end)).bytesRead;
    }
    return bytes.subarray(0, end);
  } finally {
    await handle.close();
  }
}

/** The disk of this machine. */
export const disk: Files = {
  read: (path, room) => (room ? readInto(path, room) : readFile(path)),
  readPart: async (path, start, end) => {
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  },
  look: async (path) => {
    const { size, mtimeMs } = await stat(path);
    return { size, modified: mtimeMs };
  },
  list: (path) => readdir(path),
  create: async (path, mode = 0o666) => openFile(await open(path, 'wx', mode)),
  reopen: async (path) => openFile(await open(path, 'r+')),
  rename,
  link,
  removeFile: unlink,
  makeFolder: async (path) => {
    await mkdir(path);
  },
  removeFolder: rmdir,
  syncFolder: async (path) => {
    try {
      const folder = await open(path, 'r');
      try {
        await folder.sync();
      } finally {
        await folder.close();
      }
    } catch (problem) {
      if (!hasNoFolderSync(problem)) throw problem;
    }
  },
};

/** Windows can't sync a folder, some network disks neither: there the rename itself has to do. */
function hasNoFolderSync(problem: unknown): boolean {
  const code = codeOf(problem);
  return code === 'EINVAL' || (process.platform === 'win32' && (code === 'EPERM' || code === 'EISDIR'));
}

/** The system's name for what went wrong: `ENOSPC`, `ENOENT`; undefined when the error is not the system's. */
export function codeOf(problem: unknown): string | undefined {
  if (problem instanceof Refusal) return undefined;
  return problem instanceof Error && 'code' in problem && typeof problem.code === 'string' ? problem.code : undefined;
}
