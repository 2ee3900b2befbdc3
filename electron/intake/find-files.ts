import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refusal } from '../core/refusal.ts';
import { passedOver } from './passed-over.ts';

/** A file to read, or a path that can't be followed, with the reason. */
export type Found = { path: string } | { path: string; refusal: Refusal };

/**
 * The files at these paths, folders read to any depth, in the order of their names.
 *
 * What `passedOver` says is no article-to-be is not found; a file that is named itself always is.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) yield* follow(path, new Set());
}

/** `entered` are the folders that were gone into already: a link back to one of them is not followed again. */
async function* follow(path: string, entered: Set<string>): AsyncGenerator<Found> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) {
    yield { path, refusal: refusalOf(found, path) };
  } else if (!found.isDirectory()) yield { path };
  else yield* inFolder(path, entered);
}

async function* inFolder(folder: string, entered: Set<string>): AsyncGenerator<Found> {
  const place = await realpath(folder);
  if (entered.has(place)) return;
  entered.add(place);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => error);
  if (names instanceof Error) {
    yield { path: folder, refusal: refusalOf(names, folder) };
    return;
  }
  const within = basename(folder) === 'assets' ? 'assets/' : '';
  const isPassedOver = passedOver(names.map((name) => within + name));
  for (const name of names.sort()) {
    if (isPassedOver(within + name)) continue;
    yield* follow(join(folder, name), entered);
  }
}

function refusalOf(error: NodeJS.ErrnoException, path: string): Refusal {
  const isMissing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
  return isMissing
    ? new Refusal('path-missing', { path }, { cause: error })
    : new Refusal('file-unreadable', { reason: error.code ?? error.message }, { cause: error });
}
