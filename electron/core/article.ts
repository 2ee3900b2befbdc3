import * as v from 'valibot';

/** What a person did for an article 作者 记者 通讯员 摄影 编译 责任编辑 校对. */
export const roles = [
  'author',
  'reporter',
  'correspondent',
  'photographer',
  'translator',
  'editor',
  'proofreader',
] as const;
export type Role = (typeof roles)[number];

/** Where an article stands in the newsroom's work 待核 已选 已用 归档. */
export const statuses = ['inbox', 'selected', 'used', 'archived'] as const;
export type Status = (typeof statuses)[number];

/** Text that says something: absent means unknown, so an empty string is never stored. */
export const Text = v.pipe(v.string(), v.nonEmpty());
const Instant = v.pipe(v.string(), v.isoTimestamp());

/** A SHA-256 in lower-case hexadecimal: the name of an original, an image or an attachment. */
export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A UUIDv7, so that ids sort in the order of accession. */
export const ArticleId = v.pipe(v.string(), v.uuid());
export type ArticleId = v.InferOutput<typeof ArticleId>;

/** As printed, without a zone: YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm[:ss]. */
export const PrintedDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?)?)?$/),
);

/** A tag as a path of names, outermost first: 政协/协商议政. */
export const TagPath = v.pipe(v.string(), v.regex(/^[^/\s]([^/]*[^/\s])?(\/[^/\s]([^/]*[^/\s])?)*$/), v.maxLength(200));
export type TagPath = v.InferOutput<typeof TagPath>;

export const Person = v.object({ name: Text, role: v.picklist(roles), post: v.exactOptional(Text) });
export type Person = v.InferOutput<typeof Person>;

export const Headlines = v.object({
  pre: v.exactOptional(Text),
  main: v.exactOptional(Text),
  sub: v.exactOptional(Text),
});
export type Headlines = v.InferOutput<typeof Headlines>;

const Edition = v.object({
  page: v.exactOptional(Text),
  pageName: v.exactOptional(Text),
  column: v.exactOptional(Text),
  issue: v.exactOptional(Text),
});

const Dateline = v.object({
  place: v.exactOptional(Text),
  agency: v.exactOptional(Text),
  date: v.exactOptional(PrintedDate),
});

const Mark = v.object({
  id: Text,
  start: v.number(),
  end: v.number(),
  quote: Text,
  note: v.exactOptional(Text),
  colour: Text,
});

const Attachment = v.object({ sha256: Sha256, fileName: Text, mediaType: Text, size: v.number() });

export const Origin = v.object({
  sha256: Sha256,
  fileName: Text,
  mediaType: Text,
  encoding: v.exactOptional(Text),
  size: v.number(),
  importedAt: Instant,
  reader: Text,
});
export type Origin = v.InferOutput<typeof Origin>;

/**
 * What the page reader took for one field, and where.
 *
 * `start` and `end` are UTF-16 units of the original decoded with `origin.encoding`, without its BOM. `value` is the text as it
 * went into the field; for the body it is the opening words. `rule` names the rule that won.
 */
export const Reading = v.object({
  value: v.string(),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  rule: Text,
});
export type Reading = v.InferOutput<typeof Reading>;

/** By field path: `title`, `headlines.pre`, `people.0`, `keywords.1`. Kept after a correction. */
export const Readings = v.record(v.string(), Reading);
export type Readings = v.InferOutput<typeof Readings>;

/** The fields that a person may edit, in the order in which they are stored. */
const editable = {
  title: Text,
  headlines: v.exactOptional(Headlines),
  people: v.array(Person),
  source: v.exactOptional(Text),
  reprintOf: v.exactOptional(Text),
  publisher: v.exactOptional(Text),
  channel: v.exactOptional(v.array(Text)),
  edition: v.exactOptional(Edition),
  dateline: v.exactOptional(Dateline),
  publishedAt: v.exactOptional(PrintedDate),
  url: v.exactOptional(Text),
  language: v.exactOptional(Text),
  keywords: v.exactOptional(v.array(Text)),
  summary: v.exactOptional(Text),
  body: v.string(),
};

/** What a reader makes of a page: an article without its place in an archive. */
export const Draft = v.object({ ...editable });
export type Draft = v.InferOutput<typeof Draft>;

/**
 * One article of schema version 1, keys in the order in which they are stored.
 *
 * Parsing with it drops what it does not know and puts the keys in order.
 */
export const Article = v.object({
  id: ArticleId,
  ...editable,
  tags: v.array(TagPath),
  status: v.picklist(statuses),
  starred: v.boolean(),
  note: v.exactOptional(Text),
  marks: v.exactOptional(v.array(Mark)),
  event: v.exactOptional(v.object({ date: v.exactOptional(PrintedDate), text: v.exactOptional(Text) })),
  attachments: v.exactOptional(v.array(Attachment)),
  binnedAt: v.exactOptional(Instant),
  origin: v.exactOptional(Origin),
  readings: Readings,
  createdAt: Instant,
  updatedAt: Instant,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type Article = v.InferOutput<typeof Article>;
