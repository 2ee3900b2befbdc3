import type { Selection } from '../../electron/contract/parts.ts';

/** The rows that are picked in a list: some by their ids, or all that the query finds but for some. */
export class Picked {
  /** The ids that are picked or, when `isAll`, those that are not. */
  #named = $state.raw<ReadonlySet<string>>(new Set());
  isAll = $state(false);

  has(id: string): boolean {
    return this.#named.has(id) !== this.isAll;
  }

  count(total: number): number {
    return this.isAll ? total - this.#named.size : this.#named.size;
  }

  /** The one id, when exactly one is picked by its id. */
  get single(): string | null {
    return !this.isAll && this.#named.size === 1 ? ([...this.#named][0] ?? null) : null;
  }

  set(ids: Iterable<string>): void {
    this.isAll = false;
    this.#named = new Set(ids);
  }

  toggle(id: string): void {
    const named = new Set(this.#named);
    if (!named.delete(id)) named.add(id);
    this.#named = named;
  }

  all(): void {
    this.isAll = true;
    this.#named = new Set();
  }

  clear(): void {
    this.set([]);
  }

  /** As the contract names it; `query` is what the list shows. */
  selection(query: string): Selection {
    return this.isAll ? { query, except: [...this.#named] } : { ids: [...this.#named] };
  }
}
