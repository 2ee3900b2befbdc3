import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecoder } from '../support/electron/page/decode.ts';
import { createEncoder } from '../support/electron/page/encode.ts';

const encode = createEncoder();
const decode = createDecoder();
const crossed = (value: unknown) => decode(encode(value));

describe('a value that crosses between page and main process', () => {
  test('is what structured clone makes of it', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(anything, (value) => {
        expect(crossed(value)).toEqual(structuredClone(value));
      }),
    );
  });

  test('keeps its cycles and what is named twice', () => {
    const twice = { a: 1 };
    const value: Record<string, unknown> = { first: twice, list: [twice] };
    value.self = value;
    const got = crossed(value) as { first: object; list: object[]; self: object };
    expect(got.self).toBe(got);
    expect(got.list[0]).toBe(got.first);
  });

  test('keeps a key that is called __proto__ an ordinary key', () => {
    const got = crossed(JSON.parse('{"__proto__": {"x": 1}}')) as object;
    expect(Object.keys(got)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(got)).toBe(Object.prototype);
  });

  test.each([Symbol('mark'), () => 1, new WeakMap(), Promise.resolve()])('is refused when it is %s', (value) => {
    expect(() => encode(value)).toThrow('could not be cloned');
  });

  test('arrives as an empty file of the same name when it is a file', () => {
    const file = crossed(new File(['text'], '要闻.html')) as File;
    expect([file.name, file.size]).toEqual(['要闻.html', 0]);
  });
});
