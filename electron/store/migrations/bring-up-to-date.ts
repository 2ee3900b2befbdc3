import { Refusal } from '../../core/refusal.ts';
import { vaultOf } from '../backup/backups.ts';
import type { Copied } from '../backup/still-library.ts';
import { copySnapshot } from '../backup/take-snapshot.ts';
import type { Vault } from '../backup/vault.ts';
import { volumeNames } from '../examine/volume-survey.ts';
import type { Folder } from '../folder.ts';
import { HealthFile } from '../health-file.ts';
import { isDamage } from '../is-damage.ts';
import { LibraryFile, type LibraryRecord } from '../library-file.ts';
import type { OpenLibrary } from '../open-library.ts';
import { parseHeader, parseVolume, VolumeFile, volumePath } from '../volume-file.ts';

/** There while volumes are led to the newest form: after a crash, the rest of them is. */
const markPath = 'migrating.json';

/**
 * Leads a library of an older form to the newest: a snapshot of how it was, then library.json, then every volume.
 *
 * @param open opens it as the program did that wrote it
 * @throws Refusal `disk-refused`: without a snapshot, nothing is changed; others as `open` does
 */
export async function bringUpToDate(
  place: Folder,
  now: Date,
  open: (place: Folder) => Promise<OpenLibrary>,
): Promise<void> {
  const { newest } = place.forms;
  const schema = (await schemaOf(place)) ?? newest;
  if (schema < newest) {
    const before = place.in({ forms: place.forms.asOf(schema) });
    await keepAsItWas(before, await open(before), now);
    await place.write(markPath, Buffer.from(`${JSON.stringify({ from: schema, to: newest })}\n`));
    const file = new LibraryFile(place);
    await file.write((await file.read()) as LibraryRecord);
  }
  if (schema < newest || (await place.read(markPath))) {
    for (const name of await volumeNames(place)) await leadVolume(place, name);
    await place.remove(markPath);
  }
}

/** The form of library.json; undefined where it does not say: it is mended first, into the newest. */
async function schemaOf(place: Folder): Promise<number | undefined> {
  try {
    return (await new LibraryFile(place).read())?.schema;
  } catch (problem) {
    if (isDamage(problem)) return undefined;
    throw problem;
  }
}

/** Whether it was led already, it says itself. */
async function leadVolume(place: Folder, name: string): Promise<void> {
  const path = volumePath(name);
  const bytes = await place.read(path);
  const schema = bytes && parseHeader(bytes.toString('utf8', 0, bytes.indexOf('\n')), place)?.schema;
  if (!bytes || !schema || schema >= place.forms.newest) return;
  const { volume } = parseVolume(bytes, path, place);
  const lines = volume.lines.map((line) => place.forms.article(line, schema));
  await new VolumeFile(place, name).write({ ...volume, lines });
  await place.settle([path]);
}

async function keepAsItWas(place: Folder, library: OpenLibrary, now: Date): Promise<void> {
  const copied: Copied = {
    place,
    library: library.library,
    seq: library.journal.lastSeq,
    ids: () => library.volumes.catalogue.ids(),
    still: (work) => work(),
    holdOriginals: () => async () => {},
  };
  const vault = await reachableVault(place);
  const copying = copySnapshot(copied, vault, { why: 'before-migration', at: now, last: null });
  let step = await copying.next(true);
  while (!step.done) step = await copying.next(true);
  await library.journal.close();
  if (step.value) await vault.add(step.value);
}

/** The chosen folder, or while that is away the library's own. */
async function reachableVault(place: Folder): Promise<Vault> {
  const own = vaultOf(place, { folder: null, vault: '' });
  const plan = (await new HealthFile(place).read()).backup;
  if (!plan?.folder) return own;
  const chosen = vaultOf(place, plan);
  try {
    await chosen.confirm(plan.hasBegun);
    return chosen;
  } catch (problem) {
    if (problem instanceof Refusal) return own;
    throw problem;
  }
}
