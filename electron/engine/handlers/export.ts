import { previewExport } from '../../output/index.ts';
import { editionOf } from '../edition.ts';
import { articlesOf, selected } from './selected.ts';
import type { QueriesOf } from './tables.ts';

/** How many articles a preview shows. */
const previewed = 3;

export const exportQueries = {
  'export.preview': async (view, { format, articles, language, citation }) => {
    const ids = selected(view, articles).slice(0, previewed);
    const text = await previewExport({
      format,
      articles: articlesOf(view, ids),
      language: language ?? view.library.language,
      edition: editionOf(citation),
      asset: async () => null,
      now: new Date(),
    });
    return { text };
  },
} satisfies QueriesOf<'export'>;
