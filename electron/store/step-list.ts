import type { Label, Line } from './journal-line.ts';

/** One step of the library, as a list of what can be undone names it. */
export interface StepEntry {
  readonly step: number;
  /** When it was begun. */
  readonly at: string;
  readonly label: Label;
  readonly state: 'done' | 'undone';
  /** It has no way back: the last of the list. */
  readonly permanent?: true;
}

/** What the lines of a journal can be read from. */
export interface Lines {
  /** The last line; 0 when there is none. */
  readonly seq: number;
  line(seq: number): Promise<Line>;
}

/** The lines on top of what can be undone, and redone. */
export async function topsOf(lines: Lines): Promise<{ undo: Line | null; redo: Line | null }> {
  const last = lines.seq > 0 ? await lines.line(lines.seq) : null;
  return { undo: await known(lines, last?.undo ?? null), redo: await known(lines, last?.redo ?? null) };
}

/**
 * The steps of a library, newest first, undone ones on top: at most `limit`, after the step `before`.
 *
 * A page costs two small reads a step, wherever it begins: the first line of a step names the line that it was put on.
 */
export async function listSteps(
  lines: Lines,
  { before, limit }: { before?: number; limit: number },
): Promise<{ steps: StepEntry[]; more: boolean }> {
  const tops = await topsOf(lines);
  const lastDone = tops.undo?.step ?? 0;
  const steps: StepEntry[] = [];
  const start = before === undefined ? await newest(lines, tops) : await beneath(lines, before);
  for await (const top of downFrom(lines, start)) {
    if (steps.length === limit) return { steps, more: true };
    const first = await known(lines, top.step);
    steps.push({
      step: top.step,
      at: (first ?? top).at,
      label: top.label,
      state: top.permanent || top.step <= lastDone ? 'done' : 'undone',
      ...(top.permanent && { permanent: true }),
    });
  }
  return { steps, more: false };
}

/** Whether a step is one that can be gone to. */
export async function hasStep(lines: Lines, step: number): Promise<boolean> {
  const start = await newest(lines, await topsOf(lines));
  for await (const top of downFrom(lines, start)) if (top.step <= step) return top.step === step;
  return false;
}

/** The top line of each step, from one on down. */
async function* downFrom(lines: Lines, start: Line | null): AsyncGenerator<Line> {
  for (let top = start; top; top = await beneath(lines, top.step, top)) yield top;
}

/** The line of the newest step: at the bottom of what was undone, else on top of what was done. */
async function newest(lines: Lines, { undo, redo }: { undo: Line | null; redo: Line | null }): Promise<Line | null> {
  let deepest = redo;
  for (let line = redo; line; line = await known(lines, line.below)) deepest = line;
  return deepest ?? undo ?? permanentUpTo(lines, lines.seq);
}

/** A line of the step under another one; `top` is a line of that one, for when its first line is lost. */
async function beneath(lines: Lines, step: number, top?: Line): Promise<Line | null> {
  const first = (await known(lines, step)) ?? (top?.kind === 'redo' ? top : null);
  if (!first || first.permanent) return null;
  return first.below === null ? permanentUpTo(lines, step - 1) : known(lines, first.below);
}

/** The last permanent line up to another one, between which nothing stands that can be undone. */
async function permanentUpTo(lines: Lines, seq: number): Promise<Line | null> {
  let line = await known(lines, seq);
  while (line && !line.permanent) line = await known(lines, line.step - 1);
  return line;
}

async function known(lines: Lines, seq: number | null): Promise<Line | null> {
  const line = seq && seq <= lines.seq ? await lines.line(seq) : null;
  return line?.kind === 'lost' ? null : line;
}
