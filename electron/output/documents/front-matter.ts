import { stringify } from 'yaml';
import { type Article, type Person, roles } from '../../core/article.ts';

/**
 * What is known of an article as YAML between two lines of `---`, as Obsidian and Hugo read it.
 *
 * People stand by role: `author: [name]`, `editor: [name]`, …; one whose post is known as `{name, post}`.
 */
export function frontMatter(article: Article): string {
  const { title, headlines, source, reprintOf, publisher, channel, edition, dateline, publishedAt, url, language } =
    article;
  const { keywords, summary, tags, status, starred, note, event, origin, id, createdAt } = article;
  const facts = {
    title,
    headlines,
    ...peopleOf(article.people),
    source,
    reprintOf,
    publisher,
    channel,
    edition,
    dateline,
    published: publishedAt,
    url,
    language,
    keywords,
    summary,
    tags: tags.length > 0 ? tags : undefined,
    status,
    starred: starred || undefined,
    note,
    event,
    id,
    created: createdAt,
    original: origin && { file: origin.fileName, sha256: origin.sha256, imported: origin.importedAt },
  };
  return `---\n${stringify(facts, { lineWidth: 0, aliasDuplicateObjects: false })}---\n`;
}

function peopleOf(people: readonly Person[]) {
  const byRole = roles.map((role) => [role, people.filter((person) => person.role === role).map(inYaml)] as const);
  return Object.fromEntries(byRole.filter(([, named]) => named.length > 0));
}

const inYaml = ({ name, post }: Person) => (post === undefined ? name : { name, post });
