/** How many articles bear each name, kept as they come and go. */
export class Tally<Name extends string = string> {
  readonly #counts = new Map<Name, number>();
  #sorted: readonly { name: Name; count: number }[] | null = null;

  /** One article bore the names of `before` and bears those of `after` now. No name stands twice in a list. */
  replace(before: readonly Name[], after: readonly Name[]): void {
    if (before.length === after.length && before.every((name, at) => name === after[at])) return;
    for (const name of before) this.#add(name, -1);
    for (const name of after) this.#add(name, 1);
    this.#sorted = null;
  }

  count(name: Name): number {
    return this.#counts.get(name) ?? 0;
  }

  names(): Iterable<Name> {
    return this.#counts.keys();
  }

  /** Every name with its count, most first, then as `compare` says. */
  sorted(compare: (one: string, other: string) => number): readonly { name: Name; count: number }[] {
    this.#sorted ??= [...this.#counts]
      .map(([name, count]) => ({ name, count }))
      .sort((one, other) => other.count - one.count || compare(one.name, other.name));
    return this.#sorted;
  }

  #add(name: Name, change: number): void {
    const count = this.count(name) + change;
    if (count > 0) this.#counts.set(name, count);
    else this.#counts.delete(name);
  }
}
