import { resolve } from 'node:path';
import { Refusal } from '../../core/refusal.ts';
import { type Examination, examine, examined, type Progress } from '../examine/examine.ts';
import type { Fault } from '../examine/fault.ts';
import { disk } from '../files.ts';
import { Folder } from '../folder.ts';
import { isDamage } from '../is-damage.ts';
import { LibraryLock } from '../lock.ts';
import { readRecord } from '../open-library.ts';
import type { Store } from '../store.ts';
import type { ReadAgain } from './help.ts';
import { mendAll } from './mend-all.ts';

/** What an examination of a whole library found, and what was done about it. */
export interface Verified {
  readonly articles: number;
  readonly originals: number;
  /** Originals that articles name and that never came, which is no fault. */
  readonly absent: number;
  readonly faults: readonly (Fault & { readonly repaired: boolean })[];
}

/** Long work that tells how far it has come, and is told whether to go on. */
type Work<T> = AsyncGenerator<Progress, T, boolean>;

const full = { isFull: true, isOpen: false } as const;

/**
 * Checks a library that nobody has open, also one that can't be opened. Without `repair` it changes nothing.
 *
 * @returns null when it was stopped.
 * @throws Refusal `library-missing`, `library-held`, `library-newer`, `file-unreadable`, `disk-refused`
 */
export async function* verifyAtRest(path: string, repair: boolean, readAgain?: ReadAgain): Work<Verified | null> {
  const folder = new Folder(resolve(path), disk);
  await readRecord(folder).catch((problem: unknown) => {
    if (!isDamage(problem)) throw problem;
  });
  const lock = await hold(folder, repair);
  try {
    const found = yield* untilStopped(examine(folder, full));
    if (!found) return null;
    return repair ? await repaired(folder, found, readAgain) : verifiedOf(found);
  } finally {
    await lock?.release();
  }
}

/**
 * Checks the library that is open, while it is used: what seems to be a fault is looked at again while nothing is written.
 *
 * @returns null when it was stopped. @throws Refusal `disk-refused`
 */
export async function* verifyOpen(store: Store, repair: boolean, readAgain?: ReadAgain): Work<Verified | null> {
  const found = yield* untilStopped(examine(store.place, { isFull: true, isOpen: true, library: store.library }));
  if (!found) return null;
  if (found.faults.length === 0) return verifiedOf(found);
  if (repair) return store.renew(async () => repaired(store.place, await examined(store.place, full), readAgain));
  try {
    return verifiedOf(await store.still(() => examined(store.place, full)));
  } catch (problem) {
    // What is damaged may keep the volumes from being brought up to date.
    if (isDamage(problem)) return verifiedOf(found);
    throw problem;
  }
}

/** Holds a library; what can only be read can be checked without. */
async function hold(folder: Folder, repair: boolean): Promise<LibraryLock | null> {
  try {
    return await LibraryLock.take(folder, new Date());
  } catch (problem) {
    if (!repair && problem instanceof Refusal && problem.code === 'disk-refused') return null;
    throw problem;
  }
}

async function repaired(folder: Folder, found: Examination, readAgain?: ReadAgain): Promise<Verified> {
  if (found.faults.length === 0) return verifiedOf(found);
  await mendAll(folder, found, new Date(), readAgain);
  let after = await examined(folder, full);
  // What damage had hidden comes to light once it is mended.
  if (after.faults.some(({ kind }) => kind !== 'original')) {
    await mendAll(folder, after, new Date(), readAgain);
    after = await examined(folder, full);
  }
  const left = new Set(after.faults.map(keyOf));
  const before = found.faults.map((fault) => ({ ...fault, repaired: !left.has(keyOf(fault)) }));
  const known = new Set(found.faults.map(keyOf));
  const fresh = after.faults
    .filter((fault) => !known.has(keyOf(fault)))
    .map((fault) => ({ ...fault, repaired: false }));
  return { ...verifiedOf(after), faults: [...before, ...fresh] };
}

const keyOf = ({ kind, path, name, params }: Fault): string => JSON.stringify([kind, path, name, params]);

const verifiedOf = ({ articles, originals, absent, faults }: Examination): Verified => ({
  articles,
  originals: originals.here.size,
  absent,
  faults: faults.map((fault) => ({ ...fault, repaired: false })),
});

async function* untilStopped<T>(work: AsyncGenerator<Progress, T>): Work<T | null> {
  for (;;) {
    const step = await work.next();
    if (step.done) return step.value;
    if (!(yield step.value)) return null;
  }
}
