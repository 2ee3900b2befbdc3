import { basename, dirname } from 'node:path';
import type { Files, OpenFile } from '../../electron/store/files.ts';

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** A disk in memory, with the store's calls: nothing waits, and a library is there at once. Some of its files can't be read. */
export class MemoryDisk implements Files {
  readonly #files = new Map<string, Buffer>();
  /** The names in each folder. */
  readonly #folders = new Map<string, Set<string>>();
  readonly #unreadable = new Set<string>();
  #clock = 0;
  readonly #written = new Map<string, number>();

  /** @param files by path; the folders around them are there too. */
  constructor(files: Iterable<readonly [string, Buffer]>) {
    for (const [path, bytes] of files) this.put(path, bytes);
  }

  put(path: string, bytes: Buffer): void {
    this.#ensure(dirname(path));
    this.#set(path, Buffer.from(bytes));
  }

  remove(path: string): void {
    this.#files.delete(path);
    this.#folders.get(dirname(path))?.delete(basename(path));
  }

  /** From now on, reading it fails. */
  spoil(path: string): void {
    this.#unreadable.add(path);
  }

  get all(): ReadonlyMap<string, Buffer> {
    return this.#files;
  }

  async read(path: string): Promise<Buffer> {
    return Buffer.from(this.#file(path));
  }

  async readPart(path: string, start: number, end: number): Promise<Buffer> {
    return Buffer.from(this.#file(path).subarray(start, end));
  }

  async look(path: string) {
    const bytes = this.#files.get(path);
    if (!bytes) throw failure('ENOENT');
    return { size: bytes.length, modified: this.#written.get(path)! };
  }

  async list(path: string): Promise<string[]> {
    const names = this.#folders.get(path);
    if (!names) throw failure(this.#files.has(path) ? 'ENOTDIR' : 'ENOENT');
    return [...names];
  }

  async create(path: string): Promise<OpenFile> {
    if (this.#files.has(path)) throw failure('EEXIST');
    if (!this.#folders.has(dirname(path))) throw failure('ENOENT');
    this.#set(path, Buffer.alloc(0));
    return this.reopen(path);
  }

  async reopen(path: string): Promise<OpenFile> {
    this.#file(path);
    return {
      write: async (bytes, position) => {
        const file = this.#file(path);
        const whole = Buffer.alloc(Math.max(file.length, position + bytes.length));
        file.copy(whole);
        whole.set(bytes, position);
        this.#set(path, whole);
        return bytes.length;
      },
      truncate: async (length) => this.#set(path, Buffer.from(this.#file(path).subarray(0, length))),
      sync: nothing,
      syncData: nothing,
      close: nothing,
    };
  }

  async rename(from: string, to: string): Promise<void> {
    const bytes = this.#files.get(from);
    if (!bytes) throw failure('ENOENT');
    this.remove(from);
    this.#set(to, bytes);
    if (this.#unreadable.delete(from)) this.#unreadable.add(to);
    else this.#unreadable.delete(to);
  }

  async link(from: string, to: string): Promise<void> {
    this.#set(to, this.#file(from));
  }

  async removeFile(path: string): Promise<void> {
    if (!this.#files.has(path)) throw failure('ENOENT');
    this.remove(path);
  }

  async makeFolder(path: string): Promise<void> {
    if (this.#folders.has(path)) throw failure('EEXIST');
    this.#ensure(path);
  }

  async removeFolder(path: string): Promise<void> {
    this.#folders.delete(path);
  }

  async syncFolder(): Promise<void> {}

  #file(path: string): Buffer {
    const bytes = this.#files.get(path);
    if (!bytes) throw failure('ENOENT');
    if (this.#unreadable.has(path)) throw failure('EIO');
    return bytes;
  }

  #ensure(folder: string): void {
    if (this.#folders.has(folder)) return;
    this.#folders.set(folder, new Set());
    const around = dirname(folder);
    if (around === folder) return;
    this.#ensure(around);
    this.#folders.get(around)!.add(basename(folder));
  }

  #set(path: string, bytes: Buffer): void {
    this.#files.set(path, bytes);
    this.#folders.get(dirname(path))!.add(basename(path));
    this.#clock += 1;
    this.#written.set(path, this.#clock);
  }
}

const nothing = async (): Promise<void> => {};
