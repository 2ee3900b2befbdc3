import { disk, type Files, type OpenFile } from '../../../electron/store/files.ts';

/** One call to the disk: what, and on which path. */
export interface Call {
  readonly what: 'create' | 'reopen' | 'write' | 'sync' | 'syncData' | 'truncate' | 'close' | 'rename' | Folderly;
  readonly path: string;
}
type Folderly = 'removeFile' | 'makeFolder' | 'removeFolder' | 'syncFolder';

/** The real disk, on which each call is first shown to `watch`; what that throws, the call throws. */
export function watchedDisk(watch: (call: Call) => void | Promise<void>): Files {
  const file = (path: string, real: OpenFile): OpenFile => ({
    write: async (bytes, position) => {
      try {
        await watch({ what: 'write', path });
      } catch (problem) {
        // A disk that fails has taken some of it: the worst case.
        await real.write(bytes.subarray(0, bytes.length / 2), position);
        throw problem;
      }
      return real.write(bytes, position);
    },
    sync: async () => {
      await watch({ what: 'sync', path });
      await real.sync();
    },
    syncData: async () => {
      await watch({ what: 'syncData', path });
      await real.syncData();
    },
    truncate: async (length) => {
      await watch({ what: 'truncate', path });
      await real.truncate(length);
    },
    close: () => real.close(),
  });
  return {
    create: async (path, mode) => {
      await watch({ what: 'create', path });
      return file(path, await disk.create(path, mode));
    },
    reopen: async (path) => {
      await watch({ what: 'reopen', path });
      return file(path, await disk.reopen(path));
    },
    rename: async (from, to) => {
      await watch({ what: 'rename', path: to });
      await disk.rename(from, to);
    },
    removeFile: async (path) => {
      await watch({ what: 'removeFile', path });
      await disk.removeFile(path);
    },
    makeFolder: async (path) => {
      await watch({ what: 'makeFolder', path });
      await disk.makeFolder(path);
    },
    removeFolder: async (path) => {
      await watch({ what: 'removeFolder', path });
      await disk.removeFolder(path);
    },
    syncFolder: async (path) => {
      await watch({ what: 'syncFolder', path });
      await disk.syncFolder(path);
    },
  };
}

/** A full disk's answer. */
export const noSpace = (): Error => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });

/** A disk that takes at most so many bytes at a time. */
export function sipping(bytesAtATime: number): Files {
  const file = (real: OpenFile): OpenFile => ({
    write: (bytes, position) => real.write(bytes.subarray(0, bytesAtATime), position),
    sync: () => real.sync(),
    syncData: () => real.syncData(),
    truncate: (length) => real.truncate(length),
    close: () => real.close(),
  });
  return {
    ...disk,
    create: async (path, mode) => file(await disk.create(path, mode)),
    reopen: async (path) => file(await disk.reopen(path)),
  };
}
