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
  const keyOf = (vote: Single) => (field === 'publishedAt' ? vote.value : fold(vote.value));
  const values = new Map<string, Value>();
  for (const vote of cast) {
    const key = keyOf(vote);
    const value = values.get(key) ?? { first: vote, rules: new Map<string, number>() };
    values.set(key, value);
    if (vote.confidence > value.first.confidence) value.first = vote;
    value.rules.set(vote.rule, Math.max(value.rules.get(vote.rule) ?? 0, vote.confidence));
  }
  const strongest = [...values].sort(([, one], [, other]) => other.first.confidence - one.first.confidence);
  const likely = strongest.slice(0, mostValues);
  let best: Single | undefined;
  for (const [key, { first }] of likely) {
    const agreeing = likely.filter(([other]) => other === key || (field === 'publishedAt' && datesAgree(key, other)));
    const confidence = strength(agreeing.map(([, { rules }]) => rules));
    if (!best || confidence > best.confidence + 0.0001) best = { ...first, confidence };
  }
  return best && fullest(best, cast);
}

/** The votes for one value: the most confident, and how confident each rule is. */
interface Value {
  first: Single;
  rules: Map<string, number>;
}

/** A page of many thousand dates prints the article's among the most likely of them. */
const mostValues = 100;

const datesAgree = (one: string, other: string) => one.startsWith(other) || other.startsWith(one);

function strength(values: readonly ReadonlyMap<string, number>[]): number {
  const rules = new Map<string, number>();
  for (const [rule, confidence] of values.flatMap((value) => [...value]))
    rules.set(rule, Math.max(rules.get(rule) ?? 0, confidence));
  return [...rules.values()].reduce(together, 0);
}

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

/** The votes that a guess may have to give way to: of each role and name the most confident. */
function knownOf(cast: readonly PersonVote[]): PersonVote[] {
  const known = new Map<string, PersonVote>();
  for (const vote of cast.filter(({ confidence }) => confidence > leastGuess)) {
    const key = vote.role === 'editor' ? `editor ${fold(vote.value)}` : vote.role;
    if (vote.confidence > (known.get(key)?.confidence ?? 0)) known.set(key, vote);
  }
  return [...known.values()];
}

/** Votes below this are not kept at all, so that nothing gives way to what is hardly above it. */
const leastGuess = 0.5;

/** The people, one entry for each role of a person, in the order in which the page names them; guesses give way to what is labelled. */
export function winningPeople(votes: readonly Vote[]): PersonVote[] {
  const people = new Map<string, PersonVote>();
  const cast = votes.filter((vote): vote is PersonVote => vote.field === 'people');
  const known = knownOf(cast);
  for (const vote of cast) {
    const isGuess = vote.confidence < 0.7;
    if (isGuess && known.some((other) => outdoes(other, vote))) continue;
    const key = `${vote.role} ${fold(vote.value)}`;
    const there = people.get(key);
    if (!there) people.set(key, vote);
    else if (vote.confidence > there.confidence) people.set(key, vote);
  }
  return [...people.values()].sort((a, b) => a.passage.start - b.passage.start);
}
