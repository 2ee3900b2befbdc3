import { Refusal } from '../core/refusal.ts';
import type { Folder } from './folder.ts';
import type { Journal } from './journal.ts';
import type { LibraryLock } from './lock.ts';
import { readRecord } from './open-library.ts';
import { Turns } from './turns.ts';

/** What is to be found again in a folder that was away. */
interface Known {
  readonly id: string;
  readonly journal: Journal;
}

/** Knows whether an open library is still where it was: its disk may be unplugged, its folder renamed, another one put in its place. */
export class Whereabouts {
  readonly #place: Folder;
  readonly #lock: LibraryLock;
  readonly #turns = new Turns();
  #overtaken: Refusal | undefined;

  constructor(place: Folder, lock: LibraryLock) {
    this.#place = place;
    this.#lock = lock;
  }

  /**
   * Makes sure that it is there; where it came back as another folder, takes hold of it again.
   *
   * @throws Refusal `library-away`; `library-held` when another process took it meanwhile; `library-read-only` when it has been written
   */
  confirm({ id, journal }: Known): Promise<void> {
    return this.#turns.take(async () => {
      // What this process knows is no longer what the library is: nothing of it may be written, ever.
      if (this.#overtaken) throw this.#overtaken;
      if (await this.#lock.isHere()) return;
      if (!(await this.#isBack(id))) {
        throw new Refusal('library-away', { path: this.#place.root, reason: this.#place.root });
      }
      await this.#lock.retake();
      if (await journal.resume()) return;
      this.#overtaken = new Refusal('library-read-only', { reason: this.#place.root });
      journal.stop(this.#overtaken);
      throw this.#overtaken;
    });
  }

  async #isBack(id: string): Promise<boolean> {
    try {
      return (await readRecord(this.#place)).data.library.id === id;
    } catch (problem) {
      if (problem instanceof Refusal) return false;
      throw problem;
    }
  }
}
