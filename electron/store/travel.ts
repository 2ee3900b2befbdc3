import { apply, type Patch, PatchMisfit } from '../core/patch.ts';
import { Refusal } from '../core/refusal.ts';
import { hashOf } from './sums.ts';

/** What a change says of the way there, the way back, and the result. */
interface Way {
  readonly do: readonly Patch[];
  readonly undo: readonly Patch[];
  readonly hash?: string;
}

/** Takes a change's patches to what was before it. @throws Refusal `library-damaged` when the result is not the one it names */
export function forward(before: object | null, way: Way): object | null {
  const after = patched(before, way.do);
  confirm(after, way);
  return after;
}

/** Takes a change back from its result. @throws Refusal `library-damaged` when it is not the result that it names */
export function backward(after: object | null, way: Way): object | null {
  confirm(after, way);
  return patched(after, way.undo);
}

function patched(value: object | null, patches: readonly Patch[]): object | null {
  try {
    return apply(value, patches) as object | null;
  } catch (problem) {
    throw problem instanceof PatchMisfit ? damaged(problem) : problem;
  }
}

function confirm(result: object | null, { hash }: Way): void {
  // A line of an older form has none; that it is as it was written, its own sum says.
  if (hash === undefined && result) return;
  if ((result ? hashOf(result) : undefined) !== hash) throw damaged();
}

const damaged = (cause?: unknown): Refusal => new Refusal('library-damaged', { file: 'journal' }, { cause });
