import type { Folder } from './folder.ts';

/** Where library.json is kept as it was after a journal line: in library.json's form, written once and never changed. */
export const basePath = (seq: number): string => `journal/${String(seq).padStart(12, '0')}.base.json`;

/** The lines after which there is a base, in order. @throws Refusal `file-unreadable` */
export async function basesOf(folder: Folder): Promise<number[]> {
  const names = await folder.list('journal');
  return names.flatMap((name) => /^(\d{12})\.base\.json$/.exec(name)?.[1] ?? []).map(Number);
}

/** The line after which the journal begins: that of its first base. */
export async function journalStart(folder: Folder): Promise<number> {
  return (await basesOf(folder))[0] ?? 0;
}
