import type { Library } from '../../core/library.ts';
import type { Past } from '../backup/past.ts';
import type { Examination } from '../examine/examine.ts';
import { surveyJournal } from '../examine/journal-survey.ts';
import type { Finding } from '../finding.ts';
import type { Folder } from '../folder.ts';
import { isDamage } from '../is-damage.ts';
import { basePath } from '../journal-base.ts';
import type { LibraryChange } from '../journal-line.ts';
import { LibraryFile, type LibraryRecord, parseRecord } from '../library-file.ts';
import { backward } from '../travel.ts';
import { keep, mended } from './keep.ts';

/** library.json as it was where the journal begins, made again. */
export interface BaseDraft {
  readonly record: LibraryRecord;
  /** Whether the journal leads from it to the library of today. */
  readonly isSure: boolean;
}

/** Works out a damaged base: from the file itself, a backup, or the library of today with every change taken back; null when it is sound. */
export async function draftBase(
  folder: Folder,
  { base, faults, journal: { after } }: Examination,
  library: Library,
  past: Past,
): Promise<BaseDraft | null> {
  const path = basePath(after);
  if (!faults.some((fault) => fault.path === path)) return null;
  if (base) return { record: base, isSure: true };
  for await (const { bytes } of past.versions(path)) {
    const record = parseRecord(bytes);
    if (record) return { record, isSure: true };
  }
  const checkpoint = { checkpoint: after, undo: null, redo: null, volumes: 0, parked: [] };
  const before = takenBack(library, await libraryChangesIn(folder, after));
  return { record: { checkpoint, library: before ?? library }, isSure: before !== null };
}

/** @throws Refusal `disk-refused` */
export async function writeBase(folder: Folder, { record }: BaseDraft, at: Date): Promise<Finding> {
  const path = basePath(record.checkpoint.checkpoint);
  const kept = await keep(folder, path, at);
  await new LibraryFile(folder, path).write(record);
  return mended(path, kept);
}

async function libraryChangesIn(folder: Folder, after: number): Promise<LibraryChange[]> {
  const changes: LibraryChange[] = [];
  const reading = surveyJournal(folder, after, (line) => {
    for (const change of line.changes) if (change.kind === 'library') changes.push(change);
  });
  while (!(await reading.next()).done);
  return changes;
}

/** Null where a change can't be taken back. */
function takenBack(library: Library, changes: readonly LibraryChange[]): Library | null {
  if (changes.some(({ undo }) => undo.length === 0)) return null;
  try {
    return changes.reduceRight((content, change) => backward(content, change) as Library, library);
  } catch (problem) {
    if (isDamage(problem)) return null;
    throw problem;
  }
}
