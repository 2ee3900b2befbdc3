import * as v from 'valibot';
import { Edits } from '../../electron/contract/parts.ts';
import type { ArticleId } from '../../electron/core/article.ts';

const Kept = v.record(v.string(), v.record(v.string(), Edits));
type Kept = v.InferOutput<typeof Kept>;

const place = 'jianbao.unsaved';

/** Edits of one library that its engine refused: kept on this machine until they are stored, whatever becomes of the window. */
export class KeptEdits {
  readonly #place: () => string;

  /** @param library says the folder that it lies in */
  constructor(library: () => string) {
    this.#place = library;
  }

  get #library(): string {
    return this.#place();
  }

  all(): readonly (readonly [ArticleId, Edits])[] {
    return Object.entries(read()[this.#library] ?? {});
  }

  keep(id: ArticleId, edits: Edits): void {
    const kept = read();
    write({ ...kept, [this.#library]: { ...kept[this.#library], [id]: edits } });
  }

  drop(id: ArticleId): void {
    const kept = read();
    const { [id]: dropped, ...others } = kept[this.#library] ?? {};
    if (dropped) write({ ...kept, [this.#library]: others });
  }
}

function read(): Kept {
  try {
    return v.parse(Kept, JSON.parse(localStorage.getItem(place) ?? '{}'));
  } catch {
    // Anything may stand in localStorage; what is no edits can't be stored anyway.
    return {};
  }
}

function write(kept: Kept): void {
  try {
    localStorage.setItem(place, JSON.stringify(kept));
  } catch (problem) {
    // More than the browser takes: the screen still has it, and it is still tried again.
    console.error('Edits could not be kept beside the window:', problem);
  }
}
