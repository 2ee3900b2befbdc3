import type { Library } from '../../core/library.ts';
import type { Folder } from '../folder.ts';
import { basePath, journalStart } from '../journal-base.ts';
import type { LibraryChange, Line } from '../journal-line.ts';
import { type LibraryRecord, libraryPath, parseRecord, salvageRecord } from '../library-file.ts';
import { Claims } from './claims.ts';
import { compareLibrary, compareOriginals, livingIn } from './compare-references.ts';
import { compareVolumes } from './compare-volumes.ts';
import type { Fault } from './fault.ts';
import { libraryAfter } from './final-library.ts';
import { type JournalSurvey, surveyJournal } from './journal-survey.ts';
import { type OriginalSurvey, surveyOriginals } from './original-survey.ts';
import { readOrReason } from './reading.ts';
import { type Names, surveyVolume, type VolumeSurvey, volumeNames } from './volume-survey.ts';

/** How far an examination has come: `detail` is the file that it is at. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly detail: string;
}

/** All that the files of a library say of themselves. */
export interface Found {
  /** What library.json says, also where a bit had to be put right for it; null when nothing. */
  readonly record: LibraryRecord | null;
  /** The same as it was where the journal begins. */
  readonly base: LibraryRecord | null;
  readonly volumes: ReadonlyMap<string, VolumeSurvey>;
  readonly journal: JournalSurvey;
  readonly claims: Claims;
  /** The changes of library.json's content that it does not have yet. */
  readonly libraryChanges: readonly { readonly seq: number; readonly change: LibraryChange }[];
  /** What can be undone and redone after the last line; null when that line is not there. */
  readonly stacks: Pick<Line, 'undo' | 'redo'> | null;
  readonly names: Names;
  readonly originals: OriginalSurvey;
}

/** What is so, and what is not as it was left. */
export interface Examination extends Found {
  readonly articles: number;
  /** Originals that articles name and that never came. */
  readonly absent: number;
  readonly faults: readonly Fault[];
}

/** What to look at, and how. */
interface Extent {
  /** Whether to read every original, and to follow references. */
  readonly isFull: boolean;
  /** Whether the library is being written: then what is on its way is no fault. */
  readonly isOpen: boolean;
  /** Where its library.json is behind: its content. */
  readonly library?: Library;
}

/**
 * Reads all of a library's folder and changes nothing.
 *
 * Volumes are read before the journal: whatever a volume holds, its line is in the journal by then.
 *
 * @throws Refusal `library-newer`, `file-unreadable` when a folder can't be read
 */
export async function* examine(folder: Folder, extent: Extent): AsyncGenerator<Progress, Examination> {
  let done = 0;
  const names = await volumeNames(folder);
  const total = names.length + (await folder.list('journal')).length + (extent.isFull ? 256 : 0) + 1;
  const at = (detail: string): Progress => ({ done: Math.min(done++, total), total, detail });
  yield at(libraryPath);
  const { record, faults } = await surveyRecord(folder, libraryPath);
  const start = await journalStart(folder);
  const { record: base, faults: baseFaults } = await surveyRecord(folder, basePath(start));
  const carried: Names = { originals: new Map(), tags: new Map() };
  const volumes = new Map<string, VolumeSurvey>();
  for (const name of names) {
    yield at(`volumes/${name}`);
    const isParked = record?.checkpoint.parked.includes(name) ?? false;
    const found = await surveyVolume(folder, name, isParked ? null : carried);
    if (found) volumes.set(name, found);
  }
  const told = yield* named(hearJournal(folder, start, record?.checkpoint.checkpoint ?? start), at);
  const originals = extent.isFull ? yield* named(surveyOriginals(folder), at) : nothing;
  return judged({ record, base, volumes, ...told, names: carried, originals }, [...faults, ...baseFaults], extent);
}

/** The same, at once. */
export async function examined(folder: Folder, extent: Extent): Promise<Examination> {
  const looking = examine(folder, extent);
  let step = await looking.next();
  while (!step.done) step = await looking.next();
  return step.value;
}

function judged(found: Found, faults: readonly Fault[], { isFull, isOpen, library }: Extent): Examination {
  const alive = livingIn(found);
  const inFiles = [...faults, ...compareVolumes(found, isOpen)];
  const isLegible = inFiles.every(({ kind }) => kind === 'library');
  const content = library ?? (found.record && finalContent(found.record, found));
  const references = isFull && content ? compareLibrary(content, alive, found, isLegible) : [];
  const originals = isFull ? compareOriginals(found, alive) : { absent: 0, faults: [] };
  const all = [...inFiles, ...references, ...found.originals.faults, ...originals.faults];
  return { ...found, articles: alive.size, absent: originals.absent, faults: all };
}

const finalContent = ({ library }: LibraryRecord, { libraryChanges }: Found): Library =>
  libraryAfter(
    library,
    libraryChanges.map(({ change }) => change),
  );

const nothing: OriginalSurvey = { here: new Set(), setAside: new Set(), faults: [] };

async function surveyRecord(folder: Folder, path: string): Promise<{ record: LibraryRecord | null; faults: Fault[] }> {
  const { bytes, reason } = await readOrReason(folder, path);
  const fault = (name: Fault['name'], params = {}): Fault[] => [{ kind: 'library', path, name, params }];
  if (!bytes) {
    return { record: null, faults: reason === undefined ? fault('missing') : fault('unreadable', { reason }) };
  }
  const record = parseRecord(bytes);
  return record ? { record, faults: [] } : { record: salvageRecord(bytes), faults: fault('altered') };
}

async function* hearJournal(folder: Folder, start: number, checkpoint: number) {
  const claims = new Claims(checkpoint);
  const libraryChanges: { seq: number; change: LibraryChange }[] = [];
  let stacks: Pick<Line, 'undo' | 'redo'> | null = null;
  const journal = yield* surveyJournal(folder, start, (line) => {
    claims.take(line);
    stacks = line.kind === 'lost' ? null : { undo: line.undo, redo: line.redo };
    if (line.seq <= checkpoint) return;
    for (const change of line.changes) if (change.kind === 'library') libraryChanges.push({ seq: line.seq, change });
  });
  claims.lose(journal.lost);
  return { journal, claims, libraryChanges, stacks: stacks as Pick<Line, 'undo' | 'redo'> | null };
}

async function* named<T>(
  survey: AsyncGenerator<string, T>,
  at: (detail: string) => Progress,
): AsyncGenerator<Progress, T> {
  for (;;) {
    const step = await survey.next();
    if (step.done) return step.value;
    yield at(step.value);
  }
}
