import { Refusal } from '../../electron/core/refusal.ts';

/** Where the edits of this window stand: all kept, on their way, or refused and why. */
export class Saving {
  problem = $state.raw<Refusal | null>(null);
  #underWay = $state(0);
  readonly state = $derived.by((): 'saved' | 'saving' | 'failed' => {
    if (this.problem) return 'failed';
    return this.#underWay > 0 ? 'saving' : 'saved';
  });

  /** Watches one edit on its way to the disk. Rejects as the edit does, once it has been noted here. */
  async watch<T>(edit: Promise<T>): Promise<T> {
    this.#underWay++;
    try {
      const value = await edit;
      this.problem = null;
      return value;
    } catch (error) {
      this.problem = error instanceof Refusal ? error : new Refusal('internal', { detail: String(error) });
      throw error;
    } finally {
      this.#underWay--;
    }
  }
}
