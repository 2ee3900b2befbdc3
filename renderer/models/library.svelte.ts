import type { Client } from '../../electron/contract/client.ts';
import type { CollectionRow, NameCount, Overview, TagRow } from '../../electron/contract/parts.ts';
import type { TagColour } from '../../electron/core/library.ts';
import { Live } from './live.svelte.ts';
import type { Speech } from './speech.svelte.ts';

/** A collection with those inside it. */
export interface CollectionBranch extends CollectionRow {
  readonly inside: readonly CollectionBranch[];
}

/** A tag with those below it. */
export interface TagBranch extends TagRow {
  /** The last part of the path. */
  readonly name: string;
  readonly below: readonly TagBranch[];
}

/** What the open library holds besides its articles, always as it is now. */
export class Library {
  readonly #overview: Live<'library.overview'>;
  readonly #tags: Live<'tag.list'>;
  readonly #collections: Live<'collection.list'>;
  readonly #people: Live<'person.list'>;
  readonly #sources: Live<'source.list'>;
  readonly #speech: Speech;
  readonly #colours = $derived.by(() => new Map(this.tags.map((tag) => [tag.path, tag.colour])));
  readonly collectionTree: readonly CollectionBranch[] = $derived.by(() => this.#branchesOf(undefined));
  readonly tagTree: readonly TagBranch[] = $derived.by(() => this.#branchesBelow(''));

  constructor(client: Client, speech: Speech) {
    this.#speech = speech;
    this.#overview = new Live(client, 'library.overview', () => undefined);
    this.#tags = new Live(client, 'tag.list', () => undefined);
    this.#collections = new Live(client, 'collection.list', () => undefined);
    this.#people = new Live(client, 'person.list', () => undefined);
    this.#sources = new Live(client, 'source.list', () => undefined);
  }

  /** Undefined until the first answer. */
  get overview(): Overview | undefined {
    return this.#overview.value;
  }
  /** Nothing is in it, not even in its bin. False while that is not known. */
  get isEmpty(): boolean {
    const counts = this.overview?.counts;
    return counts !== undefined && counts.all + counts.bin === 0;
  }
  get tags(): readonly TagRow[] {
    return this.#tags.value ?? [];
  }
  get collections(): readonly CollectionRow[] {
    return this.#collections.value ?? [];
  }
  get people(): readonly NameCount[] {
    return this.#people.value ?? [];
  }
  get sources(): readonly NameCount[] {
    return this.#sources.value ?? [];
  }

  /** A collection's name; empty when it is gone. */
  nameOf = (id: string): string => this.collections.find((row) => row.id === id)?.name ?? '';

  colourOf = (path: string): TagColour | undefined => this.#colours.get(path);

  #branchesOf(parent: string | undefined): CollectionBranch[] {
    return this.collections
      .filter((row) => row.parent === parent)
      .sort((a, b) => this.#speech.compare(a.name, b.name))
      .map((row) => ({ ...row, inside: this.#branchesOf(row.id) }));
  }

  #branchesBelow(above: string): TagBranch[] {
    return this.tags
      .filter(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) === above)
      .sort((a, b) => this.#speech.compare(a.path, b.path))
      .map((row) => ({ ...row, name: row.path.split('/').at(-1) ?? row.path, below: this.#branchesBelow(row.path) }));
  }
}
