import type { ExportInput, ExportReport } from '../../contract/export.ts';
import { imageType } from '../../intake/sniff/image.ts';
import { exportArticles } from '../../output/index.ts';
import { editionOf } from '../edition.ts';
import { articlesOf, selected } from '../handlers/selected.ts';
import type { OpenShelf } from '../open-shelf.ts';
import type { Workshop } from './index.ts';
import type { Job } from './jobs.ts';

/** Writes articles where a person wants them. Stopped, it leaves what was there before. */
export async function* exportJob(
  { shelf }: Workshop,
  { format, articles, out, language, citation }: ExportInput,
): Job<ExportReport> {
  await shelf.index.caughtUp();
  const ids = selected(shelf, articles);
  const writing = exportArticles({
    format,
    out,
    articles: articlesOf(shelf, ids),
    total: ids.length,
    language: language ?? shelf.library.language,
    asset: (sha256) => picture(shelf, sha256),
    now: new Date(),
    edition: editionOf(citation),
  });
  for (;;) {
    const step = await writing.next();
    if (step.done) return step.value;
    if (yield step.value) continue;
    const nothing: ExportReport = { format, articles: 0, files: [], bytes: 0 };
    await writing.return(nothing);
    return nothing;
  }
}

async function picture(shelf: OpenShelf, sha256: string) {
  const bytes = await shelf.store.original(sha256);
  const type = bytes && imageType(bytes);
  return bytes && type ? { bytes, mediaType: type.mediaType } : null;
}
