import type { Article, Person } from '../../electron/core/article.ts';
import { htmlOf } from './body.ts';
import { daysAfter } from './dates.ts';
import { keeping } from './keeping.ts';
import { staffMember } from './names.ts';
import { paper, papers } from './papers.ts';
import type { Random } from './random.ts';

/** What a sub-editor of the paper that takes an article over writes in place of what was there. */
const rewordings = [
  ['进一步', '继续'],
  ['明显改善', '有所好转'],
  ['据介绍', '据了解'],
  ['与此同时', '同时'],
  ['告诉记者', '说'],
  ['今年以来', '今年'],
] as const;

/**
 * Makes the article as another paper prints it some days later: small edits, its own editor, the first paper as
 * `reprintOf`. Tags, marks and notes do not come along.
 */
export function reprintOf(original: Article, random: Random, index: number, characters: number): Article {
  const first = original.source as string;
  const other = otherPaper(random, first);
  const publishedAt = daysAfter(original.publishedAt as string, 1 + random.below(4));
  const keep = keeping(random, index, `${other.name}-${publishedAt}-${index}.txt`, characters);
  const { headlines, dateline, publisher, url, summary, note, marks, ...rest } = original;
  return {
    id: keep.id,
    title: random.chance(0.3) && headlines?.main ? headlines.main : original.title,
    people: [...original.people.filter(isWriter), { name: staffMember(random), role: 'editor' }],
    source: other.name,
    reprintOf: dateline?.agency === '云澜通讯社' ? dateline.agency : first,
    publisher: other.publisher,
    channel: rest.channel ?? [],
    edition: { page: String(1 + random.below(16)) },
    ...(dateline && dateline.agency !== '本报' && { dateline }),
    publishedAt,
    language: 'zh-CN',
    keywords: rest.keywords ?? [],
    body: htmlOf(edited(paragraphsIn(original.body), random, first)),
    tags: [],
    status: keep.status,
    starred: false,
    ...(rest.event && { event: rest.event }),
    origin: keep.origin,
    readings: {},
    createdAt: keep.createdAt,
    updatedAt: keep.updatedAt,
    revision: keep.revision,
  };
}

function otherPaper(random: Random, name: string): (typeof papers)[number] {
  const drawn = paper(random);
  return drawn.name === name ? random.pick(papers.filter((one) => one.name !== name)) : drawn;
}

function isWriter(person: Person): boolean {
  return person.role === 'reporter' || person.role === 'correspondent';
}

function paragraphsIn(body: string): string[] {
  return body.slice('<p>'.length, -'</p>'.length).split('</p><p>');
}

function edited(paragraphs: string[], random: Random, first: string): string[] {
  const kept = paragraphs.length > 3 && random.chance(0.4) ? paragraphs.slice(0, -1) : paragraphs;
  const [before, after] = random.pick(rewordings);
  return kept.map((paragraph, place) => {
    const text = paragraph.replaceAll(before, after);
    return place === 0 ? text.replace('本报讯', `${first}讯`) : text;
  });
}
