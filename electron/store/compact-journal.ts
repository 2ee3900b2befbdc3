import type { Library } from '../core/library.ts';
import { Refusal } from '../core/refusal.ts';
import { libraryAfter } from './examine/final-library.ts';
import { surveyJournal } from './examine/journal-survey.ts';
import type { Folder } from './folder.ts';
import { basePath, basesOf, journalStart } from './journal-base.ts';
import type { Change, LibraryChange, Line } from './journal-line.ts';
import { scanJournal } from './journal-scan.ts';
import { LibraryFile } from './library-file.ts';
import { hashOf } from './sums.ts';

/** What the journal took on the disk, in bytes. */
export interface Compaction {
  readonly before: number;
  readonly after: number;
}

/** What of a line a base takes in. */
type Told = Pick<Line, 'seq' | 'changes'>;

/**
 * Takes the lines from before an instant out of the journal of a library that is not open: undo, redo and revisions end there.
 *
 * A step of which some is later stays whole. The new files are there before the old ones go; what a crash leaves of these, opening
 * removes.
 *
 * @param bornBy tells how many volumes there were after a line.
 * @throws Refusal `library-damaged` when the journal or its base is not as it was written, `file-unreadable`, `disk-refused`
 */
export async function compactJournal(
  folder: Folder,
  before: Date,
  bornBy: (seq: number) => number,
): Promise<Compaction> {
  const bytes = await bytesOf(folder);
  await compact(folder, before, bornBy);
  return { before: bytes, after: await bytesOf(folder) };
}

async function compact(folder: Folder, before: Date, bornBy: (seq: number) => number): Promise<void> {
  const start = await journalStart(folder);
  const checkpoint = (await new LibraryFile(folder).read())?.checkpoint.checkpoint ?? start;
  const found = await linesBefore(folder, start, before);
  const end = Math.min(found.end, checkpoint);
  if (end <= start) return;
  const { library, parked } = await stateAfter(
    folder,
    start,
    found.lines.filter(({ seq }) => seq <= end),
  );
  await beginPart(folder, end + 1);
  const record = { checkpoint: end, undo: null, redo: null, volumes: bornBy(end), parked };
  await new LibraryFile(folder, basePath(end)).write({ checkpoint: record, library });
  for (const seq of await basesOf(folder)) if (seq < end) await folder.remove(basePath(seq));
  for (const file of await outdatedParts(folder, end)) await folder.remove(file);
}

/** The journal's files that hold nothing but lines up to its start. */
export async function outdatedParts(folder: Folder, start: number): Promise<string[]> {
  const firsts = await firstsOf(folder);
  return firsts.includes(start + 1) ? firsts.filter((first) => first <= start).map(partPath) : [];
}

/** The lines before an instant, and the last of those that can go. */
async function linesBefore(folder: Folder, start: number, before: Date): Promise<{ lines: Told[]; end: number }> {
  const lines: Told[] = [];
  let end: number | undefined;
  const survey = surveyJournal(folder, start, (line) => {
    if (end !== undefined) return;
    if (Date.parse(line.at) >= before.getTime()) end = (line.kind === 'do' ? line.step : line.seq) - 1;
    else lines.push({ seq: line.seq, changes: folder.forms.line(line).changes.filter(isOfBase) });
  });
  for (;;) {
    const { done } = await survey.next();
    if (done || end !== undefined) return { lines, end: end ?? lines.at(-1)?.seq ?? start };
  }
}

const isOfBase = ({ kind }: Change): boolean => kind !== 'article';

/** What library.json says after lines that follow a base. */
async function stateAfter(folder: Folder, start: number, lines: readonly Told[]) {
  const base = await new LibraryFile(folder, basePath(start)).read();
  if (!base) throw new Refusal('library-damaged', { file: basePath(start) });
  const changes = lines.flatMap((line) => line.changes);
  const libraryChanges = changes.filter((change): change is LibraryChange => change.kind === 'library');
  const library: Library = libraryAfter(base.library, libraryChanges);
  const expected = libraryChanges.at(-1)?.hash;
  if (expected !== undefined && expected !== hashOf(library)) throw new Refusal('library-damaged', { file: 'journal' });
  const parked = new Set(base.checkpoint.parked);
  for (const change of changes) {
    if (change.kind === 'volume' && change.to === 'parked') parked.add(change.name);
    else if (change.kind === 'volume') parked.delete(change.name);
  }
  return { library, parked: [...parked] };
}

/** Lets a file begin with a line, by copying what follows out of the file that has it. */
async function beginPart(folder: Folder, first: number): Promise<void> {
  const held = (await firstsOf(folder)).findLast((other) => other <= first);
  if (held === undefined || held === first) return;
  const bytes = (await folder.read(partPath(held))) ?? Buffer.alloc(0);
  const { starts, end } = scanJournal(bytes, held, partPath(held));
  await folder.write(partPath(first), bytes.subarray(starts[first - held] ?? end, end));
}

async function bytesOf(folder: Folder): Promise<number> {
  const names = await folder.list('journal');
  const seen = await Promise.all(names.map((name) => folder.look(`journal/${name}`)));
  return seen.reduce((bytes, file) => bytes + (file?.size ?? 0), 0);
}

const partPath = (first: number): string => `journal/${String(first).padStart(12, '0')}.jsonl`;

async function firstsOf(folder: Folder): Promise<number[]> {
  const names = await folder.list('journal');
  return names.flatMap((name) => /^(\d{12})\.jsonl$/.exec(name)?.[1] ?? []).map(Number);
}
