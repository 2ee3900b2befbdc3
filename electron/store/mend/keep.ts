import { readOrReason } from '../examine/reading.ts';
import type { Finding } from '../finding.ts';
import { asideName, type Folder } from '../folder.ts';

/**
 * Keeps the bytes of a damaged file under a name that says so, before others take their place: a crash between loses nothing.
 *
 * A file that can't be read is renamed.
 *
 * @returns the name under which they are kept; empty when there are none. @throws Refusal `disk-refused`
 */
export async function keep(folder: Folder, file: string, at: Date): Promise<string> {
  const { bytes, reason } = await readOrReason(folder, file);
  if (reason !== undefined) return folder.setAside(file, 'damaged', at);
  if (!bytes || bytes.length === 0) return '';
  const kept = asideName(file, 'damaged', at);
  await folder.write(kept, bytes);
  return kept;
}

/** Says that a file was made again. */
export const mended = (file: string, kept: string): Finding =>
  kept === '' ? { name: 'file-made-again', params: { file } } : { name: 'file-mended', params: { file, kept } };
