import { describe, expect, test } from 'vitest';
import { Picked } from '../../../renderer/models/picked.svelte.ts';

describe('picking rows', () => {
  test('some are named by their ids', () => {
    const picked = new Picked();
    picked.set(['a']);
    picked.toggle('b');
    expect(picked.selection('tag:x')).toEqual({ ids: ['a', 'b'] });
    expect(picked.count(10)).toBe(2);
    expect(picked.single).toBe(null);
  });

  test('all but some are named by the query, whatever their number', () => {
    const picked = new Picked();
    picked.set(['a']);
    picked.all();
    picked.toggle('b');
    expect(picked.selection('tag:x')).toEqual({ query: 'tag:x', except: ['b'] });
    expect(picked.count(100_000)).toBe(99_999);
    expect([picked.has('a'), picked.has('b')]).toEqual([true, false]);
  });

  test('toggling twice changes nothing', () => {
    const picked = new Picked();
    picked.all();
    picked.toggle('b');
    picked.toggle('b');
    expect(picked.has('b')).toBe(true);
  });
});
