import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Refusal } from '../../electron/core/refusal.ts';
import { examined } from '../../electron/store/examine/examine.ts';
import type { Fault } from '../../electron/store/examine/fault.ts';
import type { Finding } from '../../electron/store/finding.ts';
import { Folder } from '../../electron/store/folder.ts';
import { mendAll } from '../../electron/store/mend/mend-all.ts';
import { type OpenLibrary, openLibrary } from '../../electron/store/open-library.ts';
import { openOrMend } from '../../electron/store/open-or-mend.ts';
import { type Content, contentOf, type Sample } from './library.ts';
import { MemoryDisk } from './memory-disk.ts';

const root = '/样刊.jianbao';

/** What is done to a file: other bytes, none at all (`null`), or nothing that can be read. */
export interface Injury {
  readonly path: string;
  readonly bytes: Buffer | null | 'unreadable';
}

/** How an injured library came out. */
export interface Outcome {
  readonly isExact: boolean;
  /** Sentences that say what went wrong; none is as it should be. */
  readonly complaints: readonly string[];
}

/**
 * Injures a library and opens it: it must be just as it was, or what is missing must be among the findings; a second opening and a check
 * must find nothing more.
 *
 * @param seen the ways in which libraries have come out before: those are not looked at again.
 */
export async function trial(sample: Sample, injuries: readonly Injury[], seen = new Set<string>()): Promise<Outcome> {
  const memory = injured(sample, injuries);
  const folder = new Folder(root, memory);
  const at = new Date('2026-11-25T08:00:00.000Z');
  const complaints: string[] = [];
  let findings: readonly Finding[];
  let after: Content;
  try {
    const opened = await openOrMend(folder, at);
    findings = opened.findings;
    after = await heldBy(opened);
  } catch (problem) {
    // Where everything is gone there is no library any more, and it says so.
    const isAllGone = problem instanceof Refusal && problem.code === 'library-missing';
    return { isExact: false, complaints: isAllGone ? [] : [`opening: ${String(problem)}`] };
  }
  const isExact = same(sample.content, after);
  // Cut off just after a line, a journal is that of a library in which nothing has been done since: no file says otherwise.
  const isEarlier = injuries.some(isCutAtALine) && sample.states.some((state) => same(state, after));
  if (!isEarlier) complaints.push(...unnamed(sample.content, after, findings));
  // What is in the volumes needs no journal.
  const isBeside = injuries.every(({ path }) => /^(journal|originals)/.test(path));
  if (sample.isFlushed && isBeside && !isExact) complaints.push('an injured journal took articles with it');
  if (isFirst(memory, seen)) complaints.push(...(await laterComplaints(folder, after, { findings, injuries, at })));
  return { isExact, complaints };
}

async function laterComplaints(
  folder: Folder,
  after: Content,
  { findings, injuries, at }: { findings: readonly Finding[]; injuries: readonly Injury[]; at: Date },
): Promise<string[]> {
  const complaints: string[] = [];
  try {
    const again = await openLibrary(folder, at);
    if (again.findings.length > 0) complaints.push(`found again: ${JSON.stringify(again.findings)}`);
    if (!same(after, await heldBy(again))) complaints.push('the second opening differs');
    complaints.push(...(await leftOver(folder, findings, injuries)));
  } catch (problem) {
    complaints.push(`opening again: ${String(problem)}`);
  }
  return complaints;
}

/** Whether a library has come out like this for the first time; what comes of the same files is the same. */
function isFirst({ all }: MemoryDisk, seen: Set<string>): boolean {
  const sum = createHash('sha256');
  for (const path of [...all.keys()].sort())
    if (!path.includes('.damaged-')) sum.update(`${path}\n`).update(all.get(path)!);
  const name = sum.digest('hex');
  const isNew = !seen.has(name);
  seen.add(name);
  return isNew;
}

const isCutAtALine = ({ path, bytes }: Injury): boolean =>
  path.endsWith('.jsonl') && Buffer.isBuffer(bytes) && /}\n?$/.test(bytes.toString('latin1', bytes.length - 2));

function injured({ files }: Sample, injuries: readonly Injury[]): MemoryDisk {
  const memory = new MemoryDisk(Array.from(files, ([path, bytes]) => [join(root, path), bytes]));
  for (const { path, bytes } of injuries) {
    if (bytes === 'unreadable') memory.spoil(join(root, path));
    else if (bytes) memory.put(join(root, path), bytes);
    else memory.remove(join(root, path));
  }
  return memory;
}

async function heldBy({ volumes, library, journal }: OpenLibrary): Promise<Content> {
  const articles = [];
  for (const entry of volumes.catalogue.live()) articles.push(...(await volumes.readVolume(entry)));
  await journal.close();
  return contentOf(articles, library);
}

const same = (one: Content, other: Content): boolean =>
  one.library === other.library && JSON.stringify([...one.articles]) === JSON.stringify([...other.articles]);

/** What is not as it was and no finding names. A lost line may have changed anything that it was about. */
function unnamed(before: Content, after: Content, findings: readonly Finding[]): string[] {
  const isLineLost = findings.some(({ name }) =>
    ['lines-lost', 'torn-line', 'orphan-volume', 'past-unknown'].includes(name),
  );
  const named = new Set(findings.map(({ params }) => params.id));
  const ids = new Set([...before.articles.keys(), ...after.articles.keys()]);
  const isMore = findings.some(({ name }) => name === 'articles-more');
  const complaints = [...ids].flatMap((id) => {
    const isSame = before.articles.get(id) === after.articles.get(id);
    return isSame || named.has(id) || isLineLost || isMore ? [] : [`article ${id} differs, which no finding says`];
  });
  const isLibraryNamed = findings.some(({ name }) => name === 'library-content-partly');
  if (before.library !== after.library && !isLibraryNamed && !isLineLost) {
    complaints.push('the content of library.json differs, which no finding says');
  }
  return complaints;
}

/** A check may find what opening does not read: originals, and the base of the journal. Repairing, it leaves only lost originals. */
async function leftOver(folder: Folder, findings: readonly Finding[], injuries: readonly Injury[]): Promise<string[]> {
  const isUnread = (path: string) => path.startsWith('originals/') || path.endsWith('.base.json');
  const found = await examined(folder, { isFull: true, isOpen: false });
  // What a lost change or article was part of comes to light afterwards.
  const isLost = findings.some(({ name }) => name !== 'file-mended' && name !== 'file-made-again');
  const isExpected = ({ kind, path }: Fault) => isUnread(path) || (kind === 'reference' && isLost);
  const complaints = found.faults
    .filter((fault) => !isExpected(fault))
    .map((fault) => `check: ${JSON.stringify(fault)}`);
  const isWanted = (path: string) => path.endsWith('.base.json') || found.names.originals.has(path.slice(-64));
  for (const { path } of injuries.filter(({ path }) => isUnread(path) && isWanted(path))) {
    const isSeen =
      found.faults.some((fault) => fault.path === path) || findings.some(({ params }) => params.file === path);
    if (!isSeen) complaints.push(`check does not see the injury of ${path}`);
  }
  if (found.faults.length === 0) return complaints;
  await mendAll(folder, found, new Date('2026-11-26T08:00:00.000Z'));
  const left = (await examined(folder, { isFull: true, isOpen: false })).faults;
  return [
    ...complaints,
    ...left.filter(({ kind }) => kind !== 'original').map((fault) => `left: ${JSON.stringify(fault)}`),
  ];
}
