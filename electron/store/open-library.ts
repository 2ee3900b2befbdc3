import { Low } from 'lowdb';
import type { Library } from '../core/library.ts';
import { Refusal } from '../core/refusal.ts';
import { outdatedParts } from './compact-journal.ts';
import { holdsLine } from './examine/journal-survey.ts';
import type { Finding } from './finding.ts';
import type { Folder } from './folder.ts';
import { Journal } from './journal.ts';
import { journalStart } from './journal-base.ts';
import type { Line } from './journal-line.ts';
import { LibraryFile, type LibraryRecord, libraryPath } from './library-file.ts';
import { replay } from './replay.ts';
import { surveyVolumes } from './survey-volumes.ts';
import { volumePath } from './volume-file.ts';
import { Volumes } from './volumes.ts';

/** A library as its files and its journal tell it. */
export interface OpenLibrary {
  readonly record: Low<LibraryRecord>;
  readonly journal: Journal;
  readonly volumes: Volumes;
  readonly library: Library;
  /** The lines on top of what can be undone, and redone. */
  readonly undo: Line | null;
  readonly redo: Line | null;
  readonly findings: Finding[];
}

/**
 * Reads a library. The disk is changed only at the end, once all is known to be sound.
 *
 * @throws Refusal `library-missing`, `library-newer`, `library-damaged`, `file-unreadable`, `disk-refused`
 */
export async function openLibrary(folder: Folder, now: Date): Promise<OpenLibrary> {
  const record = await readRecord(folder);
  const { checkpoint } = record.data;
  const { journal, lines, torn } = await Journal.open(folder, checkpoint.checkpoint);
  // A whole line that is damaged since is no torn one: it can be made again.
  if (holdsLine(torn)) throw new Refusal('library-damaged', { file: 'journal' });
  const volumes = new Volumes(folder, checkpoint.checkpoint, await surveyVolumes(folder, checkpoint));
  let { library } = record.data;
  for (const line of lines) library = await replay(line, volumes, library);
  makeSureOf(volumes, journal.lastSeq);
  const stacks = lines.at(-1) ?? checkpoint;
  const undo = await topOf(journal, stacks.undo);
  const redo = await topOf(journal, stacks.redo);
  const findings = folder.readOnly ? [] : await tidy(folder, journal, torn, volumes, now);
  return { record, journal, volumes, library, undo, redo, findings };
}

/** The line on top of a stack; null when the stack ends there, also because the line is lost. */
async function topOf(journal: Journal, seq: number | null): Promise<Line | null> {
  const line = seq === null ? null : await journal.read(seq);
  return line?.kind === 'lost' ? null : line;
}

/** Reads library.json alone. @throws Refusal `library-missing`, `library-damaged`, `library-newer`, `file-unreadable` */
export async function readRecord(folder: Folder): Promise<Low<LibraryRecord>> {
  const file = new LibraryFile(folder);
  const record = await file.read();
  if (record) return new Low(file, record);
  const traces = await Promise.all(['volumes', 'journal', 'originals'].map((name) => folder.list(name)));
  if (traces.flat().length > 0) throw new Refusal('library-damaged', { file: libraryPath });
  throw new Refusal('library-missing', { path: folder.root });
}

/** Nothing may be in two volumes, and no volume may know more than the journal does. @throws Refusal `library-damaged` */
function makeSureOf(volumes: Volumes, lastSeq: number): void {
  const twice = volumes.catalogue.settle();
  if (twice) throw new Refusal('library-damaged', { file: volumePath(twice.name) });
  if (volumes.catalogue.live().some(({ seq }) => seq > lastSeq))
    throw new Refusal('library-damaged', { file: 'journal' });
}

/** Sets aside what a crash left behind; of that, nothing was ever acknowledged, and still nothing is thrown away. */
async function tidy(folder: Folder, journal: Journal, torn: Buffer, volumes: Volumes, now: Date): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (torn.length > 0) {
    findings.push({ name: 'torn-line', params: { kept: await journal.setTornAside(torn, now) } });
  }
  for (const name of volumes.arriving) {
    const kept = await folder.setAside(volumePath(name), 'orphan', now);
    findings.push({ name: 'orphan-volume', params: { file: volumePath(name), kept } });
  }
  volumes.forgetArriving();
  for (const file of await outdatedParts(folder, await journalStart(folder))) await folder.remove(file);
  const years = (await folder.list('volumes')).map((year) => `volumes/${year}`);
  for (const place of ['.', 'journal', 'originals', 'index', ...years]) await folder.sweep(place);
  return findings;
}
