import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, diff, type Patch, PatchMisfit } from '../../electron/core/patch.ts';

const word = fc.string({
  unit: fc.constantFrom('政', '协', '𠮷', '👩‍🚀', 'a', '，', '\ud83d', '\n', '"'),
  maxLength: 12,
});
const text = fc.string({ unit: fc.constantFrom('政', '协', '𠮷', '𠮸', '。', 'b'), minLength: 60, maxLength: 200 });
const key = fc.oneof(fc.constantFrom('title', 'body', 'people', '__proto__', 'constructor', '7', '12', ''), word);
const { value } = fc.letrec((again) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, 1.5),
    word,
    text,
    fc.array(again('value'), { maxLength: 4 }),
    fc.dictionary(key, again('value'), { maxKeys: 6, noNullPrototype: true }),
  ),
}));
/** As it comes out of a file: no undefined, no -0, and the keys in the order that JavaScript gives them. */
const json = value.map((thing) => JSON.parse(JSON.stringify(thing)) as unknown);
/** Two values that have much in common, as an article has before and after an edit. */
const pair = fc
  .tuple(
    fc.dictionary(key, json, { maxKeys: 8, noNullPrototype: true }),
    json,
    fc.array(key),
    fc.array(fc.tuple(key, json)),
  )
  .map(([shared, one, gone, more]) => {
    const before = { ...shared, one };
    const kept = Object.entries(structuredClone(before)).filter(([name]) => !gone.includes(name));
    return [before, Object.fromEntries([...more, ...kept])] as const;
  });
const afterDisk = (patches: Patch[]) => JSON.parse(JSON.stringify(patches)) as Patch[];

describe('patches between two JSON values', () => {
  test('lead from any value to any other, to the order of the keys, and back', () => {
    fc.assert(
      fc.property(fc.oneof(pair, fc.tuple(json, json)), ([before, after]) => {
        expect(JSON.stringify(apply(before, afterDisk(diff(before, after))))).toBe(JSON.stringify(after));
        expect(JSON.stringify(apply(after, afterDisk(diff(after, before))))).toBe(JSON.stringify(before));
      }),
      { numRuns: 2000 },
    );
  });

  test('leave both values as they were', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const texts = [JSON.stringify(before), JSON.stringify(after)];
        apply(before, diff(before, after));
        expect([JSON.stringify(before), JSON.stringify(after)]).toEqual(texts);
      }),
    );
  });

  test('are none between equal values', () => {
    fc.assert(
      fc.property(json, (one) => {
        expect(diff(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  test('cost a few characters where a few characters of a long text changed', () => {
    const body = `<p>${'市政协召开协商议政大会。'.repeat(100)}</p>`;
    expect(diff({ body }, { body: body.replace('。', '，') })).toEqual([
      { at: ['body'], start: 14, cut: 1, paste: '，' },
    ]);
  });

  test('do not part a surrogate pair', () => {
    const lead = '长'.repeat(70);
    expect(diff(`${lead}𠮷尾`, `${lead}𠮸尾`)).toEqual([{ at: [], start: 70, cut: 2, paste: '𠮸' }]);
    expect(diff(`${lead}\u{20bb7}`, `${lead}\u{203b7}`)).toEqual([{ at: [], start: 70, cut: 2, paste: '\u{203b7}' }]);
  });

  test('put a new key where it stands', () => {
    expect(diff({ title: 'a', body: 'b' }, { title: 'a', source: 's', body: 'b' })).toEqual([
      { at: [], add: [['source', 's', 'body']] },
    ]);
  });

  test('do not look into parts that are the same object', () => {
    const shared = Object.defineProperty({}, 'trap', {
      enumerable: true,
      get: () => {
        throw new Error('looked into');
      },
    });
    expect(diff({ shared, n: 1 }, { shared, n: 2 })).toEqual([{ at: ['n'], put: 2 }]);
  });

  test('share what they do not touch', () => {
    const before = { people: [{ name: '骆行' }], title: 'a' };
    const after = apply(before, diff(before, { ...before, title: 'b' })) as typeof before;
    expect(after.people).toBe(before.people);
  });

  test('refuse a value that they were not made for', () => {
    expect(() => apply({ title: 'a' }, [{ at: ['headlines', 'main'], put: 'x' }])).toThrow(PatchMisfit);
    expect(() => apply({ body: 'short' }, [{ at: ['body'], start: 3, cut: 9, paste: '' }])).toThrow(PatchMisfit);
    expect(() => apply(null, [{ at: [], drop: ['title'] }])).toThrow(PatchMisfit);
  });

  test('change five thousand entries of a collection of fifty thousand in moments', () => {
    const articles = Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`article-${n}`, n]));
    const fewer = Object.fromEntries(Object.entries(articles).filter(([, n]) => n % 10 !== 3));
    const moved = Object.fromEntries(Object.entries(articles).map(([id, n]) => [id, n % 10 === 3 ? -n : n]));
    for (const other of [fewer, moved]) {
      expect(apply(articles, diff(articles, other))).toEqual(other);
      expect(JSON.stringify(apply(other, diff(other, articles)))).toBe(JSON.stringify(articles));
    }
  }, 60_000);
});
