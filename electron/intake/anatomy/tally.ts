import type { ListField, SingleField, Vote } from './vote.ts';
import { fold } from './words.ts';

type Single = Extract<Vote, { field: SingleField }>;
type List = Extract<Vote, { field: ListField }>;
export type PersonVote = Extract<Vote, { field: 'people' }>;

const together = (one: number, other: number) => Math.min(0.99, 1 - (1 - one) * (1 - other));

/**
 * The vote that wins a field: the most confident value, where votes of different rules that agree strengthen each other.
 *
 * Two dates agree when one is the other with less of it printed; the longer one is then taken.
 */
export function winner(votes: readonly Vote[], field: SingleField): Single | undefined {
  const cast = votes.filter((vote): vote is Single => vote.field === field && vote.value !== '');
  const agree =
    field === 'publishedAt' ? datesAgree : (one: Single, other: Single) => fold(one.value) === fold(other.value);
  let best: Single | undefined;
  for (const vote of cast) {
    const rules = new Map<string, number>();
    for (const other of cast)
      if (agree(vote, other)) rules.set(other.rule, Math.max(rules.get(other.rule) ?? 0, other.confidence));
    const confidence = [...rules.values()].reduce(together, 0);
    if (!best || confidence > best.confidence + 0.0001) best = { ...vote, confidence };
  }
  return best && fullest(best, cast);
}

const datesAgree = (one: Single, other: Single) =>
  one.value.startsWith(other.value) || other.value.startsWith(one.value);

/** The same date with its time, where a rule that is believed nearly as much read it. */
function fullest(best: Single, cast: readonly Single[]): Single {
  if (best.field !== 'publishedAt') return best;
  const fuller = cast.filter(
    (vote) => vote.value.length > best.value.length && vote.value.startsWith(best.value) && vote.confidence > 0.55,
  );
  const [first] = fuller.sort((a, b) => b.confidence - a.confidence);
  return first ? { ...first, confidence: best.confidence } : best;
}

/** The list that wins a field, whole. */
export function winningList(votes: readonly Vote[], field: ListField): List | undefined {
  const lists = votes.filter((vote): vote is List => vote.field === field && vote.findings.length > 0);
  return lists.reduce<List | undefined>(
    (best, vote) => (best && best.confidence >= vote.confidence ? best : vote),
    undefined,
  );
}

const writers: ReadonlySet<string> = new Set(['author', 'reporter', 'correspondent']);

/** Whether a vote leaves nothing to guess: someone else is known to have done it, or the same person is known to have edited it. */
function outdoes(known: PersonVote, guess: PersonVote): boolean {
  if (known.confidence <= guess.confidence + 0.1) return false;
  const isSameWork = known.role === guess.role || (writers.has(known.role) && writers.has(guess.role));
  return isSameWork || (guess.role === 'author' && known.role === 'editor' && fold(known.value) === fold(guess.value));
}

/** The people, one entry for each role of a person, in the order in which the page names them; guesses give way to what is labelled. */
export function winningPeople(votes: readonly Vote[]): PersonVote[] {
  const people = new Map<string, PersonVote>();
  const cast = votes.filter((vote): vote is PersonVote => vote.field === 'people');
  for (const vote of cast) {
    const isGuess = vote.confidence < 0.7;
    if (isGuess && cast.some((other) => outdoes(other, vote))) continue;
    const key = `${vote.role} ${fold(vote.value)}`;
    const there = people.get(key);
    if (!there) people.set(key, vote);
    else if (vote.confidence > there.confidence) people.set(key, vote);
  }
  return [...people.values()].sort((a, b) => a.passage.start - b.passage.start);
}
