import { Refusal } from '../core/refusal.ts';
import type { Unreadable } from './formats/format.ts';
import { formatOf } from './formats/formats.ts';
import type { PageFile } from './page.ts';

/** An article-to-be: where it is said to be, and its file, or why there is none. */
export type Part = { path: string; file: PageFile } | { path: string; refusal: Refusal };

/** An archive within an archive within an archive … is none that a person made. */
const deepest = 5;

/** The articles-to-be in a file: the file itself, or those in the container that it is, to any depth. */
export async function* unpack(file: PageFile, path: string, depth = 0): AsyncGenerator<Part> {
  try {
    const format = file.bytes.length > 0 ? await formatOf(file) : undefined;
    if (format?.holds !== 'files') {
      yield { path, file };
      return;
    }
    if (depth === deepest) throw new Refusal('archive-too-deep');
    let isEmpty = true;
    for await (const inner of format.open(file)) {
      isEmpty = false;
      yield* within(inner, path, depth);
    }
    if (isEmpty) throw new Refusal('archive-empty');
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    yield { path, refusal: problem };
  }
}

async function* within(inner: PageFile | Unreadable, path: string, depth: number): AsyncGenerator<Part> {
  const place = `${path}/${inner.name}`;
  if ('refusal' in inner) yield { path: place, refusal: inner.refusal };
  else yield* unpack(inner, place, depth + 1);
}
