import type { Layout } from './layout.ts';
import type { Page } from './model.ts';
import type { Vote } from './vote.ts';

/** A rule looks at a page and its layout and votes for what it finds. It never looks at other rules' votes. */
export type Rule = (page: Page, layout: Layout) => Iterable<Vote>;
