import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../electron/core/article.ts';
import { quoteTerm } from '../../electron/core/query/index.ts';
import { DiskCatalogue } from '../../electron/index/index.ts';
import { anArticle } from '../support/articles.ts';

/** Few characters, so that words repeat, overlap and touch; every kind that folding treats differently. */
const character = fc.constantFrom(...'政协提案政协aABＡｂ1１ ，,。（(“"-', 'é', '𠮷', '👍🏽', 'ｶ');
const text = fc.string({ unit: character, maxLength: 24 });
const said = fc.string({ unit: character, minLength: 1, maxLength: 12 }).map((it) => `题${it}`);
const escaped = (plain: string) => plain.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const fields = fc.record({
  title: said,
  body: fc.array(said, { maxLength: 3 }).map((lines) => lines.map((line) => `<p>${escaped(line)}</p>`).join('')),
  source: said,
  note: said,
  people: fc.array(
    said.map((name) => ({ name, role: 'author' as const })),
    { maxLength: 2 },
  ),
  tags: fc.subarray(['政协', '政协/提案', '会议']),
  starred: fc.boolean(),
  publishedAt: fc.constantFrom('2020', '2020-09', '2020-09-08', '2021-01-01'),
});

/** What a query is, apart from how it is written. */
type Want =
  | { word: string }
  | { not: Want }
  | { both: [Want, Want] }
  | { either: [Want, Want] }
  | { title: string }
  | { tag: string }
  | { starred: true };

const word = fc.string({ unit: character, minLength: 1, maxLength: 3 });
const { want } = fc.letrec<{ want: Want }>((tie) => ({
  want: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    word.map((it) => ({ word: it })),
    word.map((it) => ({ title: it })),
    fc.constantFrom('政协', '会议').map((tag) => ({ tag })),
    fc.constant({ starred: true as const }),
    tie('want').map((not) => ({ not })),
    fc.tuple(tie('want'), tie('want')).map((both) => ({ both })),
    fc.tuple(tie('want'), tie('want')).map((either) => ({ either })),
  ),
}));

function written(one: Want): string {
  if ('word' in one) return quoteTerm(one.word);
  if ('title' in one) return `title:${quoteTerm(one.title)}`;
  if ('tag' in one) return `tag:${one.tag}`;
  if ('starred' in one) return 'is:starred';
  if ('not' in one) return `-(${written(one.not)})`;
  if ('both' in one) return `(${one.both.map(written).join(' ')})`;
  return `(${one.either.map(written).join(' OR ')})`;
}

const plain = (some: string) =>
  [...some]
    .map((one) => (one.normalize('NFKC').length === one.length ? one.normalize('NFKC').toLowerCase() : one))
    .join('');

/** Looks at every text, one after the other. */
function holds(one: Want, article: Article): boolean {
  const has = (some: string | undefined, part: string) => plain(some ?? '').includes(plain(part));
  if ('word' in one) {
    const lines = linesOf(article.body);
    const texts = [
      article.title,
      article.source,
      article.note,
      ...article.people.map(({ name }) => name),
      lines.join('\n'),
    ];
    return texts.some((some) => has(some, one.word));
  }
  if ('title' in one) return has(article.title, one.title);
  if ('tag' in one) return article.tags.some((tag) => `${tag}/`.startsWith(`${one.tag}/`));
  if ('starred' in one) return article.starred;
  if ('not' in one) return !holds(one.not, article);
  if ('both' in one) return one.both.every((part) => holds(part, article));
  return one.either.some((part) => holds(part, article));
}

/** The lines of a body that this test wrote itself. */
const linesOf = (body: string) =>
  body
    .replace(/^<p>|<\/p>$/g, '')
    .split('</p><p>')
    .map((line) => line.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)));

function catalogueOf(articles: Iterable<Article>): DiskCatalogue {
  const catalogue = new DiskCatalogue(':memory:');
  catalogue.follow([...articles], [], null);
  return catalogue;
}

describe('what is found equals what looking at every text finds', () => {
  test('for any query, on any articles, through any changes', () => {
    const change = fc.record({ at: fc.nat(11), to: fc.option(fields, { nil: undefined }) });
    fc.assert(
      fc.property(
        fc.array(fields, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(want, fc.array(change, { maxLength: 3 })), { minLength: 1, maxLength: 4 }),
        (start, rounds) => {
          const articles = new Map(start.map((some) => anArticle(some)).map((article) => [article.id, article]));
          const catalogue = catalogueOf(articles.values());
          for (const [query, changes] of rounds) {
            const anew = catalogueOf(articles.values());
            for (const sort of ['publishedAt', 'title', 'relevance'] as const) {
              const found = catalogue.find(written(query), sort);
              const truth = [...articles.values()].filter((article) => holds(query, article)).map(({ id }) => id);
              expect(found.toSorted()).toEqual(truth.toSorted());
              expect(found).toEqual(anew.find(written(query), sort));
            }
            anew.close();
            for (const { at, to } of changes) {
              const article = [...articles.values()][at];
              if (!article) continue;
              if (to) articles.set(article.id, { ...article, ...to });
              else articles.delete(article.id);
              if (to) catalogue.follow([articles.get(article.id)!], [], null);
              else catalogue.follow([], [article.id], null);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('for every part of every text, one character or more', () => {
    fc.assert(
      fc.property(
        text.filter((it) => it.trim() === it && it !== ''),
        (line) => {
          const catalogue = new DiskCatalogue(':memory:');
          const article = anArticle({ body: `<p>${escaped(line)}</p>` });
          catalogue.follow([article], [], null);
          for (let start = 0; start < line.length; start += 1)
            for (let end = start + 1; end <= Math.min(line.length, start + 4); end += 1)
              expect(catalogue.find(quoteTerm(line.slice(start, end)), 'publishedAt')).toEqual([article.id]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
