import { Past } from '../backup/past.ts';
import type { Examination } from '../examine/examine.ts';
import type { Folder } from '../folder.ts';
import type { ReadAgain } from './help.ts';
import { keep } from './keep.ts';
import { type Mended, mend } from './mend.ts';

/** Puts right what a full examination found: the library itself, and originals from backups. @throws as `mend` */
export async function mendAll(folder: Folder, found: Examination, at: Date, readAgain?: ReadAgain): Promise<Mended> {
  await mendOriginals(folder, found, at);
  const isInLibrary = found.faults.some(({ kind }) => kind !== 'original');
  return isInLibrary ? mend(folder, found, at, readAgain) : { findings: [] };
}

/** Where a backup has the bytes, they take the place of damaged ones, which are kept beside. */
async function mendOriginals(folder: Folder, { faults }: Examination, at: Date): Promise<void> {
  const wrong = faults.filter(({ kind }) => kind === 'original').map(({ path }) => path);
  if (wrong.length === 0) return;
  const past = await Past.of(folder);
  for (const path of wrong) {
    const bytes = await past.original(path.slice(-64));
    if (!bytes) continue;
    await keep(folder, path, at);
    await folder.write(path, bytes, { mode: 0o444, by: 'originals' });
  }
}
