import type { Client } from '../../electron/contract/client.ts';
import type { TagColour } from '../../electron/core/library.ts';
import type { Browsing } from './browsing.svelte.ts';
import type { Layout } from './layout.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';

/** A name that is being written in the sidebar: of something new inside `parent`, or of what is there. */
export type Naming =
  | { readonly kind: 'collection' | 'tag'; readonly is: 'new'; readonly parent?: string | undefined }
  | { readonly kind: 'collection' | 'tag'; readonly is: 'rename'; readonly id: string };

/** Makes, names, moves and deletes collections and tags. Rejects with the Refusal of the engine. */
export class Organising {
  /** The name that is being written; null when none is. */
  naming = $state.raw<Naming | null>(null);
  readonly #client: Client;
  readonly #browsing: Browsing;
  readonly #preferences: Preferences;
  readonly #layout: Layout;

  constructor(client: Client, browsing: Browsing, preferences: Preferences, layout: Layout) {
    this.#client = client;
    this.#browsing = browsing;
    this.#preferences = preferences;
    this.#layout = layout;
  }

  /** Lets the person write the name of a new one, in sight in the sidebar. */
  startNew(kind: 'collection' | 'tag', parent?: string): void {
    if (!this.#layout.isSidebarSeen) this.#layout.turnSidebar();
    this.#preferences.turnBranch(kind === 'collection' ? 'collections' : 'tags', true);
    if (parent) this.#preferences.turnBranch(`${kind}:${parent}`, true);
    this.naming = { kind, is: 'new', parent };
  }

  startRename(kind: 'collection' | 'tag', id: string): void {
    this.naming = { kind, is: 'rename', id };
  }

  /** Ends the writing; an empty name changes nothing. */
  async finish(name: string): Promise<void> {
    const naming = this.naming;
    this.naming = null;
    const wanted = name.trim();
    if (!naming || wanted === '') return;
    if (naming.kind === 'collection') await this.#nameCollection(naming, wanted);
    else await this.#nameTag(naming, wanted);
  }

  async moveCollection(id: string, parent: string | null): Promise<void> {
    await this.#client.command('collection.move', { id, parent });
  }

  async deleteCollection(id: string): Promise<void> {
    await this.#client.command('collection.delete', { id });
    const { place } = this.#browsing;
    if (place.kind === 'collection' && place.id === id) this.#browsing.goTo({ kind: 'all' });
  }

  /** Puts a tag below another one, or at the top. */
  async moveTag(path: string, parent: string | null): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    await this.renameTag(path, parent ? `${parent}/${name}` : name);
  }

  async renameTag(path: string, to: string): Promise<void> {
    if (path === to) return;
    await this.#client.command('tag.rename', { path, to });
    const { place } = this.#browsing;
    if (place.kind === 'tag' && place.path === path) this.#browsing.goTo({ kind: 'tag', path: to });
  }

  async deleteTag(path: string): Promise<void> {
    await this.#client.command('tag.delete', { path });
    const { place } = this.#browsing;
    if (place.kind === 'tag' && place.path === path) this.#browsing.goTo({ kind: 'all' });
  }

  async colourTag(path: string, colour: TagColour | null): Promise<void> {
    await this.#client.command('tag.colour', { path, colour });
  }

  /** @returns the number of articles that were not in it yet; null when nothing is picked. */
  async collect(id: string): Promise<number | null> {
    const articles = this.#browsing.selection;
    return articles ? (await this.#client.command('collection.add', { id, articles })).changed : null;
  }

  /** @returns the number of articles that did not have it yet; null when nothing is picked. */
  async tag(path: string): Promise<number | null> {
    const articles = this.#browsing.selection;
    return articles ? (await this.#client.command('tag.add', { tag: path, articles })).changed : null;
  }

  async #nameCollection(naming: Naming, name: string): Promise<void> {
    if (naming.is === 'rename') return void (await this.#client.command('collection.rename', { id: naming.id, name }));
    const inside = naming.parent ? { parent: naming.parent } : {};
    const { id } = await this.#client.command('collection.create', { name, ...inside });
    this.#browsing.goTo({ kind: 'collection', id });
  }

  async #nameTag(naming: Naming, name: string): Promise<void> {
    const above = naming.is === 'rename' ? naming.id.split('/').slice(0, -1).join('/') : (naming.parent ?? '');
    const path = above ? `${above}/${name}` : name;
    if (naming.is === 'rename') return this.renameTag(naming.id, path);
    await this.#client.command('tag.create', { path });
    this.#browsing.goTo({ kind: 'tag', path });
  }
}
