import type { JournalPart, JournalSurvey } from '../examine/journal-survey.ts';
import type { Finding } from '../finding.ts';
import type { Folder } from '../folder.ts';
import { encodeLine, lostLine } from '../journal-line.ts';
import { keep, mended } from './keep.ts';

/** A file of the journal as it is to be, named by its first line. */
interface Draft {
  readonly file: string;
  readonly first: number;
  readonly lines: readonly Buffer[];
  /** Sequences of its lines that nothing is left of. */
  readonly lost: readonly number[];
}

/**
 * Writes damaged files of the journal anew, each lost line marked so in its place, and what was there kept beside.
 *
 * @param upTo the last line that there is known to have been.
 * @throws Refusal `disk-refused`
 */
export async function mendJournal(folder: Folder, survey: JournalSurvey, upTo: number, at: Date): Promise<Finding[]> {
  const findings: Finding[] = [];
  const end = Math.max(survey.lastSeq, upTo);
  const drafts = draftsOf(survey, end, at);
  for (const { file, lines } of drafts) {
    const kept = await keep(folder, file, at);
    await folder.write(file, Buffer.concat(lines));
    findings.push(mended(file, kept));
  }
  const written = new Set(drafts.map(({ file }) => file));
  for (const { file } of survey.parts.filter((part) => !isSound(part, end) && !written.has(part.file))) {
    findings.push(mended(file, await folder.setAside(file, 'damaged', at)));
  }
  const lost = drafts.flatMap((draft) => draft.lost);
  if (lost.length > 0) {
    findings.push({ name: 'lines-lost', params: { count: lost.length, first: lost[0]!, last: lost.at(-1)! } });
  }
  return findings;
}

/** Whether a file can stay as it is: only the last one may end in a torn line, which opening sets aside. */
const isSound = ({ isWhole, torn, first, count }: JournalPart, end: number): boolean =>
  isWhole && (torn === 0 || first + count - 1 === end);

/** Every line that no sound file has, in files that begin where the damaged ones did. */
function draftsOf({ parts, after }: JournalSurvey, end: number, at: Date): Draft[] {
  const sound = parts.filter((part) => isSound(part, end) && part.count > 0);
  const left = new Map(parts.filter((part) => !sound.includes(part)).flatMap((part) => [...part.left]));
  const firsts = new Set(parts.map(({ first }) => first));
  const drafts: { first: number; lines: Buffer[]; lost: number[] }[] = [];
  let isOpen = false;
  for (let seq = after + 1; seq <= end; seq++) {
    const has = sound.find(({ first, count }) => first <= seq && seq < first + count);
    if (has) {
      seq = has.first + has.count - 1;
      isOpen = false;
      continue;
    }
    if (!isOpen || firsts.has(seq)) drafts.push({ first: seq, lines: [], lost: [] });
    isOpen = true;
    const draft = drafts.at(-1)!;
    const line = left.get(seq);
    if (!line) draft.lost.push(seq);
    draft.lines.push(line ?? encodeLine(lostLine(seq, at.toISOString())));
  }
  return drafts.map((draft) => ({ file: `journal/${String(draft.first).padStart(12, '0')}.jsonl`, ...draft }));
}
