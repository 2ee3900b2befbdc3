import { basename } from 'node:path';
import { v7 as newId } from 'uuid';
import type { Library } from '../../core/library.ts';
import { keepTag } from '../../core/tags.ts';
import type { Past } from '../backup/past.ts';
import type { Examination } from '../examine/examine.ts';
import { libraryAfter } from '../examine/final-library.ts';
import type { Folder } from '../folder.ts';
import { libraryPath, parseRecord } from '../library-file.ts';
import { hashOf } from '../sums.ts';

/** The content of library.json as it is to be. */
export interface LibraryDraft {
  readonly library: Library;
  /** Whether it is just as it was, as far as the journal knows. */
  readonly isExact: boolean;
}

/**
 * Works out the content of library.json: from the file, else from its beginning, else from a backup, else from nothing; and from the journal's changes since.
 */
export async function draftLibrary(folder: Folder, found: Examination, past: Past, at: Date): Promise<LibraryDraft> {
  let draft: LibraryDraft | null = null;
  for await (const { library, checkpoint } of sources(found, past)) {
    const better = followed(library, checkpoint, found);
    draft ??= better;
    if (better.isExact) {
      draft = better;
      break;
    }
  }
  return fitted(draft ?? { ...followed(scanty(folder, at), 0, found), isExact: false }, found);
}

async function* sources({ record, base, journal }: Examination, past: Past) {
  if (record) yield { library: record.library, checkpoint: record.checkpoint.checkpoint };
  if (base) yield { library: base.library, checkpoint: journal.after };
  for await (const { bytes } of past.versions(libraryPath)) {
    const earlier = parseRecord(bytes);
    if (earlier) yield { library: earlier.library, checkpoint: earlier.checkpoint.checkpoint };
  }
}

function followed(library: Library, checkpoint: number, { libraryChanges, claims, record }: Examination): LibraryDraft {
  const changes = libraryChanges.filter(({ seq }) => seq > checkpoint).map(({ change }) => change);
  const after = libraryAfter(library, changes);
  const claim = claims.libraryClaim(Number.POSITIVE_INFINITY);
  const isOwn = record?.library === library;
  if (!claim) return { library: after, isExact: isOwn || !claims.hasGap(checkpoint, Number.POSITIVE_INFINITY) };
  // A later state than the journal still tells of is known to library.json alone.
  const isAhead = isOwn && claims.hasGap(claim.seq, checkpoint);
  return { library: after, isExact: isAhead || hashOf(after) === claim.hash };
}

const scanty = (folder: Folder, at: Date): Library => ({
  id: newId(),
  name: basename(folder.root, '.jianbao'),
  language: 'zh-CN',
  createdAt: at.toISOString(),
  collections: {},
  tags: {},
});

/** Without what an examination says that nothing is behind, and with the tags that articles carry. */
function fitted({ library: draft, isExact }: LibraryDraft, { faults, names }: Examination): LibraryDraft {
  const library = structuredClone(draft);
  const wrong = faults.filter(({ kind }) => kind === 'reference');
  for (const { name, params } of wrong) {
    if (name === 'tag-unlisted') keepTag(library.tags, String(params.tag));
    else for (const { articles } of Object.values(library.collections)) delete articles[String(params.id)];
  }
  if (!isExact) for (const tag of names.tags.keys()) keepTag(library.tags, tag);
  return { library, isExact: isExact && wrong.length === 0 };
}
