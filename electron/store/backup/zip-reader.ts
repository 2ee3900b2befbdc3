import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '../../core/refusal.ts';

/** The entries of a ZIP file, each to be read alone. */
export class ZipReader {
  readonly #file: string;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(file: string, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#file = file;
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws Refusal `backup-damaged` when it is no whole ZIP file */
  static async open(file: string): Promise<ZipReader> {
    const zip = await whole(file, yauzl.openPromise(file, { lazyEntries: true, autoClose: false }));
    try {
      const entries = await whole(file, Array.fromAsync(zip.eachEntry()));
      return new ZipReader(file, zip, new Map(entries.map((entry) => [entry.fileName, entry])));
    } catch (problem) {
      zip.close();
      throw problem;
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /** An entry's bytes, unpacked. @throws Refusal `backup-damaged` when it is missing or can't be unpacked */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (!entry) throw damaged(this.#file);
    const stream: Readable = await whole(this.#file, this.#zip.openReadStreamPromise(entry));
    try {
      for await (const piece of stream) yield piece as Buffer;
    } catch (problem) {
      throw damaged(this.#file, problem);
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.#zip.close();
  }
}

const damaged = (file: string, cause?: unknown): Refusal => new Refusal('backup-damaged', { file }, { cause });

async function whole<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (problem) {
    throw damaged(file, problem);
  }
}
