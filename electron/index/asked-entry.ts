import { fold } from '../core/fold.ts';
import { localDay } from '../core/local-day.ts';
import type { NearTerm, Subject, TextTerm } from '../core/query/index.ts';
import type { Entry } from './entry.ts';
import type { Memberships } from './memberships.ts';
import type { Rows } from './rows.ts';

/** Which articles have the texts that a query asks for, by its terms. */
export type Findings = ReadonlyMap<TextTerm | NearTerm, Rows>;

/** The entry that a query is being asked of: one after another, since making an object for each would take longer than asking. */
export class AskedEntry implements Subject {
  readonly #found: Findings;
  readonly #memberships: Memberships;
  entry!: Entry;

  constructor(found: Findings, memberships: Memberships) {
    this.#found = found;
    this.#memberships = memberships;
  }

  says(term: TextTerm | NearTerm): boolean {
    return this.#found.get(term)!.has(this.entry.row);
  }

  get page() {
    return this.entry.page;
  }
  get tags() {
    return this.entry.tags.map(fold);
  }
  get status() {
    return this.entry.status;
  }
  get starred() {
    return this.entry.starred;
  }
  get binned() {
    return this.entry.binned;
  }
  get hasNote() {
    return this.entry.hasNote;
  }
  get publishedAt() {
    return this.entry.publishedAt;
  }
  get importedOn() {
    return localDay(new Date(this.entry.importedAt));
  }

  isIn(collection: string): boolean {
    return this.#memberships.has(collection, this.entry.id);
  }
}
