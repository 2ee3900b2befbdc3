import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { Refusal } from '../../../core/refusal.ts';
import { decode } from '../../decode/decode.ts';

/** A file in a ZIP archive. */
export interface ZipEntry {
  /** Its path in the archive, with `/`, never climbing. */
  name: string;
  /** @throws Refusal `archive-damaged`, `archive-locked`, `archive-too-large` */
  read(): Promise<Uint8Array>;
}

const megabyte = 1024 * 1024;
/** More than this is no archive of articles but one made to fill a disk or the memory. */
const most = { entries: 200_000, megabytesOfOne: 256, megabytesOfAll: 4096 };

/**
 * The files in a ZIP archive; their names in whatever encoding they were written.
 *
 * @throws Refusal `archive-damaged`, `archive-too-large`
 */
export async function openZip(bytes: Uint8Array): Promise<ZipEntry[]> {
  const { zip, entries } = await directoryOf(bytes);
  const nameOf = namesOf(entries);
  let total = 0;
  return entries
    .map((entry) => ({ entry, name: nameOf(entry) }))
    .filter(({ name }) => name !== '' && !name.endsWith('/'))
    .map(({ entry, name }) => ({
      name,
      async read() {
        if (entry.isEncrypted()) throw new Refusal('archive-locked', { name });
        total += entry.uncompressedSize;
        if (entry.uncompressedSize > most.megabytesOfOne * megabyte) throw tooLarge(most.megabytesOfOne);
        if (total > most.megabytesOfAll * megabyte) throw tooLarge(most.megabytesOfAll);
        return contentOf(zip, entry);
      },
    }));
}

const tooLarge = (megabytes: number) => new Refusal('archive-too-large', { megabytes });

async function directoryOf(bytes: Uint8Array): Promise<{ zip: ZipFile; entries: Entry[] }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { promise, resolve, reject } = Promise.withResolvers<{ zip: ZipFile; entries: Entry[] }>();
  fromBuffer(buffer, { lazyEntries: true, autoClose: false, decodeStrings: false }, (problem, zip) => {
    if (problem) {
      reject(problem);
      return;
    }
    const entries: Entry[] = [];
    zip.on('entry', (entry) => {
      entries.push(entry);
      if (entries.length > most.entries) reject(tooLarge(most.megabytesOfAll));
      else zip.readEntry();
    });
    zip.on('end', () => resolve({ zip, entries }));
    zip.on('error', reject);
    zip.readEntry();
  });
  return promise.catch(refuse);
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Readable>();
  zip.openReadStream(entry, (problem, stream) => (problem ? reject(problem) : resolve(stream)));
  // Reading ends with an error as soon as there is more than the directory says.
  const read = promise.then((stream) => stream.toArray()).then((chunks) => new Uint8Array(Buffer.concat(chunks)));
  return read.catch(refuse);
}

function refuse(problem: unknown): never {
  if (problem instanceof Refusal) throw problem;
  throw new Refusal('archive-damaged', {}, { cause: problem });
}

/** Old archives do not say how names are encoded: all of them together show it. */
function namesOf(entries: readonly Entry[]): (entry: Entry) => string {
  const raw = (entry: Entry) => entry.fileName as unknown as Buffer;
  const unsaid = entries.filter((entry) => (entry.generalPurposeBitFlag & 0x800) === 0);
  const { encoding } = decode(Buffer.concat(unsaid.map(raw)));
  const decoder = new TextDecoder(encoding);
  return (entry) => {
    const said = getFileNameLowLevel(entry.generalPurposeBitFlag, raw(entry), entry.extraFields, false);
    const isSaid = (entry.generalPurposeBitFlag & 0x800) !== 0 || entry.extraFields.some(({ id }) => id === 0x7075);
    return tamed(isSaid ? said : decoder.decode(raw(entry)));
  };
}

/** A path that stays within the archive. */
export const tamed = (path: string) =>
  path
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .filter((name, at, all) => name !== '..' && name !== '.' && (name !== '' || at === all.length - 1))
    .join('/');
