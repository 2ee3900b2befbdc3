import type { Library } from '../../core/library.ts';
import { apply, PatchMisfit } from '../../core/patch.ts';
import type { LibraryChange } from '../journal-line.ts';

/** The content of library.json after changes that it does not have yet. Of one that does not fit, what fits is done. */
export function libraryAfter(library: Library, changes: readonly LibraryChange[]): Library {
  let after: unknown = library;
  for (const patch of changes.flatMap((change) => change.do)) {
    try {
      after = apply(after, [patch]);
    } catch (problem) {
      if (!(problem instanceof PatchMisfit)) throw problem;
    }
  }
  return after as Library;
}
