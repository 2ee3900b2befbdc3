import { basename } from 'node:path';
import type { Library } from '../../core/library.ts';
import { Past } from '../backup/past.ts';
import { type Examination, examined } from '../examine/examine.ts';
import type { Finding } from '../finding.ts';
import type { Folder } from '../folder.ts';
import { Journal } from '../journal.ts';
import type { Line } from '../journal-line.ts';
import { LibraryFile, libraryPath } from '../library-file.ts';
import { hashOf } from '../sums.ts';
import { lineOf, VolumeFile, volumePath } from '../volume-file.ts';
import type { ReadAgain } from './help.ts';
import { keep, mended } from './keep.ts';
import { draftBase, writeBase } from './mend-base.ts';
import { mendJournal } from './mend-journal.ts';
import { draftLibrary } from './mend-record.ts';
import { type Deviation, draftVolumes, type VolumeDraft } from './mend-volumes.ts';

/** What was done for a damaged library. */
export interface Mended {
  readonly findings: readonly Finding[];
}

/**
 * Puts a damaged library right: each damaged file is kept beside under a name that says so, and made again from what is left.
 *
 * The journal comes first, then one line in it that says what could not be brought back exactly, then the volumes and library.json:
 * cut short anywhere, it can be begun again and says the same. Nobody else may have the library open.
 *
 * @throws Refusal `disk-refused`; `library-newer`; `file-unreadable` when a folder can't be read
 */
export async function mend(folder: Folder, found: Examination, at: Date, readAgain?: ReadAgain): Promise<Mended> {
  const findings = await mendJournal(folder, found.journal, lastKnown(found), at);
  const sound = findings.length > 0 ? await lookedAtAgain(folder, found) : found;
  findings.push(...(await setUnknownAside(folder, sound, at)));
  const past = await Past.of(folder);
  const { volumes, deviations } = await draftVolumes(folder, sound, { past, readAgain });
  const library = await draftLibrary(folder, sound, past, at);
  if (!found.record && sound.journal.lastSeq === sound.journal.after)
    findings.push({ name: 'past-unknown', params: {} });
  const base = await draftBase(folder, sound, library.library, past);
  // From a base that leads nowhere, a line that says all leads on.
  const isWhole = base?.isSure === false || !library.isExact;
  const line = mendingLine(sound.journal.lastSeq + 1, deviations, isWhole ? library.library : null, at);
  if (line) findings.push(...(await append(folder, line, at)));
  const seq = line?.seq ?? sound.journal.lastSeq;
  if (base) findings.push(await writeBase(folder, base, at));
  for (const draft of volumes) findings.push(...(await writeVolume(folder, draft, seq, at)));
  await folder.settle(volumes.map(({ name }) => volumePath(name)));
  findings.push(...(await writeRecord(folder, sound, volumes, library.library, line, at)));
  findings.push(
    ...told(deviations),
    ...unaccounted(sound, volumes, deviations),
    ...(library.isExact ? [] : [{ name: 'library-content-partly', params: {} } as const]),
  );
  return { findings };
}

/** Looks at a library whose journal was mended. */
async function lookedAtAgain(folder: Folder, { faults }: Examination): Promise<Examination> {
  const again = await examined(folder, { isFull: false, isOpen: false });
  return { ...again, faults: [...again.faults, ...faults.filter(({ kind }) => kind === 'reference')] };
}

/** The last line that there is known to have been: library.json and the volumes tell. */
function lastKnown({ record, volumes, claims, journal }: Examination): number {
  const checkpoint = record?.checkpoint.checkpoint ?? 0;
  const parked = new Set(record?.checkpoint.parked);
  const ahead = [...volumes.values()].flatMap(({ name, header }) => {
    // A volume is written before the line that names it, and before the one that returns it.
    const isAwaiting =
      !header || header.born > Math.max(journal.lastSeq, checkpoint) || claims.parked.has(name) || parked.has(name);
    return isAwaiting ? [] : [header.seq];
  });
  return Math.max(checkpoint, journal.lastSeq, ...ahead);
}

