import type { ArticleId } from '../core/article.ts';
import type { OpenShelf } from './open-shelf.ts';

/** How many rows are compared at a time. */
const pageSize = 500;

/** In how many articles what is derived differs from the articles themselves. Nothing may be written meanwhile. */
export async function indexDifferences({ catalogue, store }: OpenShelf): Promise<number> {
  const derived = new Map<ArticleId, string>();
  for (const query of ['', 'is:binned']) {
    for (let offset = 0; ; offset += pageSize) {
      const { rows } = catalogue.page(query, 'imported', offset, pageSize);
      for (const row of rows) derived.set(row.id, told(row));
      if (rows.length < pageSize) break;
    }
  }
  let count = 0;
  for await (const article of store.readAll()) {
    if (derived.get(article.id) !== told(article)) count++;
    derived.delete(article.id);
  }
  return count + derived.size;
}

interface Told {
  readonly title: string;
  readonly source?: string;
  readonly publishedAt?: string;
  readonly tags: readonly string[];
  readonly status: string;
  readonly starred: boolean;
}

const told = ({ title, source, publishedAt, tags, status, starred }: Told): string =>
  JSON.stringify([title, source, publishedAt, tags, status, starred]);
