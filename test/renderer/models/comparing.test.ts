import { describe, expect, test } from 'vitest';
import { folded, type Piece } from '../../../renderer/models/comparing.ts';

const same = (length: number, character = '会'): Piece => ({ kind: 'same', text: character.repeat(length) });
const change: Piece = { kind: 'added', text: '新' };

/** Each piece by its length; what is folded away in brackets. */
const seen = (pieces: readonly Piece[]) =>
  folded(pieces).map((piece) => (piece.kind === 'folded' ? `(${piece.count})` : Array.from(piece.text).length));

describe('what is shown of a comparison', () => {
  test('is all of it where little stayed as it was', () => {
    expect(folded([change, same(240), change])).toEqual([change, same(240), change]);
  });

  test('leaves the middle of a long unchanged stretch out, and keeps what is beside a change', () => {
    expect(seen([change, same(1000), change])).toEqual([1, 80, '(840)', 80, 1]);
    expect(seen([same(1000), change, same(500)])).toEqual([0, '(920)', 80, 1, 80, '(420)', 0]);
  });

  test('counts characters of four bytes as one', () => {
    expect(folded([change, same(200, '\u{20000}'), change])).toHaveLength(3);
    expect(seen([change, same(300, '\u{20000}'), change])).toEqual([1, 80, '(140)', 80, 1]);
  });

  test('never leaves out what changed, in form alone too', () => {
    const long: Piece[] = [
      { kind: 'removed', text: '旧'.repeat(900) },
      { kind: 'added', text: '新'.repeat(900) },
      { kind: 'same', text: '会'.repeat(900), restyled: true },
    ];
    expect(folded(long)).toEqual(long);
  });
});
