import { createHash, type Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Refusal } from '../../core/refusal.ts';
import { writeAll } from '../durable-file.ts';
import { codeOf, type Files } from '../files.ts';
import { refusing } from '../folder.ts';

const pieceLength = 1024 * 1024;

/** A file's bytes, a piece at a time, so that no size is too large; or bytes that are at hand. @throws Refusal `file-unreadable` */
export async function* piecesOf(source: string | Buffer): AsyncGenerator<Buffer> {
  if (typeof source !== 'string') return yield source;
  const file = await reading(source, () => open(source, 'r'));
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceLength);
      const { bytesRead } = await reading(source, () => file.read(piece, 0, pieceLength));
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** How many bytes have passed, and what their SHA-256 is. */
export class Tally {
  readonly #hash: Hash = createHash('sha256');
  size = 0;

  /** Lets pieces through. */
  async *over(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      this.#hash.update(piece);
      this.size += piece.length;
      yield piece;
    }
  }

  /** Once all have passed. */
  done(): { sha256: string; size: number } {
    return { sha256: this.#hash.digest('hex'), size: this.size };
  }
}

/** Writes a new file, so that its bytes are on the disk; its name is whoever's who calls. @throws Refusal `disk-refused` */
export async function writePieces(
  files: Files,
  path: string,
  pieces: AsyncIterable<Buffer>,
  mode = 0o666,
): Promise<{ sha256: string; size: number }> {
  const tally = new Tally();
  await refusing(async () => {
    const file = await files.create(path, mode);
    try {
      let at = 0;
      for await (const piece of tally.over(pieces)) {
        await writeAll(file, piece, at);
        at += piece.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
  });
  return tally.done();
}

async function reading<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    throw new Refusal('file-unreadable', { file, reason: `${file} (${codeOf(problem)})` }, { cause: problem });
  }
}
