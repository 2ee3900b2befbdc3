import type { Article, TagPath } from '../../core/article.ts';
import { quoteTerm } from '../../core/query/index.ts';
import { Refusal } from '../../core/refusal.ts';
import { dropTag, isUnder, keepTag, moveTag, retag, untag } from '../../core/tags.ts';
import type { Drafts } from '../drafts.ts';
import { changeEach, selectArticles } from './selected.ts';
import type { CommandsOf, QueriesOf, View } from './tables.ts';

export const tagQueries = {
  'tag.list': ({ catalogue, library }) => catalogue.tags(library),
} satisfies QueriesOf<'tag'>;

export const tagCommands = {
  'tag.create': {
    run: ({ library }, { path }) => keepTag(library.tags, path),
  },
  'tag.add': {
    select: selectArticles,
    run({ library, articles }, { tag }) {
      keepTag(library.tags, tag);
      return changeEach(articles, (article) => {
        if (article.tags.includes(tag)) return false;
        article.tags.push(tag);
        return true;
      });
    },
  },
  'tag.remove': {
    select: selectArticles,
    run: ({ articles }, { tag }) => changeEach(articles, (article) => setTags(article, untag(article.tags, tag))),
  },
  'tag.rename': {
    select: (view, { path }) => carriers(view, path),
    run(drafts, { path, to }) {
      mustBeThere(drafts, path);
      moveTag(drafts.library.tags, path, to);
      return changeEach(drafts.articles, (article) => setTags(article, retag(article.tags, path, to)));
    },
  },
  'tag.colour': {
    run({ library }, { path, colour }) {
      keepTag(library.tags, path);
      if (colour) library.tags[path]!.colour = colour;
      else delete library.tags[path]!.colour;
    },
  },
  'tag.delete': {
    select: (view, { path }) => carriers(view, path),
    run(drafts, { path }) {
      mustBeThere(drafts, path);
      dropTag(drafts.library.tags, path);
      return changeEach(drafts.articles, (article) => setTags(article, untag(article.tags, path)));
    },
  },
} satisfies CommandsOf<'tag'>;

/** Every article with a tag or one below it, those in the bin too, and perhaps some whose tag only folds to the same. */
function carriers({ catalogue }: View, path: TagPath) {
  const query = `tag:${quoteTerm(path)}`;
  return [...catalogue.find(query, 'imported'), ...catalogue.find(`${query} is:binned`, 'imported')];
}

function mustBeThere({ library, articles }: Drafts, path: TagPath): void {
  const tags = [...Object.keys(library.tags), ...articles.flatMap((article) => article.tags)];
  if (!tags.some((tag) => isUnder(tag, path))) throw new Refusal('tag-missing', { tag: path });
}

function setTags(article: Article, tags: TagPath[]): boolean {
  const isOther = tags !== article.tags;
  if (isOther) article.tags = tags;
  return isOther;
}
