import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { languages } from '../core/library.ts';

const Bounds = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });

const Remembered = v.object({
  /** The folder of the library that was open last; null when none was. */
  library: v.optional(v.nullable(v.string()), null),
  /** The libraries that were open before, the last one first. */
  recent: v.optional(v.array(v.object({ path: v.string(), name: v.string(), at: v.string() })), []),
  bounds: v.exactOptional(Bounds),
  isMaximized: v.optional(v.boolean(), false),
  language: v.optional(v.picklist(languages), 'zh-CN'),
  theme: v.optional(v.picklist(['system', 'light', 'dark']), 'system'),
});
export type Remembered = v.InferOutput<typeof Remembered>;

/** What the program remembers of its person from one start to the next, in a file of the user data folder. */
export class Memory {
  readonly #file: string;
  #now: Remembered;

  /** Reads the file. One that is missing, or isn't understood, is as good as none: nothing in it is worth a failed start. */
  constructor(file: string) {
    this.#file = file;
    this.#now = v.parse(Remembered, {});
    const kept = v.safeParse(Remembered, readJson(file));
    if (kept.success) this.#now = kept.output;
  }

  get now(): Remembered {
    return this.#now;
  }

  /** Notes changes. The file is whole at any time, and written when this returns: the program may end right after. */
  note(changes: Partial<Remembered>): void {
    this.#now = { ...this.#now, ...changes };
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.new`, `${JSON.stringify(this.#now, null, 2)}\n`);
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
