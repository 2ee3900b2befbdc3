import * as v from 'valibot';
import { ArticleId, TagPath, Text } from './article.ts';

/** The languages of the program's own sentences, and of what it exports. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** The colours that a tag may have; the window gives each one a tone for light and for dark. */
export const tagColours = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'grey'] as const;
export type TagColour = (typeof tagColours)[number];

export const CollectionId = v.pipe(v.string(), v.uuid());
export type CollectionId = v.InferOutput<typeof CollectionId>;

/**
 * A collection 专辑: articles in the order that a person gave them.
 *
 * `articles` maps each article to its order key: two changes to different articles never meet, which an array could not promise.
 */
export const Collection = v.object({
  id: CollectionId,
  name: Text,
  parent: v.exactOptional(CollectionId),
  articles: v.record(ArticleId, v.number()),
});
export type Collection = v.InferOutput<typeof Collection>;

/** What a person said of a tag, apart from the articles that carry it. */
const Tag = v.object({ colour: v.exactOptional(v.picklist(tagColours)) });
export type Tag = v.InferOutput<typeof Tag>;

/** What an archive holds besides its articles: the content of library.json. */
export const Library = v.object({
  id: v.pipe(v.string(), v.uuid()),
  name: Text,
  language: v.picklist(languages),
  createdAt: Text,
  collections: v.record(CollectionId, Collection),
  tags: v.record(TagPath, Tag),
});
export type Library = v.InferOutput<typeof Library>;
