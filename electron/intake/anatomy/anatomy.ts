import type { Draft, Person, Reading, Readings } from '../../core/article.ts';
import { type Layout, layOut } from './layout.ts';
import type { Page } from './model.ts';
import { rules } from './rules/rules.ts';
import { type PersonVote, winner, winningList, winningPeople } from './tally.ts';
import { type Finding, type SingleField, singleFields, type Vote } from './vote.ts';
import { fold } from './words.ts';

/** What the rules made of a page, all but its body. */
export interface Anatomy {
  fields: Omit<Draft, 'body'>;
  readings: Readings;
  layout: Layout;
}

/** Below this a value is not worth a person's time: the field stays empty. */
const leastConfidence = 0.5;

/**
 * Reads a page: lays it out, lets every rule vote, and takes the winners. The same page gives the same answer, always.
 *
 * @param layout given by a format that says itself which part is the article.
 */
export function dissect(page: Page, layout: Layout = layOut(page)): Anatomy {
  const votes = rules.flatMap((rule) => [...rule(page, layout)]);
  const found = new Map<SingleField, Extract<Vote, { field: SingleField }>>();
  for (const field of singleFields) {
    const vote = winner(votes, field);
    if (vote && (vote.confidence >= leastConfidence || field === 'title')) found.set(field, vote);
  }
  completeDateline(found);
  dropRepeats(found, layout);
  const readings: Readings = {};
  for (const [field, vote] of found) readings[field] = readingOf(vote, vote);
  const people = winningPeople(votes).filter(({ confidence }) => confidence >= leastConfidence);
  people.forEach((vote, at) => {
    readings[`people.${at}`] = readingOf(vote, vote);
  });
  const lists = { channel: listOf(votes, 'channel', readings), keywords: listOf(votes, 'keywords', readings) };
  return { fields: assemble(found, people, lists, page), readings, layout };
}

function assemble(
  found: ReadonlyMap<SingleField, Finding>,
  people: readonly PersonVote[],
  lists: Record<'channel' | 'keywords', string[]>,
  page: Page,
): Omit<Draft, 'body'> {
  const value = (field: SingleField) => found.get(field)?.value;
  const group = <Key extends string>(name: string, keys: readonly Key[]) => {
    const entries = keys.flatMap((key) => {
      const text = value(`${name}.${key}` as SingleField);
      return text ? [[key, text] as const] : [];
    });
    return entries.length > 0 ? { [name]: Object.fromEntries(entries) } : {};
  };
  const single = (field: SingleField) => (value(field) ? { [field]: value(field) } : {});
  return {
    title: value('title') ?? page.fileName.replace(/\.[^.]*$/, ''),
    ...group('headlines', ['pre', 'main', 'sub']),
    people: people.map(({ value: name, role }): Person => ({ name, role })),
    ...single('source'),
    ...single('reprintOf'),
    ...single('publisher'),
    ...(lists.channel.length > 0 && { channel: lists.channel }),
    ...group('edition', ['page', 'pageName', 'column', 'issue']),
    ...group('dateline', ['place', 'agency', 'date']),
    ...single('publishedAt'),
    ...single('url'),
    ...(page.language && { language: page.language }),
    ...(lists.keywords.length > 0 && { keywords: lists.keywords }),
    ...single('summary'),
  };
}

function readingOf({ value, passage }: Finding, { rule, confidence }: { rule: string; confidence: number }): Reading {
  return {
    value,
    confidence: Math.round(Math.min(confidence, 0.99) * 100) / 100,
    start: passage.start,
    end: passage.end,
    rule,
  };
}

function listOf(votes: readonly Vote[], field: 'channel' | 'keywords', readings: Readings): string[] {
  const vote = winningList(votes, field);
  const findings =
    vote?.findings.filter(({ value }, at, all) => all.findIndex((other) => other.value === value) === at) ?? [];
  findings.forEach((finding, at) => {
    readings[`${field}.${at}`] = readingOf(finding, vote!);
  });
  return findings.map(({ value }) => value);
}

/** A 电头 prints month and day; the year is the publication's, or the one before when that day is still to come. */
function completeDateline(found: Map<SingleField, Extract<Vote, { field: SingleField }>>): void {
  const date = found.get('dateline.date');
  const published = found.get('publishedAt')?.value;
  if (!date) return;
  found.delete('dateline.date');
  if (!published || published.length < 10) return;
  const year = Number(published.slice(0, 4));
  const value = date.value > published.slice(5, 10) ? `${year - 1}-${date.value}` : `${year}-${date.value}`;
  found.set('dateline.date', { ...date, value });
}

/** A 主题 alone that repeats the title is no headline block; a summary that repeats the article's beginning says nothing new. */
function dropRepeats(found: Map<SingleField, Extract<Vote, { field: SingleField }>>, layout: Layout): void {
  const main = found.get('headlines.main');
  const isAlone = !found.has('headlines.pre') && !found.has('headlines.sub');
  if (main && isAlone && fold(main.value) === fold(found.get('title')?.value ?? '')) found.delete('headlines.main');
  const summary = found.get('summary');
  if (summary?.rule.startsWith('meta:') && !isSummary(summary.value, found.get('title')?.value ?? '', layout))
    found.delete('summary');
}

/** What a page states as its description is often its title, its keywords or the article's first words over again. */
function isSummary(text: string, title: string, { body }: Layout): boolean {
  const opening = fold(
    body
      .slice(0, 6)
      .map((block) => block.text)
      .join(''),
  );
  const words = fold(text);
  const middle = words.slice(Math.floor(words.length / 2), Math.floor(words.length / 2) + 12);
  return (
    /[，。；！？]/.test(text) &&
    !words.startsWith(fold(title)) &&
    !opening.includes(words.slice(0, 16)) &&
    !opening.includes(middle)
  );
}
