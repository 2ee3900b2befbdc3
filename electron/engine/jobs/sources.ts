import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, normalize, resolve, sep } from 'node:path';
import { type ImportSource, reportedPath } from '../../contract/import.ts';
import { Refusal } from '../../core/refusal.ts';
import { findFiles } from '../../intake/find-files.ts';
import type { PageFile } from '../../intake/page.ts';
import { type Part, unpack } from '../../intake/unpack.ts';
import type { OpenShelf } from '../open-shelf.ts';

/** A file that is read when its turn comes. */
interface Source {
  readonly path: string;
  /** @throws Refusal `path-missing`, `file-unreadable`, `file-too-large`, `original-missing` */
  open(): Promise<PageFile>;
}

/** A file is held in memory while it is taken apart. */
const mostMegabytes = 1024;

/** The files of an import, folders read to any depth, and the articles-to-be in them. */
export class Incoming {
  readonly #sources: readonly Source[];
  #opened = 0;

  private constructor(sources: readonly Source[]) {
    this.#sources = sources;
  }

  /** Finds the files, and reads none of them. */
  static async from(sources: readonly ImportSource[], shelf: OpenShelf): Promise<Incoming> {
    const found: Source[] = [];
    for (const source of sources) {
      if ('path' in source) found.push(...(await onDisk(source.path)));
      else found.push({ path: reportedPath(source), open: () => given(source, shelf) });
    }
    return new Incoming(found);
  }

  /** How many files have not been opened, or not to their end. */
  get left(): number {
    return this.#sources.length - this.#opened;
  }

  async *parts(): AsyncGenerator<Part> {
    for (const { path, open } of this.#sources) {
      const file = await open().catch(refusal);
      if (file instanceof Refusal) yield { path, refusal: file };
      else yield* unpack(file, path);
      this.#opened += 1;
    }
  }
}

function refusal(problem: unknown): Refusal {
  if (problem instanceof Refusal) return problem;
  throw problem;
}

async function onDisk(path: string): Promise<Source[]> {
  const found = await Array.fromAsync(findFiles([path]));
  return found.map((one) => ({
    path: one.path,
    open: () => ('refusal' in one ? Promise.reject(one.refusal) : fileAt(one.path)),
  }));
}

async function fileAt(path: string): Promise<PageFile> {
  return { name: basename(path), bytes: await bytesAt(path), companion: (relative) => beside(path, relative) };
}

async function bytesAt(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > mostMegabytes * 1024 * 1024) throw new Refusal('file-too-large', { megabytes: mostMegabytes });
    return await readFile(path);
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    throw new Refusal('file-unreadable', { reason: (problem as NodeJS.ErrnoException).code ?? '' }, { cause: problem });
  }
}

/** A file in the folder of a page or below it; a page can't reach for others. */
async function beside(page: string, relative: string): Promise<Uint8Array | null> {
  const folder = resolve(dirname(page));
  const path = join(folder, normalize(relative));
  return path.startsWith(folder + sep) ? readFile(path).catch(() => null) : null;
}

type Given = Exclude<ImportSource, { path: string }>;

async function given(source: Given, shelf: OpenShelf): Promise<PageFile> {
  if ('article' in source) return originalOf(source.article, shelf);
  if ('bytes' in source) return source;
  return { name: reportedPath(source), bytes: new TextEncoder().encode(source.html ?? source.text) };
}

/** What an article came from, to be read once more. */
async function originalOf(id: string, shelf: OpenShelf): Promise<PageFile> {
  const { origin } = await shelf.article(id);
  const bytes = origin && (await shelf.store.original(origin.sha256));
  if (!bytes) throw new Refusal('original-missing');
  return { name: origin.fileName, bytes, mediaType: origin.mediaType };
}
