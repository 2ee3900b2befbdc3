import { parseArgs } from 'node:util';
import type { ArchiveOptions } from './articles.ts';

export const usage = 'Usage: node seeds/make-archive.ts --articles 100000 --out FILE [--seed 1] [--characters 1500]';

/** What was asked for on the command line. */
export interface Request extends ArchiveOptions {
  readonly out: string;
}

/** @throws Error with a sentence that says which argument is wrong. */
export function requestIn(given: string[]): Request {
  const { values } = parseArgs({
    args: given,
    options: {
      articles: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      characters: { type: 'string', default: '1500' },
    },
  });
  if (!values.out) throw new Error('--out must name the file to write.');
  if (values.articles === undefined) throw new Error('--articles must say how many articles to make.');
  return {
    count: wholeNumber('--articles', values.articles, 1, 10_000_000),
    out: values.out,
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 31 - 1),
    characters: wholeNumber('--characters', values.characters, 100, 100_000),
  };
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Error(`${option} must be a whole number from ${least} to ${most}, not "${text}".`);
}
