import type { Folder } from './folder.ts';
import { decodeLine, isWhole, type Line, seqOf } from './journal-line.ts';

/**
 * The lines of the journal that contain any of these byte strings, newest first.
 *
 * Bytes are looked for before anything is decoded: a file of 8 MB takes milliseconds.
 *
 * @param range lines after `after` and up to `upTo`; what is written meanwhile is left out.
 */
export async function* linesNaming(
  folder: Folder,
  needles: readonly string[],
  range: { after: number; upTo: number },
): AsyncGenerator<Line> {
  const { after, upTo } = range;
  const names = await folder.list('journal');
  const firsts = names.flatMap((name) => /^(\d{12})\.jsonl$/.exec(name)?.[1] ?? []).sort();
  for (const [place, first] of [...firsts.entries()].reverse()) {
    const next = firsts[place + 1];
    if (next !== undefined && Number(next) <= after + 1) return;
    if (Number(first) > upTo) continue;
    const bytes = await folder.read(`journal/${first}.jsonl`);
    if (!bytes) continue;
    for (const [start, end] of linesWith(bytes, needles)) {
      const line = bytes.subarray(start, end);
      if (!isWhole(line) || seqOf(line) <= after || seqOf(line) > upTo) continue;
      yield folder.forms.line(decodeLine(line));
    }
  }
}

/** Where the lines lie that contain any of the byte strings, the last one first. */
function linesWith(bytes: Buffer, needles: readonly string[]): [number, number][] {
  const found = new Map<number, number>();
  for (const needle of needles) {
    for (let at = bytes.indexOf(needle); at >= 0; ) {
      const end = bytes.indexOf('\n', at);
      if (end < 0) break;
      found.set(bytes.lastIndexOf('\n', at) + 1, end);
      at = bytes.indexOf(needle, end);
    }
  }
  return [...found].sort(([a], [b]) => b - a);
}
