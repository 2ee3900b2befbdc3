import { Client } from '../../electron/contract/client.ts';
import { Engine } from '../../electron/engine/engine.ts';
import { aPlace } from './a-place.ts';
import { contentOf } from './content-of.ts';

/** A whole archive on the disk, with the engine that holds it. */
export class Archive {
  readonly folder: string;
  #engine: Engine;
  client: Client;

  constructor(folder: string, engine: Engine) {
    this.folder = folder;
    this.#engine = engine;
    this.client = new Client(engine);
  }

  /** Everything it holds: the content of library.json, and every article by its title. */
  async content(): ReturnType<typeof contentOf> {
    await this.#engine.close();
    const content = await contentOf(this.folder);
    await this.reopen();
    return content;
  }

  async idOf(title: string): Promise<string> {
    const page = await this.client.query('article.list', {
      query: `title:"${title}"`,
      sort: 'imported',
      offset: 0,
      limit: 1,
    });
    return page.rows[0]!.id;
  }

  async tagsOf(title: string): Promise<string[]> {
    return (await this.client.query('article.show', { id: await this.idOf(title) })).tags;
  }

  /** Closes it and opens it again, as a restart does. */
  async reopen(): Promise<void> {
    await this.#engine.close();
    await this.resume();
  }

  /** Opens it again after it was closed. */
  async resume(): Promise<void> {
    this.#engine = await Engine.open(this.folder);
    this.client = new Client(this.#engine);
  }

  close(): Promise<void> {
    return this.#engine.close();
  }
}

/** An archive of articles given as `title: [tags]`. It goes when the test is over. */
export async function anArchive(articles: Record<string, string[]> = {}): Promise<Archive> {
  const folder = aPlace();
  const archive = new Archive(folder, await Engine.create(folder));
  for (const [title, tags] of Object.entries(articles)) {
    const { id } = await archive.client.command('article.write', { title, body: `<p>${title}的正文。</p>` });
    for (const tag of tags) await archive.client.command('tag.add', { articles: { ids: [id] }, tag });
  }
  return archive;
}
