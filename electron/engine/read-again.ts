import * as v from 'valibot';
import { Article } from '../core/article.ts';
import { Refusal } from '../core/refusal.ts';
import { tidyTag } from '../core/tags.ts';
import { readPage } from '../intake/read-page.ts';
import type { ReadAgain } from '../store/mend/help.ts';

/** Reads an article once more from its original, as it came in; what its file was called is not known any more. */
export const readAgain: ReadAgain = async (id, { bytes, sha256, at }) => {
  try {
    const page = await readPage({ name: sha256.slice(0, 8), bytes });
    return v.parse(Article, {
      id,
      ...page.draft,
      tags: [...new Set(page.tags.map(tidyTag).filter(Boolean))],
      status: 'inbox',
      starred: false,
      origin: { sha256, fileName: sha256.slice(0, 8), size: bytes.length, importedAt: at, ...page.origin },
      readings: page.readings,
      createdAt: at,
      updatedAt: at,
      revision: 1,
    });
  } catch (problem) {
    if (problem instanceof Refusal) return null;
    throw problem;
  }
};
