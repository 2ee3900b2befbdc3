import type { Subject } from './subject.ts';

/** Where a word may stand: in the headline, in what is said about the article, or in what it says. Nearer the top weighs more. */
export const places = ['title', 'facts', 'text'] as const;
export type Place = (typeof places)[number];

/** The texts of an article in which bare words are looked for. */
export function textsIn(place: Place, subject: Subject): readonly string[] {
  switch (place) {
    case 'title':
      return [subject.title];
    case 'facts':
      return [subject.source, subject.people, subject.posts, subject.keywords];
    case 'text':
      return [subject.note, subject.body];
  }
}

/**
 * How well an article answers words: 0 when all stand in the headline, more the further from it they stand.
 *
 * A word that is not there counts as furthest: with OR, an article that has all the words comes before one that has some.
 */
export function remoteness(words: readonly string[], subject: Subject): number {
  const distanceOf = (word: string) => {
    const place = places.findIndex((one) => textsIn(one, subject).some((text) => text.includes(word)));
    return place < 0 ? places.length : place;
  };
  return words.reduce((sum, word) => sum + distanceOf(word), 0);
}
