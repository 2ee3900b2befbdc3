import type { Output } from '../../electron/contract/contract.ts';
import type { Key } from '../../electron/messages/speak.ts';
import type { Speech } from './speech.svelte.ts';

export type FieldDifference = Output<'revision.compare'>['fields'][number];
export type Piece = FieldDifference['pieces'][number];

/** A piece of a comparison as it is shown: a long stretch that did not change is folded to its ends. */
export type ShownPiece = Piece | { readonly kind: 'folded'; readonly count: number };

/** An unchanged stretch of more characters than this is folded; so many stay beside what changed. */
const longest = 240;
const kept = 80;

/** Folds what did not change, so that what did is in sight. */
export function folded(pieces: readonly Piece[]): ShownPiece[] {
  return pieces.flatMap((piece, at): ShownPiece[] => {
    const characters = Array.from(piece.text);
    if (piece.kind !== 'same' || piece.restyled || characters.length <= longest) return [piece];
    const head = at === 0 ? 0 : kept;
    const tail = at === pieces.length - 1 ? 0 : kept;
    return [
      { kind: 'same', text: characters.slice(0, head).join('') },
      { kind: 'folded', count: characters.length - head - tail },
      { kind: 'same', text: characters.slice(characters.length - tail).join('') },
    ];
  });
}

/** What a field of a comparison is called. */
export function fieldName(field: string, { t }: Speech): string {
  const role = /^people\.(.+)$/.exec(field)?.[1];
  return t((role ? `role.${role}` : `field.${field}`) as Key);
}

/** The pieces of a field in the window's words, where the article keeps its own. */
export function spokenPieces({ field, pieces }: FieldDifference, speech: Speech): readonly Piece[] {
  const say = sayers[field];
  return say ? pieces.map((piece) => ({ ...piece, text: say(piece.text, speech) })) : pieces;
}

const yesOrNo = (text: string, { t }: Speech) => t(text === 'true' ? 'revisions.yes' : 'revisions.no');
const asDate = (text: string, { date }: Speech) => date(text, true);

const sayers: Readonly<Record<string, (text: string, speech: Speech) => string>> = {
  status: (text, { t }) => t(`status.${text}` as Key),
  starred: yesOrNo,
  binned: yesOrNo,
  publishedAt: asDate,
  'dateline.date': asDate,
  'event.date': asDate,
};
