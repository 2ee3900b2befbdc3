import { diffArrays } from 'diff';
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { limitDepth, plainText } from '../body/index.ts';
import { write } from '../body/serialise.ts';
import { compareTexts, compareWords, joined, type Piece, replaced } from './text.ts';

/** A block of a body, as it reads and as it is written. */
interface Block {
  readonly text: string;
  readonly markup: string;
}

/** More blocks than this that differ are not matched with one another. */
const mostDifferences = 2000;

/** What became of a body: its blocks matched, those that changed compared as texts; where only the form changed, that is noted. */
export function compareBodies(before: string, after: string): Piece[] {
  const [old, young] = [blocksOf(before), blocksOf(after)];
  const changes = diffArrays(old, young, {
    comparator: (one, other) => one.text === other.text,
    maxEditLength: mostDifferences,
  });
  if (!changes) return replaced(textOf(old), textOf(young));
  const pieces: Piece[] = [];
  let at = 0;
  let removed: Block[] = [];
  let added: Block[] = [];
  const close = () => {
    pieces.push(...compareBlocks(removed, added));
    [removed, added] = [[], []];
  };
  for (const { added: isAdded, removed: isRemoved, value } of changes) {
    if (isAdded) added.push(...value);
    else if (isRemoved) {
      removed.push(...value);
      at += value.length;
    } else {
      close();
      for (const block of value) pieces.push(sameBlock(old[at++]!, block));
    }
  }
  close();
  return trimmed(joined(pieces));
}

/** Blocks in the place of others: as one text, so that they may part and join; where too much differs, one by one in their order. */
function compareBlocks(before: readonly Block[], after: readonly Block[]): Piece[] {
  const found = compareWords(textOf(before), textOf(after));
  if (found) return found;
  const places = Array.from({ length: Math.max(before.length, after.length) }, (_, at) => at);
  return places.flatMap((at) => compareTexts(textOf(before.slice(at, at + 1)), textOf(after.slice(at, at + 1))));
}

function blocksOf(body: string): Block[] {
  const { children } = fromHtml(limitDepth(body), { fragment: true });
  return (children as ElementContent[]).map((node) => {
    const markup = write([node]);
    return { markup, text: sayable(markup) };
  });
}

/** What a block says; a picture without words and a rule have a sign, since nothing can't be marked. */
function sayable(markup: string): string {
  const text = plainText(markup);
  if (markup.startsWith('<hr')) return '———';
  if (!markup.startsWith('<figure')) return text;
  return `▣ ${text || (/ alt="([^"]*)"/.exec(markup)?.[1] ?? '')}`.trimEnd();
}

/** Each block on a line of its own, the last one too. */
const textOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => `${text}\n`).join('');

const sameBlock = (before: Block, after: Block): Piece => ({
  kind: 'same',
  text: textOf([after]),
  ...(before.markup !== after.markup && { restyled: true }),
});

/** Without the line feed after the last block of either body. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const isLast = ({ kind }: Piece, at: number) =>
    pieces.slice(at + 1).every((later) => kind !== 'same' && later.kind !== 'same' && later.kind !== kind);
  return joined(
    pieces.map((piece, at) => (isLast(piece, at) ? { ...piece, text: piece.text.replace(/\n$/, '') } : piece)),
  );
}
