import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageRead } from '../../electron/intake/page.ts';
import { readPage } from '../../electron/intake/read-page.ts';

/** The real pages that lie beside the project, on machines that have them. */
export const shared = fileURLToPath(new URL('../../../shared', import.meta.url));

/** Reads a page from the disk as an import does: what lies beside it can be had by its relative path. */
export async function readAt(path: string): Promise<PageRead> {
  const companion = async (relative: string) => {
    const beside = join(dirname(path), relative);
    return existsSync(beside) ? new Uint8Array(await readFile(beside)) : null;
  };
  return readPage({ name: basename(path), bytes: new Uint8Array(await readFile(path)), companion });
}

/** A page that a test writes out. */
export const readText = (text: string, name = 'page.txt') => readPage({ name, bytes: new TextEncoder().encode(text) });
