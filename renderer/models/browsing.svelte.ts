import { untrack } from 'svelte';
import type { Client } from '../../electron/contract/client.ts';
import type { Row, Selection, Sort } from '../../electron/contract/parts.ts';
import { Picked } from './picked.svelte.ts';
import { bothQueries, everywhere, type Place, placeId, placeQuery } from './places.ts';
import type { Preferences } from './preferences.svelte.ts';
import { RowPages } from './row-pages.svelte.ts';

/** Where a person is in the library: the place, what is searched for in it, which rows are picked and which article is open. */
export class Browsing {
  place = $state.raw<Place>(everywhere);
  /** What stands in the search field, in the query language. */
  text = $state('');
  /** Whether the search goes through the whole library instead of the place. */
  isEverywhere = $state(false);
  readonly query: string = $derived.by(() =>
    bothQueries(this.isEverywhere && this.text.trim() !== '' ? '' : placeQuery(this.place), this.text),
  );
  /** The article in the reader. */
  openId = $state.raw<string | null>(null);
  /** The row that the keys start from; -1 for none. */
  active = $state(-1);
  readonly picked = new Picked();
  readonly rows: RowPages;
  readonly #client: Client;
  readonly #preferences: Preferences;
  /** Where a range that Shift extends began. */
  #anchor = 0;

  constructor(client: Client, preferences: Preferences) {
    this.#client = client;
    this.#preferences = preferences;
    this.rows = new RowPages(client, () => ({ query: this.query, sort: this.sort }));
    $effect(() => {
      this.rows.renewed;
      untrack(() => this.#followOpen());
    });
  }

  get sort(): Sort {
    return this.#preferences.sort;
  }

  get total(): number {
    return this.rows.total ?? 0;
  }

  get pickedCount(): number {
    return this.picked.count(this.total);
  }

  /** What an action is done to: the picked rows, else the open article; null when there is neither. */
  get selection(): Selection | null {
    if (this.pickedCount > 0) return this.picked.selection(this.query);
    return this.openId ? { ids: [this.openId] } : null;
  }

  /** The picked rows that are here; of a very long selection, those that were in sight. */
  get pickedRows(): readonly Row[] {
    if (this.pickedCount > 0) return this.rows.all().filter(({ id }) => this.picked.has(id));
    return this.rows.all().filter(({ id }) => id === this.openId);
  }

  get isInBin(): boolean {
    return this.place.kind === 'bin';
  }

  /** Goes to a place; what was searched for stays behind. */
  goTo(place: Place): void {
    if (placeId(place) === placeId(this.place) && this.text === '') return;
    this.place = place;
    this.text = '';
    this.leaveRows();
  }

  /** Picks nothing: the rows are about to be others. */
  leaveRows(): void {
    this.active = -1;
    this.picked.clear();
  }

  /** Only this row; its article opens, once it is known which that is. */
  async choose(index: number): Promise<void> {
    this.active = index;
    this.#anchor = index;
    const id = this.rows.at(index)?.id ?? (await this.rows.idsBetween(index, index))[0];
    if (!id || this.active !== index) return;
    this.picked.set([id]);
    this.openId = id;
  }

  /** This row as well, or no more. */
  toggle(index: number): void {
    const row = this.rows.at(index);
    this.active = index;
    this.#anchor = index;
    if (!row) return;
    this.picked.toggle(row.id);
    if (this.picked.single) this.openId = this.picked.single;
  }

  /** All rows from where the range began to this one. */
  async extend(index: number): Promise<void> {
    this.active = index;
    const [first, last] = [Math.min(this.#anchor, index), Math.max(this.#anchor, index)];
    const ids = await this.rows.idsBetween(first, last);
    if (this.active === index) this.picked.set(ids);
  }

  /** Opens the next or the previous row of the list. */
  step(by: 1 | -1): void {
    const next = Math.min(this.total - 1, Math.max(0, this.active + by));
    if (next >= 0 && next !== this.active) void this.choose(next);
  }

  /** Opens an article wherever it is; its row becomes the active one when it is in the list. */
  show(id: string): void {
    this.openId = id;
    const index = this.rows.indexOf(id);
    if (index >= 0) void this.choose(index);
    else this.leaveRows();
  }

  /**
   * Goes on to the article that waits 待核 after the open one.
   *
   * @returns false when none waits.
   */
  async showNextWaiting(): Promise<boolean> {
    const query = placeQuery({ kind: 'status', status: 'inbox' });
    const after = this.openId ? { after: this.openId } : {};
    const { id } = await this.#client.query('article.next', { query, sort: this.sort, ...after });
    if (id) this.show(id);
    return id !== null;
  }

  /** Rows may have come in before the open one: the keys go on from where it stands now. */
  #followOpen(): void {
    const { openId } = this;
    if (!openId || this.picked.single !== openId) return;
    const index = this.rows.indexOf(openId);
    if (index < 0) return;
    this.active = index;
    this.#anchor = index;
  }

  /** After rows went away: the row that moved up into the place of the active one is opened. */
  async closeGap(): Promise<void> {
    const index = this.active;
    this.picked.clear();
    await this.rows.refresh();
    if (this.total === 0) {
      this.leaveRows();
      this.openId = null;
    } else if (index >= 0) await this.choose(Math.min(index, this.total - 1));
  }
}
