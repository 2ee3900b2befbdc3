import type { JournalPart, JournalSurvey } from '../examine/journal-survey.ts';
import type { Finding } from '../finding.ts';
import type { Folder } from '../folder.ts';
import { encodeLine, lostLine } from '../journal-line.ts';
import { keep, mended } from './keep.ts';

/** A file of the journal as it is to be. */
interface Draft {
  readonly file: string;
  readonly first: number;
  readonly lines: readonly Buffer[];
}

/**
 * Writes damaged files of the journal anew, each lost line marked so in its place, and what was there kept beside.
 *
 * @param upTo the last line that there is known to have been.
 * @throws Refusal `disk-refused`
 */
export async function mendJournal(folder: Folder, survey: JournalSurvey, upTo: number, at: Date): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { file, lines } of draftsOf(survey, upTo, at)) {
    const kept = await keep(folder, file, at);
    await folder.write(file, Buffer.concat(lines));
    findings.push(mended(file, kept));
  }
  const lost = [...survey.lost, ...sequence(survey.lastSeq + 1, upTo)];
  if (lost.length > 0) {
    findings.push({ name: 'lines-lost', params: { count: lost.length, first: lost[0]!, last: lost.at(-1)! } });
  }
  return findings;
}

function draftsOf({ parts, after, lastSeq }: JournalSurvey, upTo: number, at: Date): Draft[] {
  const drafts: Draft[] = [];
  const end = Math.max(lastSeq, upTo);
  const starts = parts.filter(({ first }) => first > after);
  const instant = at.toISOString();
  const gap = (first: number, last: number): Draft[] => {
    if (last < first) return [];
    const lines = sequence(first, last).map((seq) => encodeLine(lostLine(seq, instant)));
    return [{ file: `journal/${String(first).padStart(12, '0')}.jsonl`, first, lines }];
  };
  drafts.push(...gap(after + 1, (starts[0]?.first ?? end + 1) - 1));
  for (const [place, part] of starts.entries()) {
    const next = starts[place + 1]?.first ?? end + 1;
    if (part.isWhole && part.torn === 0) drafts.push(...gap(lastOf(part) + 1, next - 1));
    else if (part.isWhole && place === starts.length - 1 && lastOf(part) + 1 === next) continue;
    else {
      const lines = sequence(part.first, next - 1).map(
        (seq) => part.left.get(seq) ?? encodeLine(lostLine(seq, instant)),
      );
      drafts.push({ file: part.file, first: part.first, lines });
    }
  }
  return drafts;
}

const lastOf = ({ first, count }: JournalPart): number => first + count - 1;

const sequence = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
