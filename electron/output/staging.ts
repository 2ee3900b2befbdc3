import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onDisk } from './disk.ts';
import type { Exporter, FileTarget, FolderTarget } from './exporter.ts';
import { kindOf } from './place.ts';

/**
 * Where an export is written before it takes its place: beside it, so that taking it is a rename.
 *
 * Only a single file is flushed to the disk before that. The files of a folder are not: an export can be made again, and flushing
 * each one costs more than writing it.
 */
export class Staging implements FileTarget, FolderTarget {
  readonly #place: string;
  readonly #path: string;
  readonly #shape: Exporter['shape'];
  /** The topmost folder that was made for it. */
  #made: string | undefined;
  #file: FileHandle | undefined;
  readonly #folders = new Set<string>();
  readonly #written: string[] = [];
  #bytes = 0;

  private constructor(place: string, shape: Exporter['shape']) {
    this.#place = place;
    this.#shape = shape;
    this.#path = sibling(place, 'export');
  }

  /** Begins beside a place; folders above it that are missing are made. @throws Refusal `disk-refused` */
  static async begin(place: string, shape: Exporter['shape']): Promise<Staging> {
    const staging = new Staging(place, shape);
    try {
      await onDisk(place, () => staging.#begin());
    } catch (error) {
      await staging.discard();
      throw error;
    }
    return staging;
  }

  async #begin(): Promise<void> {
    this.#made = await mkdir(dirname(this.#place), { recursive: true });
    if (this.#shape === 'file') this.#file = await open(this.#path, 'wx');
    else await mkdir(this.#path);
  }

  async append(content: string | Uint8Array): Promise<void> {
    await onDisk(this.#place, () => this.#file!.appendFile(content));
    this.#count(content);
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const file = join(this.#path, path);
    await onDisk(this.#place, async () => {
      const folder = dirname(file);
      if (!this.#folders.has(folder)) await mkdir(folder, { recursive: true });
      this.#folders.add(folder);
      await writeFile(file, content, { flag: 'wx' });
    });
    this.#written.push(path);
    this.#count(content);
  }

  /**
   * Puts what was written in place of what is there, which is gone then. When that fails, what was there is there still.
   *
   * @returns the absolute paths of its files, and their size
   */
  async takePlace(): Promise<{ files: string[]; bytes: number }> {
    await onDisk(this.#place, async () => {
      await this.#file?.sync();
      await this.#close();
      const there = await kindOf(this.#place);
      if (there === null || (there === 'file' && this.#shape === 'file')) await rename(this.#path, this.#place);
      else await this.#swap();
      this.#made = undefined;
    });
    const files = this.#shape === 'file' ? [this.#place] : this.#written.map((path) => join(this.#place, path));
    return { files, bytes: this.#bytes };
  }

  /** Takes away what has not taken its place, and the folders that were made for it. */
  async discard(): Promise<void> {
    await this.#close();
    await rm(this.#path, { recursive: true, force: true });
    if (this.#made !== undefined) await removeEmpty(dirname(this.#place), this.#made);
    this.#made = undefined;
  }

  async #swap(): Promise<void> {
    const aside = sibling(this.#place, 'replaced');
    await rename(this.#place, aside);
    try {
      await rename(this.#path, this.#place);
    } catch (error) {
      await rename(aside, this.#place);
      throw error;
    }
    await rm(aside, { recursive: true, force: true });
  }

  async #close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }

  #count(content: string | Uint8Array): void {
    this.#bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  }
}

const sibling = (place: string, purpose: string) => join(dirname(place), `.jianbao-${purpose}-${randomUUID()}`);

/** Removes a folder and those above it up to the topmost one, as far as nobody has put anything there. */
async function removeEmpty(folder: string, topmost: string): Promise<void> {
  if ((await readdir(folder)).length > 0) return;
  await rmdir(folder);
  if (folder !== topmost) await removeEmpty(dirname(folder), topmost);
}
