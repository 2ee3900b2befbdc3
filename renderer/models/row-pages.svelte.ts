import { untrack } from 'svelte';
import type { Client } from '../../electron/contract/client.ts';
import type { Row, Sort } from '../../electron/contract/parts.ts';
import { Refusal } from '../../electron/core/refusal.ts';

const pageSize = 100;

/** What a list shows. */
export interface Question {
  readonly query: string;
  readonly sort: Sort;
}

/**
 * The rows that a query finds, fetched by pages as they come into sight.
 *
 * What is there stays until its successor has come. To be made while a component is set up.
 */
export class RowPages {
  /** Rows in all; undefined until the first answer. */
  total = $state.raw<number | undefined>();
  problem = $state.raw<Refusal | null>(null);
  /** Rises with every answer to a new question: the list starts again at its top. */
  answered = $state(0);
  /** Rises whenever the rows may stand elsewhere than before. */
  renewed = $state(0);
  #pages = $state.raw<ReadonlyMap<number, readonly Row[]>>(new Map());
  #sight = { first: 0, last: 0 };
  #wanted = new Set<number>();
  #turn = 0;
  readonly #client: Client;
  readonly #question: () => Question;

  constructor(client: Client, question: () => Question) {
    this.#client = client;
    this.#question = question;
    $effect(() => {
      question();
      this.#sight = { first: 0, last: 0 };
      untrack(() => void this.#ask(true));
    });
    $effect(() => client.on('changed', () => void this.refresh()));
  }

  /** The row at a place; undefined while it is on its way. */
  at(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }

  /** The rows that are here. */
  all(): Row[] {
    return [...this.#pages.values()].flat();
  }

  /** Where an article stands among the rows that are here; -1 when it is not among them. */
  indexOf(id: string): number {
    for (const [page, rows] of this.#pages) {
      const place = rows.findIndex((row) => row.id === id);
      if (place >= 0) return page * pageSize + place;
    }
    return -1;
  }

  /** Fetches what a person sees and does not have. */
  see(first: number, last: number): void {
    this.#sight = { first, last };
    for (const page of pagesBetween(first, last)) if (!this.#pages.has(page)) void this.#fetch(page);
  }

  /** The ids from one place to another, both included, fetching those that are not here. */
  async idsBetween(first: number, last: number): Promise<string[]> {
    for (const page of pagesBetween(first, last)) if (!this.#pages.has(page)) await this.#fetch(page);
    const ids = [];
    for (let index = first; index <= last; index++) ids.push(this.at(index)?.id);
    return ids.filter((id) => id !== undefined);
  }

  /** Asks again for the pages in sight; the others are forgotten once the answer is here. */
  refresh(): Promise<void> {
    return this.#ask(false);
  }

  async #ask(isNew: boolean): Promise<void> {
    const turn = ++this.#turn;
    this.#wanted.clear();
    try {
      const seen = pagesBetween(this.#sight.first, this.#sight.last);
      const answers = await Promise.all(seen.map((page) => this.#page(page)));
      if (turn !== this.#turn) return;
      this.#pages = new Map(seen.map((page, place) => [page, answers[place]?.rows ?? []]));
      this.total = answers[0]?.total ?? 0;
      this.problem = null;
      this.renewed++;
      if (isNew) this.answered++;
      this.see(this.#sight.first, this.#sight.last);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (turn === this.#turn) this.problem = error;
    }
  }

  async #fetch(page: number): Promise<void> {
    if (this.total === undefined || this.#wanted.has(page)) return;
    this.#wanted.add(page);
    const turn = this.#turn;
    try {
      const answer = await this.#page(page);
      if (turn === this.#turn) this.#pages = new Map([...this.#pages, [page, answer.rows]]);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (turn === this.#turn) this.problem = error;
    } finally {
      this.#wanted.delete(page);
    }
  }

  #page(page: number) {
    return this.#client.query('article.list', { ...this.#question(), offset: page * pageSize, limit: pageSize });
  }
}

function pagesBetween(first: number, last: number): number[] {
  const start = Math.floor(Math.max(0, first) / pageSize);
  const end = Math.floor(Math.max(0, last) / pageSize);
  return Array.from({ length: end - start + 1 }, (_, step) => start + step);
}
