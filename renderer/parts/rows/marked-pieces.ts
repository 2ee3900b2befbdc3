import type { Snippet } from '../../../electron/contract/parts.ts';

/** Cuts a text at its marks, in order, leaving out pieces of no length. */
export function markedPieces({ text, marks }: Snippet): { text: string; isMark: boolean }[] {
  const pieces: { text: string; isMark: boolean }[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push({ text: text.slice(at, start), isMark: false }, { text: text.slice(start, end), isMark: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), isMark: false });
  return pieces.filter((piece) => piece.text !== '');
}
