import { Refusal } from '../../core/refusal.ts';
import type { Folder } from '../folder.ts';

/** A file's bytes; null where there are none, with the reason when it is there and can't be read. */
export async function readOrReason(folder: Folder, file: string): Promise<{ bytes: Buffer | null; reason?: string }> {
  try {
    return { bytes: await folder.read(file) };
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    return { bytes: null, reason: String(problem.params.reason) };
  }
}
