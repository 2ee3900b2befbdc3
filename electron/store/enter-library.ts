import { access, constants } from 'node:fs/promises';
import { hostname } from 'node:os';
import { Refusal } from '../core/refusal.ts';
import { codeOf } from './files.ts';
import type { Finding } from './finding.ts';
import type { Folder } from './folder.ts';
import { isDamage } from './is-damage.ts';
import { LibraryLock } from './lock.ts';
import type { ReadAgain } from './mend/help.ts';
import { bringUpToDate } from './migrations/bring-up-to-date.ts';
import { type OpenLibrary, openLibrary, readRecord } from './open-library.ts';
import { openOrMend } from './open-or-mend.ts';

/** A library that was opened: to be written in, unless its folder says why not. */
export interface Entry {
  readonly place: Folder;
  readonly lock: LibraryLock;
  readonly library: OpenLibrary;
}

/**
 * Opens a library in the way in which it can be.
 *
 * One of an older form is backed up and led to the newest; one of a newer form, or in a place that can only be read, is opened to read.
 *
 * @throws Refusal `library-missing`, `library-held`, `disk-refused`; `library-newer` when it can't be understood; `library-damaged`,
 *   `file-unreadable` where nothing can be done
 */
export async function enterLibrary(place: Folder, now: Date, readAgain?: ReadAgain): Promise<Entry> {
  try {
    return await enter(place, now, readAgain);
  } catch (problem) {
    if (place.readOnly || !(problem instanceof Refusal) || problem.code !== 'library-newer') throw problem;
    return enter(place.in({ readOnly: problem }), now, readAgain);
  }
}

async function enter(wanted: Folder, now: Date, readAgain?: ReadAgain): Promise<Entry> {
  // Before the lock, which would leave its file in a folder that is no library.
  await readRecord(wanted).catch((problem: unknown) => {
    if (!isDamage(problem)) throw problem;
  });
  const { place, lock } = await lockOrRead(wanted, now);
  try {
    const { findings, ...library } = await openedIn(place, now, readAgain);
    return { place, lock, library: { ...library, findings: [...findings, ...elsewhere(lock)] } };
  } catch (problem) {
    await lock.release();
    throw problem;
  }
}

async function openedIn(place: Folder, now: Date, readAgain?: ReadAgain): Promise<OpenLibrary> {
  if (place.readOnly) return openLibrary(place, now);
  await bringUpToDate(place, now, (older) => openOrMend(older, now, readAgain));
  return openOrMend(place, now, readAgain);
}

/** Takes hold of a library; where nothing can be written, nobody can hold it, and nobody needs to. */
async function lockOrRead(place: Folder, now: Date): Promise<{ place: Folder; lock: LibraryLock }> {
  try {
    return { place, lock: await LibraryLock.take(place, now) };
  } catch (problem) {
    const reason = await unwritable(place);
    if (!reason || !(problem instanceof Refusal) || problem.code !== 'disk-refused') throw problem;
    const readOnly = place.readOnly ?? new Refusal('library-unwritable', { reason }, { cause: problem });
    return { place: place.in({ readOnly }), lock: LibraryLock.none(place, now) };
  }
}

/** Why nothing can be written in a folder, by the system's name for it; undefined when something can. */
async function unwritable(place: Folder): Promise<string | undefined> {
  try {
    await access(place.root, constants.W_OK);
    return undefined;
  } catch (problem) {
    return codeOf(problem);
  }
}

/** On another machine, a lock need not be seen here: a synchronised folder carries none. */
function elsewhere({ previous }: LibraryLock): Finding[] {
  if (!previous || previous.host === hostname()) return [];
  return [{ name: 'held-elsewhere', params: { host: previous.host, since: previous.since } }];
}
