import { PassThrough, Readable } from 'node:stream';
import yazl from 'yazl';
import { piecesOf, Tally } from './pieces.ts';

/** A file that goes into a ZIP. */
export interface Packing {
  readonly path: string;
  readonly source: string | Buffer | (() => Buffer);
  /** Nobody is to change it once it is unpacked. */
  readonly isFixed: boolean;
  /** Once it is in: what went in. */
  done(kept: { sha256: string; size: number }): void;
}

/** The bytes of a ZIP of these files, one read after another while the ZIP is; `begin` hears of each. */
export async function* zipped(
  files: Iterable<Packing>,
  mtime: Date,
  begin: (path: string) => void,
): AsyncGenerator<Buffer> {
  const zip = new yazl.ZipFile();
  const bytes = zip.outputStream.pipe(new PassThrough());
  zip.on('error', (problem: Error) => bytes.destroy(problem));
  for (const file of files) {
    const mode = file.isFixed ? 0o100444 : 0o100644;
    zip.addReadStreamLazy(file.path, { mtime, mode, compressionLevel: 4 }, (give) => {
      begin(file.path);
      const stream = Readable.from(through(file), { objectMode: false });
      stream.on('error', (problem) => bytes.destroy(problem));
      give(null, stream);
    });
  }
  zip.end();
  for await (const piece of bytes) yield piece as Buffer;
}

async function* through({ source, done }: Packing): AsyncGenerator<Buffer> {
  const tally = new Tally();
  yield* tally.over(piecesOf(typeof source === 'function' ? source() : source));
  done(tally.done());
}