async function setUnknownAside(folder: Folder, { faults }: Examination, at: Date): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { path } of faults.filter(({ name }) => name === 'unknown')) {
    findings.push({ name: 'orphan-volume', params: { file: path, kept: await folder.setAside(path, 'orphan', at) } });
  }
  return findings;
}

/** The line that says what is no longer as the lines before it say; null when all is. It can't be undone, nor what was before it. */
function mendingLine(seq: number, deviations: readonly Deviation[], library: Library | null, at: Date): Line | null {
  if (deviations.length === 0 && !library) return null;
  const articles = deviations.map(({ change }) => change);
  const whole =
    library && ({ kind: 'library', do: [{ at: [], put: library }], undo: [], hash: hashOf(library) } as const);
  return {
    seq,
    at: at.toISOString(),
    kind: 'do',
    step: seq,
    label: { name: 'mend', params: { count: deviations.length } },
    permanent: true,
    undo: null,
    redo: null,
    below: null,
    changes: whole ? [...articles, whole] : articles,
  };
}

async function append(folder: Folder, line: Line, at: Date): Promise<Finding[]> {
  const { journal, torn } = await Journal.open(folder, line.seq - 1);
  try {
    const findings: Finding[] = [];
    if (torn.length > 0) findings.push({ name: 'torn-line', params: { kept: await journal.setTornAside(torn, at) } });
    await journal.append(line);
    return findings;
  } finally {
    await journal.close();
  }
}

async function writeVolume(folder: Folder, draft: VolumeDraft, seq: number, at: Date): Promise<Finding[]> {
  const { name, born, articles, isFaulty } = draft;
  const path = volumePath(name);
  const kept = isFaulty ? await keep(folder, path, at) : '';
  await new VolumeFile(folder, name).write({ born, seq, lines: articles.map(lineOf) });
  return isFaulty ? [mended(path, kept)] : [];
}

async function writeRecord(
  folder: Folder,
  { record, volumes, claims, faults, stacks, journal }: Examination,
  drafts: readonly VolumeDraft[],
  library: Library,
  line: Line | null,
  at: Date,
): Promise<Finding[]> {
  const isFaulty = faults.some(({ path, kind }) => path === libraryPath && kind === 'library');
  const names = new Set([...volumes.keys(), ...drafts.map(({ name }) => name)]);
  for (const { name, path } of faults) if (name === 'unknown') names.delete(basename(path, '.json'));
  const isParked = (name: string) =>
    claims.orders.has(name) ? claims.parked.has(name) : (record?.checkpoint.parked.includes(name) ?? false);
  const before = journal.lastSeq === journal.after ? record?.checkpoint : stacks;
  const tops = line ?? before ?? { undo: null, redo: null };
  const checkpoint = {
    checkpoint: line?.seq ?? journal.lastSeq,
    undo: tops.undo,
    redo: tops.redo,
    volumes: names.size,
    parked: [...names].filter(isParked),
  };
  const kept = isFaulty ? await keep(folder, libraryPath, at) : '';
  await new LibraryFile(folder).write({ checkpoint, library });
  return isFaulty ? [mended(libraryPath, kept)] : [];
}

/** Articles of damaged files that are neither among those made again nor named as lost: nothing says which they were. */
function unaccounted(
  { volumes }: Examination,
  drafts: readonly VolumeDraft[],
  deviations: readonly Deviation[],
): Finding[] {
  return drafts.flatMap(({ name, articles }): Finding[] => {
    const found = volumes.get(name);
    const lost = deviations.filter(({ volume, quality }) => volume === name && quality === 'lost');
    const count = found ? found.articles.length + found.lost - articles.length - lost.length : 0;
    return found && !found.isWhole && count > 0
      ? [{ name: 'articles-unknown', params: { count, file: found.file } }]
      : [];
  });
}

/** Beyond this many, articles are counted, not named. */
const named = 50;

function told(deviations: readonly Deviation[]): Finding[] {
  const findings = deviations.slice(0, named).map(({ id, title, quality, volume }): Finding => {
    return { name: `article-${quality}`, params: { id, title, file: volumePath(volume) } };
  });
  const more = deviations.length - findings.length;
  return more > 0 ? [...findings, { name: 'articles-more', params: { count: more } }] : findings;
}
