import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { codeOf } from './files.ts';
import type { Folder } from './folder.ts';
import type { Spot } from './layout.ts';

/** How many files are open at a time: systems allow a process some hundreds. */
const openAtOnce = 16;

interface Asking {
  readonly spot: Spot;
  readonly answer: (line: Buffer | null) => void;
}

/** Reads single lines out of files; those that are asked for together are read with their file opened once. */
export class LineReader {
  readonly #folder: Folder;
  readonly #askings = new Map<string, Asking[]>();
  #busy = 0;

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** A line, or null when it does not lie there: the file may have been replaced, or be damaged. Why, reading it whole will tell. */
  read(file: string, spot: Spot): Promise<Buffer | null> {
    return new Promise((answer) => {
      const asked = this.#askings.get(file);
      if (asked) {
        asked.push({ spot, answer });
        return;
      }
      this.#askings.set(file, [{ spot, answer }]);
      if (this.#busy < openAtOnce) {
        this.#busy++;
        setImmediate(() => void this.#work());
      }
    });
  }

  async #work(): Promise<void> {
    for (const [file, askings] of this.#askings) {
      this.#askings.delete(file);
      await this.#answer(file, askings);
    }
    this.#busy--;
  }

  async #answer(file: string, askings: readonly Asking[]): Promise<void> {
    const handle = await readable(open(this.#folder.path(file), 'r'));
    for (const { spot, answer } of askings) answer(handle && (await readable(lineAt(handle, spot))));
    if (handle) await readable(handle.close());
  }
}

async function lineAt(handle: FileHandle, { start, length, sum }: Spot): Promise<Buffer | null> {
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(length), 0, length, start);
  return bytesRead === length && crc32(buffer) === sum ? buffer : null;
}

async function readable<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (problem) {
    if (codeOf(problem) === undefined) throw problem;
    return null;
  }
}
