import { readFile } from 'node:fs/promises';
import { basename, dirname, join, normalize, resolve, sep } from 'node:path';
import { type ImportSource, reportedPath } from '../../contract/import.ts';
import { Refusal } from '../../core/refusal.ts';
import { findFiles } from '../../intake/find-files.ts';
import type { PageFile } from '../../intake/page.ts';

/** One article-to-be: where it is said to be, and how to get it. */
export interface Incoming {
  readonly path: string;
  /** @throws Refusal `path-missing`, `file-unreadable` */
  open(): Promise<PageFile>;
}

/** Every article-to-be of an import, folders read to any depth. */
export async function* incoming(sources: readonly ImportSource[]): AsyncGenerator<Incoming> {
  for (const source of sources) {
    if ('path' in source) yield* onDisk(source.path);
    else yield { path: reportedPath(source), open: async () => ('bytes' in source ? source : pasted(source)) };
  }
}

async function* onDisk(path: string): AsyncGenerator<Incoming> {
  for await (const found of findFiles([path])) {
    yield {
      path: found.path,
      open: () => ('refusal' in found ? Promise.reject(found.refusal) : fileAt(found.path)),
    };
  }
}

async function fileAt(path: string): Promise<PageFile> {
  return { name: basename(path), bytes: await bytesAt(path), companion: (relative) => beside(path, relative) };
}

async function bytesAt(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (problem) {
    throw new Refusal('file-unreadable', { reason: (problem as NodeJS.ErrnoException).code ?? '' }, { cause: problem });
  }
}

/** A file in the folder of a page or below it; a page can't reach for others. */
async function beside(page: string, relative: string): Promise<Uint8Array | null> {
  const folder = resolve(dirname(page));
  const path = join(folder, normalize(relative));
  return path.startsWith(folder + sep) ? readFile(path).catch(() => null) : null;
}

type Pasted = Extract<ImportSource, { text: string }>;

const pasted = (source: Pasted): PageFile => ({
  name: reportedPath(source),
  bytes: new TextEncoder().encode(source.html ?? source.text),
});
