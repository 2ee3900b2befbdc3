/** A set of rows of the index: whole numbers from 1. */
export class Rows {
  readonly #bits: Uint8Array;

  /** @param highest no row of the set is above it */
  constructor(highest: number, rows: Iterable<number> = []) {
    this.#bits = new Uint8Array(highest + 1);
    for (const row of rows) this.#bits[row] = 1;
  }

  has(row: number): boolean {
    return this.#bits[row] === 1;
  }
}
