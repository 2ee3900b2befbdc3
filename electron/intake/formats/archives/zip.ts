import { posix } from 'node:path';
import { passedOver } from '../../passed-over.ts';
import type { Container } from '../format.ts';
import { readable } from '../readable.ts';
import { openZip } from './zip-file.ts';

/** A ZIP archive of anything that can be read. */
export const zip: Container = {
  holds: 'files',
  name: 'application/zip',
  isIt: ({ start }) => start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006'),
  async *open({ bytes }) {
    yield* filesOf(await openZip(bytes));
  },
};

/** A file in an archive that is read when its turn comes. */
interface Entry {
  name: string;
  read(): Promise<Uint8Array>;
}

/** The articles-to-be among the files of an archive; each can reach those that lie beside it. */
export async function* filesOf(entries: readonly Entry[]) {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const isPassedOver = passedOver([...byName.keys()]);
  for (const { name, read } of byName.values()) {
    if (isPassedOver(name)) continue;
    yield await readable(name, async () => ({
      name,
      bytes: await read(),
      companion: async (relative: string) =>
        (await byName
          .get(posix.join(posix.dirname(name), relative))
          ?.read()
          .catch(() => null)) ?? null,
    }));
  }
}
