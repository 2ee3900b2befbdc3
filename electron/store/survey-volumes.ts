import { Refusal } from '../core/refusal.ts';
import { atOnce } from './at-once.ts';
import type { VolumeEntry } from './catalogue.ts';
import type { Folder } from './folder.ts';
import type { Layout } from './layout.ts';
import { readLayouts } from './layouts-file.ts';
import type { Checkpoint } from './library-file.ts';
import { isHead, VolumeFile, volumePath } from './volume-file.ts';
import { roomOf } from './volumes.ts';

/** How many volumes are looked at together. */
const looksAtOnce = 16;

/** What is in the volumes of a library. */
export interface Survey {
  readonly entries: readonly VolumeEntry[];
  readonly layouts: ReadonlyMap<string, Layout>;
  /** How many volumes had to be read whole. */
  readonly read: number;
}

/**
 * Finds what is in every volume: of one that is as it was known, size, time and first line say so; any other is read whole.
 *
 * @throws Refusal `library-damaged`, `library-newer`, `file-unreadable`
 */
export async function surveyVolumes(folder: Folder, checkpoint: Checkpoint): Promise<Survey> {
  const known = await readLayouts(folder);
  const names = await volumeNames(folder);
  const found = await atOnce(looksAtOnce, names, (name) => layoutOf(folder, name, known.get(name)));
  const parked = new Set(checkpoint.parked);
  const entries = found.map(({ seq, born, ids, lengths }, place) => {
    const name = names[place]!;
    return { name, born, seq, bytes: roomOf(lengths), ids: [...ids], parked: parked.has(name) };
  });
  const expected = entries.filter(({ born }) => born <= checkpoint.checkpoint);
  if (expected.length !== checkpoint.volumes) throw new Refusal('library-damaged', { file: 'volumes' });
  return {
    entries,
    layouts: new Map(found.map((layout, place) => [names[place]!, layout])),
    read: found.filter((layout, place) => layout !== known.get(names[place]!)).length,
  };
}

async function layoutOf(folder: Folder, name: string, known: Layout | undefined): Promise<Layout> {
  if (known && (await isAsKnown(folder, name, known))) return known;
  const file = new VolumeFile(folder, name);
  await file.read();
  if (!file.layout) throw new Refusal('library-damaged', { file: volumePath(name) });
  return file.layout;
}

async function isAsKnown(folder: Folder, name: string, { size, modified, head, sum }: Layout): Promise<boolean> {
  const seen = await folder.look(volumePath(name));
  if (seen?.size !== size || seen.modified !== modified) return false;
  return isHead(await folder.readPart(volumePath(name), 0, head), sum);
}

async function volumeNames(folder: Folder): Promise<string[]> {
  const files = await Promise.all((await folder.list('volumes')).map((year) => folder.list(`volumes/${year}`)));
  return files.flat().flatMap((file) => /^(\d{4}-\d\d-\d\d-\d{3,})\.json$/.exec(file)?.[1] ?? []);
}
