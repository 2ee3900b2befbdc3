import { Refusal } from '../../core/refusal.ts';
import { sumOf } from '../sums.ts';

/** Why a snapshot was taken. */
export type Occasion = 'daily' | 'asked' | 'before-migration';

/** What is said of a snapshot in its first line. */
export interface Snapshot {
  /** UTC. */
  readonly at: string;
  readonly why: Occasion;
  readonly library: { readonly id: string; readonly name: string };
  /** The last journal line in it. */
  readonly seq: number;
  readonly articles: number;
  /** Of all its files. */
  readonly bytes: number;
}

/** A file as a snapshot has it. */
export interface KeptFile {
  readonly sha256: string;
  readonly size: number;
  /** When the library's file was written, in milliseconds since 1970: what is the same file still need not be read again. */
  readonly modified: number;
}

/** Everything a snapshot holds. */
export interface Manifest {
  readonly snapshot: Snapshot;
  /** By path from the library's root, with `/`. */
  readonly files: ReadonlyMap<string, KeptFile>;
  /** Sizes by SHA-256: each lies where its sum says, `originals/ab/ab12…`. */
  readonly originals: ReadonlyMap<string, number>;
}

/** The newest form of manifests that this program can read. */
const schema = 1;
const opening = /^\{"snapshot":\{"sum":"([0-9a-f]{8})",/;
const howTo =
  'Copy objects/<first two characters of sha256>/<sha256> to each path; each original to originals/<first two>/<sha256>.';

/** A manifest as it stands in its file: JSON, a file a line. */
export function formatManifest({ snapshot, files, originals }: Manifest): Buffer {
  const head = JSON.stringify({ schema, ...snapshot, howTo }).slice(1);
  const rest = `${head},"files":${linesOf(files)},"originals":${linesOf(originals)}}\n`;
  return Buffer.from(`{"snapshot":{"sum":"${sumOf(rest)}",${rest}`);
}

/** @throws Refusal `backup-damaged`, `library-newer` */
export function parseManifest(bytes: Buffer, file: string): Manifest {
  const text = bytes.toString('utf8');
  const sum = opening.exec(text)?.[1];
  if (sum === undefined || sumOf(text.replace(opening, '')) !== sum) throw new Refusal('backup-damaged', { file });
  const { snapshot, files, originals } = JSON.parse(text) as Written;
  if (snapshot.schema > schema) throw new Refusal('library-newer', { schema: snapshot.schema });
  return {
    snapshot: plain(snapshot),
    files: new Map(Object.entries(files)),
    originals: new Map(Object.entries(originals)),
  };
}

/** What the beginning of a manifest says of its snapshot, not yet made sure of; null when it says nothing legible. */
export function glimpse(beginning: Buffer): Snapshot | null {
  const line = beginning.toString('utf8').split(',"files":', 1)[0]!;
  try {
    return plain((JSON.parse(`${line}}`) as Written).snapshot);
  } catch (problem) {
    if (problem instanceof SyntaxError) return null;
    throw problem;
  }
}

/** Where an original lies in a library. */
export const originalPath = (sha256: string): string => `originals/${sha256.slice(0, 2)}/${sha256}`;

/** Every file of a snapshot with its path, the originals last. */
export function* filesOf({ files, originals }: Manifest): Generator<[string, { sha256: string; size: number }]> {
  yield* files;
  for (const [sha256, size] of originals) yield [originalPath(sha256), { sha256, size }];
}

interface Written {
  readonly snapshot: Snapshot & { sum: string; schema: number; howTo: string };
  readonly files: Record<string, KeptFile>;
  readonly originals: Record<string, number>;
}

const plain = ({ sum: _sum, schema: _schema, howTo: _howTo, ...snapshot }: Written['snapshot']): Snapshot => snapshot;

const linesOf = (entries: ReadonlyMap<string, unknown>): string =>
  `{\n${Array.from(entries, ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',\n')}\n}`;
