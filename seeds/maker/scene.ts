import { district, firm, personInNews, village } from './names.ts';
import type { Random } from './random.ts';
import { type Subject, subjects } from './subjects.ts';
import * as words from './words.ts';
import { type Draw, zipf } from './zipf.ts';

/** How many words of each kind one article knows: writers repeat themselves, so a rare word is absent from most articles. */
const vocabulary = {
  verb: [zipf(words.verbs), 12],
  adverb: [zipf(words.adverbs), 6],
  outcome: [zipf(words.outcomes), 6],
  saying: [zipf(words.sayings), 5],
  opening: [zipf(words.openings), 5],
  common: [zipf(words.commonNouns), 10],
  body: [zipf(words.bodies), 5],
  district: [district, 3],
  village: [village, 4],
  firm: [firm, 2],
} as const satisfies Record<string, readonly [Draw<string>, number]>;

type Kind = keyof typeof vocabulary;
const kinds = Object.keys(vocabulary) as Kind[];

/** What the sentences of one article have in common. */
export interface Scene {
  readonly random: Random;
  /** The words that it uses; one that is there twice is used twice as often. */
  readonly own: Readonly<Record<Kind | 'topic', readonly string[]>>;
  /** The day of the event as it is printed: 3月14日. */
  readonly day: string;
  /** The few people who speak in it, each with a post: 校长阮清越. */
  readonly speakers: readonly string[];
}

const post = zipf(words.posts);
const topicsOf = new Map(subjects.map((subject) => [subject, zipf(subject.nouns)]));

/** Casts an article: its words, its day and the people in it. */
export function sceneOf(random: Random, subject: Subject, day: string): Scene {
  const some = (draw: Draw<string>, count: number) => Array.from({ length: count }, () => draw(random));
  const learned = kinds.map((kind) => [kind, some(vocabulary[kind][0], vocabulary[kind][1])]);
  const own = Object.fromEntries(learned) as Record<Kind, string[]>;
  const topic = some(topicsOf.get(subject) as Draw<string>, 14);
  const speakers = some((chance) => post(chance) + personInNews(chance), 2 + random.below(4));
  return { random, own: { ...own, topic }, day, speakers };
}
