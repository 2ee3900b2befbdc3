import { Refusal } from '../core/refusal.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: '@disk.full',
  EDQUOT: '@disk.full',
  EACCES: '@disk.forbidden',
  EPERM: '@disk.forbidden',
  EROFS: '@disk.read-only',
  ENAMETOOLONG: '@disk.name-too-long',
  ENOTDIR: '@disk.in-the-way',
  EEXIST: '@disk.in-the-way',
};

/**
 * Does something to the disk.
 *
 * @param path what the person is told about
 * @throws Refusal `disk-refused` with `reason`, a message or the system's own code, and `path`
 */
export async function onDisk<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw refusalFor(error, path);
  }
}

/** What the person is told of an error of the disk; any other error is itself. */
export function refusalFor(error: unknown, path: string): unknown {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error))
    return error;
  return new Refusal('disk-refused', { reason: reasons[error.code] ?? error.code, path }, { cause: error });
}
