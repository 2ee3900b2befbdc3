import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Draft, Readings } from '../../electron/core/article.ts';
import { decode } from '../../electron/intake/decode/decode.ts';
import { readAt } from './pages.ts';
import samples from './samples.json' with { type: 'json' };

const pathOf = (file: string) => fileURLToPath(new URL(`../../seeds/articles/${file}`, import.meta.url));
const fields = [
  'title',
  'headlines',
  'source',
  'reprintOf',
  'publisher',
  'channel',
  'edition',
  'dateline',
  'publishedAt',
  'url',
  'keywords',
  'summary',
] as const;

type Sample = (typeof samples)[number];
const count = (body: string, tag: string) => body.split(`<${tag}>`).length - 1;
const optional = (sample: Sample, key: string) => (sample as Record<string, unknown>)[key];

describe.each(samples.map((sample) => [sample.file, sample] as const))('%s', (file, sample) => {
  test('is read field by field', async () => {
    const { draft, tags, origin, isArticle } = await readAt(pathOf(file));
    expect(v.is(Draft, draft)).toBe(true);
    for (const field of fields) expect(draft[field], field).toEqual(optional(sample, field));
    expect(new Set(draft.people)).toEqual(new Set(sample.people));
    expect(tags).toEqual(optional(sample, 'tags') ?? []);
    expect(origin!.encoding).toBe(sample.encoding);
    expect(isArticle).toBe(true);
  });

  test('has its whole body and nothing else', async () => {
    const { body } = (await readAt(pathOf(file))).draft;
    const outside = body.replace(/<(ul|ol|table|figure)>.*?<\/\1>/gs, '');
    // The caption of a table stands before it as a paragraph.
    const captions = Number(optional(sample, 'bodyTables') ?? 0);
    expect(count(outside, 'p')).toBe(sample.bodyParagraphs + captions);
    expect(body.replace(/<[^>]*>/g, '').startsWith(sample.bodyBegins)).toBe(true);
    for (const furniture of sample.notInBody) expect(body).not.toContain(furniture);
    for (const words of (optional(sample, 'bodyHolds') ?? []) as string[]) expect(body).toContain(words);
    const tags = {
      bodyTables: 'table',
      bodyTableRows: 'tr',
      bodyStrong: 'strong',
      bodyEm: 'em',
      bodyListItems: 'li',
      bodyQuotes: 'blockquote',
      bodyHeadings: 'h2',
    };
    for (const [key, tag] of Object.entries(tags))
      if (optional(sample, key) !== undefined) expect(count(body, tag), key).toBe(optional(sample, key));
  });

  test('brings its pictures', async () => {
    const { draft, assets } = await readAt(pathOf(file));
    const images = (optional(sample, 'images') ?? []) as { file: string; caption: string }[];
    const figures = [
      ...draft.body.matchAll(/<figure><img src="asset:([0-9a-f]{64})"[^>]*><figcaption>(.*?)<\/figcaption><\/figure>/g),
    ];
    expect(figures.map(([, , caption]) => caption)).toEqual(images.map(({ caption }) => caption));
    expect(figures.map(([, sha256]) => assets.find((asset) => asset.sha256 === sha256)?.fileName)).toEqual(
      images.map((image) => image.file.split('/').at(-1)),
    );
    expect(assets).toHaveLength(images.length);
  });

  test('says where each reading stands in the original', async () => {
    const { readings, origin } = await readAt(pathOf(file));
    expect(v.is(Readings, readings)).toBe(true);
    const { text } = decode(new Uint8Array(await readFile(pathOf(file))), origin!.encoding);
    for (const [field, { value, start, end }] of Object.entries(readings)) {
      const place = text.slice(start, end).replaceAll('&gt;', '>');
      if (field === 'body') expect(place.length).toBeGreaterThan(100);
      else if (field === 'publishedAt' || field === 'dateline.date') expect(place).toMatch(/\d/);
      else expect(place.replace(/\s+/g, ''), field).toBe(value.replace(/\s+/g, ''));
    }
  });
});
