import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepFolded, restore } from '../../electron/index/folded-text.ts';

describe('a text kept folded', () => {
  test('can be had back, any stretch of it', () => {
    const text = fc.string({ unit: fc.constantFrom('政', 'Ａ', 'B', 'c', '，', '。', '𠮷', '\n', '　') });
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (whole, from, length) => {
        const kept = keepFolded(whole);
        return (
          restore(kept, 0, whole.length) === whole &&
          restore(kept, from, Math.min(whole.length, from + length)) === whole.slice(from, from + length)
        );
      }),
    );
  });

  test('also when what was lost is far apart', () => {
    const text = `Ａ${'政'.repeat(200_000)}Ｂ${'协'.repeat(70_000)}Ｃ`;
    const kept = keepFolded(text);
    expect(restore(kept, 0, text.length)).toBe(text);
    expect(restore(kept, 199_999, 200_003)).toBe('政政Ｂ协');
    expect(kept.lost.length).toBeLessThan(20);
  });
});
