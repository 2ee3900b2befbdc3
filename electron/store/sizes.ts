import { stat } from 'node:fs/promises';
import { codeOf } from './files.ts';
import type { Store } from './store.ts';

/** How large a library is; volumes and journal in bytes. */
export interface Sizes {
  readonly articles: number;
  readonly volumes: number;
  readonly journal: number;
  readonly journalLines: number;
  readonly originals: number;
}

/** @throws Refusal `file-unreadable` */
export async function sizesOf(store: Store): Promise<Sizes> {
  const { place } = store;
  const journal = await place.list('journal');
  const first = journal.map((name) => /^(\d{12})\.jsonl$/.exec(name)?.[1]).find((name) => name !== undefined);
  return {
    articles: [...store.ids()].length,
    volumes: await bytesIn(store, await below(store, 'volumes')),
    journal: await bytesIn(
      store,
      journal.map((name) => `journal/${name}`),
    ),
    journalLines: first === undefined ? 0 : store.seq - Number(first) + 1,
    originals: (await below(store, 'originals')).filter((path) => /\/[0-9a-f]{64}$/.test(path)).length,
  };
}

async function below({ place }: Store, folder: string): Promise<string[]> {
  const folders = (await place.list(folder)).filter((name) => !name.includes('.'));
  const names = await Promise.all(
    folders.map(async (inner) => (await place.list(`${folder}/${inner}`)).map((name) => `${folder}/${inner}/${name}`)),
  );
  return names.flat();
}

/** A file that has just been replaced or removed counts nothing. */
async function bytesIn({ place }: Store, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map(async (path) => {
      try {
        return (await stat(place.path(path))).size;
      } catch (problem) {
        if (codeOf(problem) === 'ENOENT') return 0;
        throw problem;
      }
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
