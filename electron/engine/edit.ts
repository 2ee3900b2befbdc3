import type { Edits } from '../contract/parts.ts';
import type { Article } from '../core/article.ts';
import { tidyBody } from '../core/body/index.ts';
import { Refusal } from '../core/refusal.ts';

/** The title an article may have. @throws Refusal `title-empty` */
export function titled(title: string): string {
  const wanted = title.trim();
  if (wanted === '') throw new Refusal('title-empty');
  return wanted;
}

/**
 * Writes edits into a draft. Null, and a group or list that holds nothing, takes a field away; a body comes out in its canonical form.
 *
 * @throws Refusal `title-empty`
 */
export function edit(article: Article, { title, body, people, ...others }: Edits): void {
  if (title !== undefined) article.title = titled(title);
  if (body !== undefined) article.body = tidyBody(body);
  if (people !== undefined) article.people = people;
  const fields = article as Record<string, unknown>;
  for (const [field, value] of Object.entries(others)) {
    if (holdsNothing(value)) delete fields[field];
    else fields[field] = value;
  }
}

const holdsNothing = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0);

/** What says where an article stands in the library, and so stays when its content becomes an earlier one. */
const staying: readonly string[] = ['id', 'binnedAt', 'createdAt', 'updatedAt', 'revision'];

/**
 * Writes an earlier state into a draft: all that it said and was given, tags, status and star among it; not whether it is in the bin.
 *
 * What was read from its original goes with the encoding that it was read in.
 */
export function becomeAgain(article: Article, earlier: Article): void {
  const fields = article as Record<string, unknown>;
  const wanted = earlier as Record<string, unknown>;
  for (const field of new Set([...Object.keys(fields), ...Object.keys(wanted)])) {
    if (staying.includes(field)) continue;
    if (wanted[field] === undefined) delete fields[field];
    else if (JSON.stringify(fields[field]) !== JSON.stringify(wanted[field])) fields[field] = wanted[field];
  }
}
