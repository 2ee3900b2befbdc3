import { examined } from './examine/examine.ts';
import type { Folder } from './folder.ts';
import { isDamage } from './is-damage.ts';
import type { ReadAgain } from './mend/help.ts';
import { mend } from './mend/mend.ts';
import { type OpenLibrary, openLibrary } from './open-library.ts';

/**
 * Opens a library; one that is damaged is put right first, and what was done is among its findings.
 *
 * @throws Refusal `library-missing`, `library-newer`, `disk-refused`; `library-damaged`, `file-unreadable` where nothing can be done
 */
export async function openOrMend(folder: Folder, now: Date, readAgain?: ReadAgain): Promise<OpenLibrary> {
  try {
    return await openLibrary(folder, now);
  } catch (problem) {
    if (!isDamage(problem)) throw problem;
    const found = await examined(folder, { isFull: false, isOpen: false });
    const { findings } = await mend(folder, found, now, readAgain);
    const library = await openLibrary(folder, now);
    return { ...library, findings: [...findings, ...library.findings] };
  }
}
