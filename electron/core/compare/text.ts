import { diffArrays } from 'diff';

/** A stretch of two texts: in both, in the later one alone, or in the earlier one alone. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** The text is the same, its form is another one: bold, a heading, a link. */
  restyled?: true;
}

/** More differences than this are not looked for: the work grows with their square, and is half a second here. */
const mostDifferences = 1200;
/** Texts that share less than this of the shorter one are shown as wholes: what they share is chance. */
const leastShared = 0.3;

/** Words as `Intl.Segmenter` parts them by its dictionary, Chinese ones too; line feeds and blanks are words of their own. */
const words = new Intl.Segmenter('zh', { granularity: 'word' });
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * What became of a text, word by word; of a word that was replaced, only the characters that changed.
 *
 * Chinese has no blanks, and a dictionary parts the same characters in one way here and in another there: so what is common to both
 * ends of a change is taken out of it again, character by character.
 */
export function compareTexts(before: string, after: string): Piece[] {
  return compareWords(before, after) ?? replaced(before, after);
}

/** The same, or null where the texts differ in more places than are looked for. */
export function compareWords(before: string, after: string): Piece[] | null {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const changes = diffArrays(split(before, words), split(after, words), { maxEditLength: mostDifferences });
  if (!changes) return null;
  const found = changes.map(({ added, removed, value }): Piece => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') };
  });
  const shared = found.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0), 0);
  if (shared < leastShared * Math.min(before.length, after.length)) return replaced(before, after);
  return narrowed(withoutCrumbs(found));
}

/** One text in the place of another. */
export function replaced(before: string, after: string): Piece[] {
  const pieces: Piece[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return pieces.filter(({ text }) => text !== '');
}

/** Neighbours of one kind as one. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.text === '') continue;
    if (last?.kind === piece.kind && last.restyled === piece.restyled) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}

/** Where a word or a comma stayed between changes of twice its length, it counts as changed too: easier to read. */
function withoutCrumbs(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const [at, piece] of pieces.entries()) {
    const isCrumb =
      piece.kind === 'same' && 2 * piece.text.length <= Math.min(around(pieces, at, -1), around(pieces, at, 1));
    if (isCrumb && !piece.text.includes('\n')) kept.push(...replaced(piece.text, piece.text));
    else kept.push(piece);
  }
  return gathered(kept);
}

/** How much was changed beside a piece: the longer of what went and what came. */
function around(pieces: readonly Piece[], at: number, direction: 1 | -1): number {
  const [one, two] = [pieces[at + direction], pieces[at + 2 * direction]];
  const first = one && one.kind !== 'same' ? one.text.length : 0;
  return Math.max(first, first > 0 && two && two.kind !== 'same' ? two.text.length : 0);
}

/** Each run of changes as what went, then what came. */
function gathered(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    result.push(...replaced(removed, added));
    removed = '';
    added = '';
  };
  for (const piece of pieces) {
    if (piece.kind === 'removed') removed += piece.text;
    else if (piece.kind === 'added') added += piece.text;
    else {
      close();
      result.push(piece);
    }
  }
  close();
  return result;
}

/** Changes without the characters that are the same at both ends. */
function narrowed(pieces: readonly Piece[]): Piece[] {
  return joined(
    pieces.flatMap((piece, at) => {
      const next = pieces[at + 1];
      if (piece.kind === 'removed' && next?.kind === 'added') return narrow(piece.text, next.text);
      return piece.kind === 'added' && pieces[at - 1]?.kind === 'removed' ? [] : [piece];
    }),
  );
}

function narrow(before: string, after: string): Piece[] {
  const [old, young] = [split(before, characters), split(after, characters)];
  const shorter = Math.min(old.length, young.length);
  let start = 0;
  while (start < shorter && old[start] === young[start]) start++;
  let tail = 0;
  while (tail < shorter - start && old.at(-1 - tail) === young.at(-1 - tail)) tail++;
  const middle = (all: string[]) => all.slice(start, all.length - tail).join('');
  return [
    { kind: 'same', text: old.slice(0, start).join('') },
    ...replaced(middle(old), middle(young)),
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ];
}

const split = (text: string, by: Intl.Segmenter): string[] => Array.from(by.segment(text), ({ segment }) => segment);
