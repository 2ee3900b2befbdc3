import type { Article, Role } from '../../core/article.ts';

/** Who wrote an article: those who signed it, or whoever made it readable here. */
const writers: readonly (readonly Role[])[] = [['author', 'reporter', 'correspondent'], ['translator']];

/** The names that a citation begins with, each once, in the order in which they are printed. */
export function writersOf({ people }: Article): string[] {
  const groups = writers.map((roles) => people.filter(({ role }) => roles.includes(role)).map(({ name }) => name));
  return [...new Set(groups.find((names) => names.length > 0))];
}
