import { type Article, roles } from '../article.ts';
import { compareBodies } from './body.ts';
import { compareTexts, type Piece, replaced } from './text.ts';

/** A field in which two states of an article differ, and how. */
export interface FieldDifference {
  /** As messages name it, `field.<name>`; `people.<role>` for the people of one role. */
  readonly field: string;
  readonly pieces: Piece[];
}

/**
 * Every field in which two states of an article differ, in the order of the article, the body last.
 *
 * Lists have a line for each entry. `status` and `starred` tell their words as they are stored. What never changes, such as where an article came from, is left out.
 */
export function compareArticles(before: Article, after: Article): FieldDifference[] {
  const [old, young] = [fieldsOf(before), fieldsOf(after)];
  const differences = Object.keys(old).flatMap((field): FieldDifference[] => {
    const [was, is] = [old[field] ?? '', young[field] ?? ''];
    if (was === is) return [];
    return [{ field, pieces: isOneWord.has(field) ? replaced(was, is) : compareTexts(was, is) }];
  });
  if (before.body === after.body) return differences;
  return [...differences, { field: 'body', pieces: compareBodies(before.body, after.body) }];
}

/** Their values are words of the program, or dates: of these, parts say nothing. */
const isOneWord: ReadonlySet<string> = new Set([
  'status',
  'starred',
  'binned',
  'publishedAt',
  'dateline.date',
  'event.date',
  'language',
]);

/** Every field but the body as text. */
function fieldsOf(article: Article): Record<string, string | undefined> {
  const { headlines, edition, dateline, event } = article;
  return {
    title: article.title,
    'headlines.pre': headlines?.pre,
    'headlines.main': headlines?.main,
    'headlines.sub': headlines?.sub,
    ...peopleOf(article),
    source: article.source,
    reprintOf: article.reprintOf,
    publisher: article.publisher,
    channel: article.channel?.join(' > '),
    'edition.page': edition?.page,
    'edition.pageName': edition?.pageName,
    'edition.column': edition?.column,
    'edition.issue': edition?.issue,
    'dateline.place': dateline?.place,
    'dateline.agency': dateline?.agency,
    'dateline.date': dateline?.date,
    publishedAt: article.publishedAt,
    url: article.url,
    language: article.language,
    keywords: article.keywords?.join('\n'),
    summary: article.summary,
    tags: article.tags.join('\n'),
    status: article.status,
    starred: String(article.starred),
    note: article.note,
    marks: article.marks?.map(({ quote, note }) => (note ? `${quote}: ${note}` : quote)).join('\n'),
    'event.date': event?.date,
    'event.text': event?.text,
    attachments: article.attachments?.map(({ fileName }) => fileName).join('\n'),
    'origin.encoding': article.origin?.encoding,
    binned: String(article.binnedAt !== undefined),
  };
}

function peopleOf({ people }: Article): Record<string, string> {
  return Object.fromEntries(
    roles.map((role) => {
      const names = people.filter((person) => person.role === role);
      return [`people.${role}`, names.map(({ name, post }) => (post ? `${name} (${post})` : name)).join('\n')];
    }),
  );
}
