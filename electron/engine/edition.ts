import type { CitationStyle } from '../contract/export.ts';
import type { Edition } from '../output/index.ts';

/** The edition of GB/T 7714 that a style names; the one in force when none is named. */
export const editionOf = (style: CitationStyle | undefined): Edition => (style === 'gbt7714-2015' ? '2015' : '2025');
