import type { Article } from '../../electron/core/article.ts';
import type { Library } from '../../electron/core/library.ts';
import { Store } from '../../electron/store/store.ts';

/** What a library that nobody has open holds on the disk: the content of library.json, and its articles by their titles. */
export async function contentOf(folder: string): Promise<{ library: Library; articles: Record<string, Article> }> {
  const store = await Store.open(folder);
  const articles: Record<string, Article> = {};
  for await (const article of store.readAll()) articles[article.title] = article;
  const { library } = store;
  await store.close();
  return { library, articles };
}
