import * as v from 'valibot';
import { ArticleId, Draft, Person, PrintedDate, statuses, TagPath, Text } from '../core/article.ts';
import { CollectionId, tagColours } from '../core/library.ts';

/** The bytes of a file. */
export const Bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A query in the query language; empty means every article that is not in the bin. */
export const QueryText = v.pipe(v.string(), v.maxLength(2000));

/**
 * Articles named one by one, or all that a query finds but for some.
 *
 * A window that selects a hundred thousand rows names the query, not the rows.
 */
export const Selection = v.union([
  v.object({ ids: v.array(ArticleId) }),
  v.object({ query: QueryText, except: v.exactOptional(v.array(ArticleId)) }),
]);
export type Selection = v.InferOutput<typeof Selection>;

export const sorts = ['publishedAt', 'title', 'source', 'imported', 'relevance'] as const;
export type Sort = (typeof sorts)[number];

/** A piece of text with the places, in UTF-16 units, of what was searched for. */
export const Snippet = v.object({ text: v.string(), marks: v.array(v.tuple([v.number(), v.number()])) });
export type Snippet = v.InferOutput<typeof Snippet>;

/** One line of the list of articles. */
export const Row = v.object({
  id: ArticleId,
  title: Text,
  source: v.exactOptional(Text),
  publishedAt: v.exactOptional(PrintedDate),
  people: v.array(Person),
  tags: v.array(TagPath),
  status: v.picklist(statuses),
  starred: v.boolean(),
  binned: v.boolean(),
  /** The opening words of the body, or the place where the query was found. */
  snippet: Snippet,
});
export type Row = v.InferOutput<typeof Row>;

export const Page = v.object({ total: v.number(), rows: v.array(Row) });
export type Page = v.InferOutput<typeof Page>;

/** What a person may change in an article; null takes a field away. */
export const Edits = v.partial(
  v.object({
    title: v.string(),
    headlines: v.nullable(Draft.entries.headlines.wrapped),
    people: v.array(Person),
    source: v.nullable(Text),
    reprintOf: v.nullable(Text),
    publisher: v.nullable(Text),
    channel: v.nullable(v.array(Text)),
    edition: v.nullable(Draft.entries.edition.wrapped),
    dateline: v.nullable(Draft.entries.dateline.wrapped),
    publishedAt: v.nullable(PrintedDate),
    url: v.nullable(Text),
    keywords: v.nullable(v.array(Text)),
    summary: v.nullable(Text),
    body: v.string(),
    note: v.nullable(Text),
  }),
);
export type Edits = v.InferOutput<typeof Edits>;

export const Label = v.object({ name: v.string(), params: v.record(v.string(), v.union([v.string(), v.number()])) });

/** What the sidebar and the title bar say of the open library. */
export const Overview = v.object({
  name: Text,
  path: v.string(),
  language: v.string(),
  counts: v.object({
    all: v.number(),
    inbox: v.number(),
    selected: v.number(),
    used: v.number(),
    archived: v.number(),
    starred: v.number(),
    untagged: v.number(),
    bin: v.number(),
  }),
  /** How many articles of how many can be found already, while the index is being made. */
  indexing: v.nullable(v.object({ done: v.number(), total: v.number() })),
  undo: v.nullable(Label),
  redo: v.nullable(Label),
  /** What was found and mended when the library was opened, as refusal codes with their blanks. */
  findings: v.array(Label),
});
export type Overview = v.InferOutput<typeof Overview>;

export const TagRow = v.object({
  path: TagPath,
  colour: v.exactOptional(v.picklist(tagColours)),
  /** Articles with this tag or one below it. */
  count: v.number(),
});
export type TagRow = v.InferOutput<typeof TagRow>;

export const CollectionRow = v.object({
  id: CollectionId,
  name: Text,
  parent: v.exactOptional(CollectionId),
  count: v.number(),
});
export type CollectionRow = v.InferOutput<typeof CollectionRow>;

export const NameCount = v.object({ name: Text, count: v.number() });
export type NameCount = v.InferOutput<typeof NameCount>;
