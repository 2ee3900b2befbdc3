import * as v from 'valibot';
import { Article } from '../../../core/article.ts';
import { tidyBody } from '../../../core/body/index.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { PageRead } from '../../page.ts';
import type { OwnForm } from '../format.ts';

/** What an article in a JSON file of this program looks like. */
export const ownArticle = {
  mediaType: 'application/vnd.jianbao.article+json',
  isIt: (value: Record<string, unknown>) =>
    ['id', 'title', 'body', 'createdAt', 'readings'].every((name) => name in value),
};

/** An article of the JSON and JSON Lines exports: it comes back as it was, its body made safe again. */
export const ownJson: OwnForm = {
  holds: 'article',
  mediaType: ownArticle.mediaType,
  read: async ({ bytes }) => keptAs(v.safeParse(Article, JSON.parse(new TextDecoder().decode(bytes)))),
};

function keptAs(parsed: v.SafeParseResult<typeof Article>): PageRead {
  if (!parsed.success) throw new Refusal('article-damaged', { field: v.getDotPath(parsed.issues[0]) ?? 'id' });
  const kept = { ...parsed.output, body: tidyBody(parsed.output.body) };
  return { draft: kept, readings: kept.readings, tags: kept.tags, assets: [], isArticle: true, doubts: [], kept };
}
