import type { TagPath } from './article.ts';
import type { Library } from './library.ts';
import { Refusal } from './refusal.ts';

type Tags = Library['tags'];

/** A tag as it may be stored, from what a file or a person wrote: names trimmed, empty ones left out; '' when nothing is left. */
export function tidyTag(written: string): TagPath {
  const names = written.replace(/^#/, '').split('/');
  return names
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join('/')
    .slice(0, 200);
}

/** Whether a tag is another one or stands below it. */
export const isUnder = (tag: TagPath, path: TagPath): boolean => tag === path || tag.startsWith(`${path}/`);

/** Gives a tag a place in the tree, so that it stays when no article carries it. */
export function keepTag(tags: Tags, path: TagPath): void {
  tags[path] ??= {};
}

/**
 * Gives a tag another name or place in the tree, with those below it; joins it to the tag that is there already, whose colour stays.
 *
 * @throws Refusal `tag-into-itself`
 */
export function moveTag(tags: Tags, path: TagPath, to: TagPath): void {
  if (to !== path && isUnder(to, path)) throw new Refusal('tag-into-itself');
  for (const [tag, said] of Object.entries(tags)) {
    if (!isUnder(tag, path)) continue;
    delete tags[tag];
    const moved = movedPath(tag, path, to);
    tags[moved] = { ...said, ...tags[moved] };
  }
  keepTag(tags, to);
}

/** Takes a tag and those below it out of the tree. */
export function dropTag(tags: Tags, path: TagPath): void {
  for (const tag of Object.keys(tags)) if (isUnder(tag, path)) delete tags[tag];
}

/** An article's tags once a tag has moved; the same list when it carries none of it. */
export function retag(tags: TagPath[], path: TagPath, to: TagPath): TagPath[] {
  if (!tags.some((tag) => isUnder(tag, path))) return tags;
  return [...new Set(tags.map((tag) => (isUnder(tag, path) ? movedPath(tag, path, to) : tag)))];
}

/** An article's tags without a tag and those below it; the same list when it carries none of it. */
export function untag(tags: TagPath[], path: TagPath): TagPath[] {
  const left = tags.filter((tag) => !isUnder(tag, path));
  return left.length === tags.length ? tags : left;
}

const movedPath = (tag: TagPath, path: TagPath, to: TagPath): TagPath => to + tag.slice(path.length);
