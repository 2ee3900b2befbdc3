import { v7 } from 'uuid';
import type { Article } from '../../electron/core/article.ts';
import type { Library } from '../../electron/core/library.ts';
import type { Step } from '../../electron/store/step.ts';
import { Store } from '../../electron/store/store.ts';
import { articles } from '../../seeds/make-archive.ts';

/** The average length of an article, in characters. */
const characters = 1500;

export const aLibrary = (): Library => ({
  id: v7(),
  name: '样刊',
  language: 'zh-CN',
  createdAt: '2026-11-24T01:00:00.000Z',
  collections: {},
  tags: {},
});

/** Ready articles, so many at a time; the same ones for the same number. */
export function* batches(count: number, size: number): Generator<Article[]> {
  let batch: Article[] = [];
  for (const article of articles({ count, seed: 1, characters })) {
    batch.push(article);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** A step that changes articles. */
export const stepOf = (name: string, changes: Step['articles'], more: Partial<Step> = {}): Step => ({
  label: { name, params: {} },
  articles: changes,
  ...more,
});

/** Brings articles in as an import does. */
export const bringing = (articles: readonly Article[]): Step =>
  stepOf(
    'import',
    articles.map((after) => ({ before: null, after })),
  );

/** Every so-manieth thing, so that as many as are asked for are taken from everywhere. */
export function spreadOver<T>(things: readonly T[], count: number): T[] {
  const taken = Math.min(count, things.length);
  const stride = things.length / taken;
  return Array.from({ length: taken }, (_, n) => things[Math.floor(n * stride)]!);
}

export { Store };
