import type { Row, TagRow } from '../../../electron/contract/parts.ts';
import { fits } from '../../ui/type-ahead.ts';

/** A tag to give or take, or one to be made. */
export interface TagChoice {
  readonly id: string;
  readonly label: string;
  readonly isNew: boolean;
}

/** A path as a person types it, without spaces and slashes that say nothing; empty when no name is left. */
export function tidyPath(typed: string): string {
  return typed
    .split(/[/／]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .join('/');
}

/** The tags that fit what was typed and, when none is exactly that, the one that would be made. */
export function tagChoices(tags: readonly TagRow[], typed: string): TagChoice[] {
  const path = tidyPath(typed);
  const fitting = tags
    .filter((tag) => fits(tag.path, path))
    .map((tag) => ({ id: tag.path, label: tag.path, isNew: false }));
  const isThere = tags.some((tag) => tag.path === path);
  return path === '' || isThere ? fitting : [...fitting, { id: path, label: path, isNew: true }];
}

/**
 * Whether all, some or none of the picked articles have a tag.
 *
 * @param picked their number; when not all of their rows are here, nobody knows that all have it
 */
export function takenBy(rows: readonly Row[], picked: number, path: string): boolean | 'mixed' {
  const having = rows.filter((row) => row.tags.includes(path)).length;
  if (having === 0) return false;
  return having === picked ? true : 'mixed';
}
