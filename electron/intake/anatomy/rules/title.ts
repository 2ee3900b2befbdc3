import type { Rule } from '../rule.ts';

/** The title that the layout found. */
export const title: Rule = function* (_page, { title: found }) {
  if (found) yield { field: 'title', ...found };
};
