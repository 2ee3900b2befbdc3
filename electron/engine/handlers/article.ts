import type { Article } from '../../core/article.ts';
import { tidyBody } from '../../core/body/index.ts';
import { keepTag } from '../../core/tags.ts';
import { speaker } from '../../messages/speak.ts';
import { copyOf } from '../../output/index.ts';
import { becomeAgain, edit, titled } from '../edit.ts';
import { changeEach, selectArticles, selected } from './selected.ts';
import type { CommandsOf, QueriesOf } from './tables.ts';

export const articleQueries = {
  'article.list': ({ catalogue }, { query, sort, offset, limit }) => catalogue.page(query, sort, offset, limit),
  'article.show': (view, { id }) => view.article(id),
  'article.next': ({ catalogue }, { query, sort, after }) => ({ id: catalogue.next(query, sort, after) }),
  'article.copy': async (view, { articles, as }) => {
    const chosen = await Promise.all(selected(view, articles).map((id) => view.article(id)));
    const { language } = view.library;
    return { text: copyOf(chosen, as, speaker(language), language) };
  },
} satisfies QueriesOf<'article'>;

export const articleCommands = {
  'article.write': {
    run(drafts, { title, body }, { now, id }) {
      const article: Article = {
        id: id(),
        title: titled(title),
        people: [],
        body: tidyBody(body ?? ''),
        tags: [],
        status: 'inbox',
        starred: false,
        readings: {},
        createdAt: now,
        updatedAt: now,
        revision: 1,
      };
      drafts.add(article);
      return { id: article.id };
    },
  },
  'article.edit': {
    select: (_, { id }) => [id],
    run({ articles: [article] }, { edits }, { tell }) {
      edit(article!, edits);
      tell({ title: article!.title });
    },
    mergeKey: ({ id, edits }) => `article.edit ${id} ${Object.keys(edits).sort().join(' ')}`,
  },
  'article.setStatus': {
    select: selectArticles,
    run: ({ articles }, { status }) =>
      changeEach(articles, (article) => {
        const isOther = article.status !== status;
        article.status = status;
        return isOther;
      }),
  },
  'article.setStarred': {
    select: selectArticles,
    run: ({ articles }, { starred }) =>
      changeEach(articles, (article) => {
        const isOther = article.starred !== starred;
        article.starred = starred;
        return isOther;
      }),
  },
  'article.bin': {
    select: selectArticles,
    run: ({ articles }, _, { now }) =>
      changeEach(articles, (article) => {
        if (article.binnedAt) return false;
        article.binnedAt = now;
        return true;
      }),
  },
  'article.restore': {
    select: selectArticles,
    run: ({ articles }) =>
      changeEach(articles, (article) => {
        if (!article.binnedAt) return false;
        delete article.binnedAt;
        return true;
      }),
  },
  'article.restoreRevision': {
    select: (_, { id }) => [id],
    recall: (view, { id, n }) => view.store.revisions.show(id, n),
    run({ library, articles: [article] }, { n }, { recalled, tell }) {
      for (const tag of recalled!.tags) keepTag(library.tags, tag);
      becomeAgain(article!, recalled!);
      tell({ title: article!.title, n });
    },
  },
} satisfies CommandsOf<'article'>;

export const binCommands = {
  'bin.empty': {
    select: ({ catalogue }) => catalogue.find('is:binned', 'imported'),
    run(drafts) {
      for (const { id } of drafts.articles) {
        drafts.remove(id);
        for (const { articles } of Object.values(drafts.library.collections)) if (id in articles) delete articles[id];
      }
      return { changed: drafts.articles.length };
    },
  },
} satisfies CommandsOf<'bin'>;
