import { bylineOf } from '../byline.ts';
import { dateOf } from '../dates.ts';
import type { Passage } from '../passage.ts';
import { publicationIn } from '../publication.ts';
import type { Rule } from '../rule.ts';
import { isFullName } from '../surnames.ts';
import type { Finding, Vote } from '../vote.ts';
import { atChina } from '../zone.ts';

/** The names that sites give to an article's facts in the data of their scripts. */
const keys = {
  publishedAt:
    'publishDate|publish_date|publishTime|publish_time|publishedAt|pubTime|pubDate|pub_time|pubtime|ptime|createTime|create_time|datePublished|releaseTime|newsTime|ct',
  source: 'source|sourceName|source_name|mediaName|media_name|newsSource|articleSource',
  author: 'author|authorName|author_name',
  editor: 'editor|editorName|responEditor|responsibleEditor|dutyEditor',
};

const patternOf = (names: string) =>
  new RegExp(
    `(?<![\\w$])["']?(?:${names})["']?\\s*[:=]\\s*(["']?)([^"'\\n<>{}]{2,60}?)\\s*(?:\\1\\s*[,;}\\n]|\\1$)`,
    'g',
  );
const patterns = Object.entries(keys).map(([field, names]) => ({
  field: field as keyof typeof keys,
  pattern: patternOf(names),
}));

/** How far from the article's title its other facts may stand in a script. */
const reach = 3000;

/**
 * What a page's scripts say of the article. Near the article's title every fact is believed a little; anywhere else only a date is:
 * the rest may be another article's.
 */
export const scriptFacts: Rule = function* (page, { title }) {
  for (const script of page.scripts ?? []) {
    const at = title ? script.text.indexOf(title.value) : -1;
    const near = at < 0 ? undefined : script.slice(Math.max(0, at - reach), at + reach);
    for (const { field, pattern } of patterns) {
      if (near) yield* first(near, at - Math.max(0, at - reach), field, pattern, 0.64);
      else if (field === 'publishedAt') yield* first(script.slice(0, 200_000), 0, field, pattern, 0.56);
    }
  }
};

/** The fact nearest to the title, of those that say something. */
function* first(
  script: Passage,
  from: number,
  field: keyof typeof keys,
  pattern: RegExp,
  confidence: number,
): Generator<Vote> {
  const matches = [...script.text.matchAll(pattern)].sort(
    (a, b) => Math.abs(a.index - from) - Math.abs(b.index - from),
  );
  for (const match of matches.slice(0, 8)) {
    const at = match.index + match[0].lastIndexOf(match[2]!);
    const votes = [...votesOf(field, script.slice(at, at + match[2]!.length).trim(), confidence)];
    if (votes.length > 0) return yield* votes;
  }
}

function* votesOf(field: keyof typeof keys, value: Passage, confidence: number): Generator<Vote> {
  const rule = `script:${field}`;
  if (field === 'publishedAt') {
    const date = dateIn(value);
    if (date) yield { rule, field, ...date, confidence };
  } else if (field === 'source') {
    const publication = /\p{sc=Han}/u.test(value.text) ? publicationIn(value) : undefined;
    if (publication) yield { rule, field, ...publication, confidence };
  } else {
    for (const { role, name } of bylineOf(value, [], field))
      if (isFullName(name.value)) yield { rule, field: 'people', role, ...name, confidence };
  }
}

/** A printed date, or the seconds or milliseconds since 1970. */
function dateIn(value: Passage): Finding | undefined {
  const since = /^1[0-9]{9}(?:\d{3})?$/.exec(value.text);
  if (!since) return dateOf(value);
  const printed = atChina(Number(value.text) * (value.text.length > 10 ? 1 : 1000));
  return printed ? { value: printed, passage: value } : undefined;
}
