import type { ListField, SingleField, Vote } from './vote.ts';
import { fold } from './words.ts';

type Single = Extract<Vote, { field: SingleField }>;
type List = Extract<Vote, { field: ListField }>;
export type PersonVote = Extract<Vote, { field: 'people' }>;

const together = (one: number, other: number) => Math.min(0.99, 1 - (1 - one) * (1 - other));

/**
 * The vote that wins a field: the most confident value, where votes that agree strengthen each other.
 *
 * A date that is printed to the minute wins over the same day without a time.
 */
export function winner(votes: readonly Vote[], field: SingleField): Single | undefined {
  const candidates = new Map<string, Single>();
  for (const vote of votes) {
    if (vote.field !== field || vote.value === '') continue;
    const key = field === 'publishedAt' ? vote.value.slice(0, 10) : fold(vote.value);
    const best = candidates.get(key);
    candidates.set(key, best ? merged(best, vote as Single) : (vote as Single));
  }
  return [...candidates.values()].reduce<Single | undefined>(
    (best, vote) => (best && best.confidence >= vote.confidence ? best : vote),
    undefined,
  );
}

function merged(one: Single, other: Single): Single {
  const isFiner = one.field === 'publishedAt' && other.value.length !== one.value.length;
  const leads = isFiner
    ? other.value.length > one.value.length && other.confidence > 0.4
    : other.confidence > one.confidence;
  const confidence =
    one.rule === other.rule ? Math.max(one.confidence, other.confidence) : together(one.confidence, other.confidence);
  return { ...(leads ? other : one), confidence };
}

/** The list that wins a field, whole. */
export function winningList(votes: readonly Vote[], field: ListField): List | undefined {
  const lists = votes.filter((vote): vote is List => vote.field === field && vote.findings.length > 0);
  return lists.reduce<List | undefined>(
    (best, vote) => (best && best.confidence >= vote.confidence ? best : vote),
    undefined,
  );
}

/** The people, one entry for each role of a person, in the order in which the page names them; guesses give way to what is labelled. */
export function winningPeople(votes: readonly Vote[]): PersonVote[] {
  const people = new Map<string, PersonVote>();
  const cast = votes.filter((vote): vote is PersonVote => vote.field === 'people');
  for (const vote of cast) {
    const isGuess = vote.confidence < 0.7;
    if (isGuess && cast.some((other) => other.role === vote.role && other.confidence > vote.confidence + 0.1)) continue;
    const key = `${vote.role} ${fold(vote.value)}`;
    const there = people.get(key);
    if (!there) people.set(key, vote);
    else if (vote.confidence > there.confidence) people.set(key, vote);
  }
  return [...people.values()].sort((a, b) => a.passage.start - b.passage.start);
}
