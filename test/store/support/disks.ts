import { disk, type Files, type OpenFile } from '../../../electron/store/files.ts';
import { Turns } from '../../../electron/store/turns.ts';

/** One call to the disk: what, and on which path. */
export interface Call {
  readonly what: 'create' | 'reopen' | 'write' | 'sync' | 'syncData' | 'truncate' | 'rename' | 'link' | Folderly;
  readonly path: string;
}
type Folderly = 'removeFile' | 'makeFolder' | 'removeFolder' | 'syncFolder';

/**
 * The real disk, on which each call is first shown to `watch`; what that throws, the call throws.
 *
 * Calls are made one at a time, so that `watch` sees what those before have done.
 */
export function watchedDisk(watch: (call: Call) => void): Files {
  const turns = new Turns();
  const watched = <T>(what: Call['what'], path: string, make: () => Promise<T>, failed?: () => Promise<unknown>) =>
    turns.take(async () => {
      try {
        watch({ what, path });
      } catch (problem) {
        await failed?.();
        throw problem;
      }
      return make();
    });
  const file = (path: string, real: OpenFile): OpenFile => ({
    write: (bytes, position) => {
      // A disk that fails has taken some of it: the worst case.
      const some = () => real.write(bytes.subarray(0, bytes.length / 2), position);
      return watched('write', path, () => real.write(bytes, position), some);
    },
    sync: () => watched('sync', path, () => real.sync()),
    syncData: () => watched('syncData', path, () => real.syncData()),
    truncate: (length) => watched('truncate', path, () => real.truncate(length)),
    close: () => turns.take(() => real.close()),
  });
  return {
    ...disk,
    create: (path, mode) => watched('create', path, async () => file(path, await disk.create(path, mode))),
    reopen: (path) => watched('reopen', path, async () => file(path, await disk.reopen(path))),
    rename: (from, to) => watched('rename', to, () => disk.rename(from, to)),
    link: (from, to) => watched('link', to, () => disk.link(from, to)),
    removeFile: (path) => watched('removeFile', path, () => disk.removeFile(path)),
    makeFolder: (path) => watched('makeFolder', path, () => disk.makeFolder(path)),
    removeFolder: (path) => watched('removeFolder', path, () => disk.removeFolder(path)),
    syncFolder: (path) => watched('syncFolder', path, () => disk.syncFolder(path)),
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
