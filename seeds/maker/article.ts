import type { Article } from '../../electron/core/article.ts';
import { htmlOf, paragraphsOf } from './body.ts';
import { bylineOf } from './byline.ts';
import { printing } from './dates.ts';
import { keeping } from './keeping.ts';
import { paper } from './papers.ts';
import { type Random, randomFrom } from './random.ts';
import { type Scene, sceneOf } from './scene.ts';
import { heading } from './sentences.ts';
import { type Subject, subjects } from './subjects.ts';
import { zipf } from './zipf.ts';

const subjectOf = zipf(subjects);

/**
 * Makes the article that comes in as the `index`-th of the archive with this seed. The same three numbers always make the
 * same article, so that one can be made again without keeping it.
 *
 * @param characters how long the body is on average.
 */
export function originalArticle(seed: number, index: number, characters: number): Article {
  const random = randomFrom(seed, index, 1);
  const subject = subjectOf(random);
  const { name, publisher, host, columns } = paper(random);
  const { publishedAt, eventDate, eventDay } = printing(random);
  const scene = sceneOf(random, subject, eventDay);
  const title = heading(scene);
  const { people, dateline, opening, credit } = bylineOf(random, publishedAt);
  const paragraphs = paragraphsOf(scene, characters, opening, credit);
  const first = paragraphs[0] as string;
  const keep = keeping(random, index, `${name}-${publishedAt.slice(0, 10)}-${index}.txt`, characters);
  return {
    id: keep.id,
    title,
    ...(random.chance(0.6) && { headlines: headlinesOf(scene, title) }),
    people,
    source: name,
    publisher,
    channel: [...subject.channel],
    edition: {
      page: String(1 + random.below(16)),
      pageName: subject.pageName,
      ...(random.chance(0.2) && { column: random.pick(columns) }),
    },
    ...(dateline && { dateline }),
    publishedAt,
    ...(publishedAt.includes('T') && {
      url: `https://${host}/${publishedAt.slice(0, 7).replace('-', '/')}/${index}.html`,
    }),
    language: 'zh-CN',
    keywords: keywordsOf(scene),
    ...(random.chance(0.3) && { summary: first.slice(opening.length, first.indexOf('。') + 1) }),
    body: htmlOf(paragraphs),
    tags: tagsOf(random, subject),
    status: keep.status,
    starred: random.chance(0.04),
    ...(random.chance(0.05) && { note: `可与${random.pick(scene.own.topic)}一稿对照,**待核**${eventDay}的数字。` }),
    ...(random.chance(0.03) && { marks: [markIn(random, first)] }),
    ...(random.chance(0.6) && { event: { date: eventDate, text: title } }),
    origin: keep.origin,
    readings: {},
    createdAt: keep.createdAt,
    updatedAt: keep.updatedAt,
    revision: keep.revision,
  };
}

function headlinesOf(scene: Scene, title: string): NonNullable<Article['headlines']> {
  const { random } = scene;
  return {
    ...(random.chance(0.5) && { pre: heading(scene) }),
    main: random.chance(0.6) ? title : heading(scene),
    ...(random.chance(0.7) && { sub: heading(scene) }),
  };
}

function keywordsOf(scene: Scene): string[] {
  const wanted = 1 + scene.random.below(4);
  return [...new Set(scene.own.topic)].slice(0, wanted);
}

function tagsOf(random: Random, subject: Subject): string[] {
  const tags = Array.from({ length: random.pick([0, 1, 1, 1, 1, 2, 2, 3]) }, () => random.pick(subject.tags));
  if (random.chance(0.03)) tags.push(random.pick(random.pick(subjects).tags));
  return [...new Set(tags)];
}

function markIn(random: Random, text: string): NonNullable<Article['marks']>[number] {
  const start = random.below(Math.max(1, text.length - 30));
  const quote = text.slice(start, start + 8 + random.below(20));
  const colour = random.pick(['yellow', 'green', 'blue']);
  return { id: `m${random.below(1e9)}`, start, end: start + quote.length, quote, colour };
}
