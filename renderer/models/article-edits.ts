import type { Edits } from '../../electron/contract/parts.ts';
import type { Article, Headlines } from '../../electron/core/article.ts';

/** An article as it will be once these edits are stored; null takes a field away. */
export function withEdits(article: Article, edits: Edits): Article {
  const edited: Record<string, unknown> = { ...article };
  for (const [field, value] of Object.entries(edits)) {
    if (value === null) delete edited[field];
    else if (value !== undefined) edited[field] = value;
  }
  return edited as Article;
}

type Group = { readonly [part: string]: string | undefined };

/** A group of named parts with one part set; an empty text takes the part away, and the group with its last part. */
export function withPart<G extends Group>(group: G | undefined, part: keyof G & string, text: string): G | null {
  const parts = Object.entries({ ...group, [part]: text.trim() || undefined }).filter(
    ([, value]) => value !== undefined,
  );
  return parts.length > 0 ? (Object.fromEntries(parts) as G) : null;
}

/** The three parts of a headline block, in the order in which they are printed. */
export const headlineParts = ['pre', 'main', 'sub'] as const satisfies readonly (keyof Headlines)[];

/** Optional text as it is stored: absent, said by null, when nothing is left of it. */
export const textOrNothing = (text: string): string | null => text.trim() || null;

/** A list as it is stored: without empty entries and repeats; absent, said by null, when nothing is left. */
export function listOrNothing(entries: readonly string[]): string[] | null {
  const kept = [...new Set(entries.map((entry) => entry.trim()).filter((entry) => entry !== ''))];
  return kept.length > 0 ? kept : null;
}
