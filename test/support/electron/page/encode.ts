/** A value as JSON: plain where JSON says it exactly, `[kind, ...]` for everything else. */
export type Encoded = null | boolean | string | number | [kind: string, ...parts: unknown[]];

/** A function as it crosses from one world of a page to the other. */
export type AnyFunction = (...parameters: unknown[]) => unknown;

/**
 * Makes an encoder of what structured clone takes: dates, maps, sets, bytes, errors, big integers, cycles.
 *
 * `toReference` says how a function crosses; without it a function can't. A File crosses as an empty file of its name,
 * since nothing but its path is ever asked for. Self-contained: its source text runs in pages too (see source.ts).
 *
 * @returns an encoder that throws DataCloneError for what structured clone refuses
 */
export function createEncoder(toReference?: (value: AnyFunction) => number): (value: unknown) => string {
  const refuse = (what: string): never => {
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError');
  };
  const base64 = (bytes: Uint8Array): string =>
    'Buffer' in globalThis
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
      : (bytes as Uint8Array & { toBase64(): string }).toBase64();

  const encodeObject = (value: object, seen: Map<object, number>): Encoded => {
    const inner = (part: unknown): Encoded => encode(part, seen);
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    if (Array.isArray(value)) return ['array', value.map(inner)];
    if (ArrayBuffer.isView(value))
      return ['bytes', kind, base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))];
    if (value instanceof ArrayBuffer) return ['bytes', kind, base64(new Uint8Array(value))];
    if (value instanceof Date) return ['date', value.getTime()];
    if (value instanceof RegExp) return ['pattern', value.source, value.flags];
    if (value instanceof Map) return ['map', Array.from(value, ([key, item]) => [inner(key), inner(item)])];
    if (value instanceof Set) return ['set', Array.from(value, inner)];
    if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? ''];
    if (kind === 'File') return ['file', (value as File).name];
    if (kind !== 'Object') return refuse(`#<${kind}>`);
    return ['object', Object.entries(value).map(([key, item]) => [key, inner(item)])];
  };

  const encode = (value: unknown, seen: Map<object, number>): Encoded => {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : ['number', Object.is(value, -0) ? '-0' : `${value}`];
    if (value === undefined) return ['undefined'];
    if (typeof value === 'bigint') return ['bigint', `${value}`];
    if (typeof value === 'symbol') return refuse(String(value));
    if (typeof value === 'function')
      return toReference ? ['function', toReference(value as AnyFunction)] : refuse(String(value).slice(0, 60));
    const known = seen.get(value);
    if (known !== undefined) return ['same', known];
    seen.set(value, seen.size);
    return encodeObject(value, seen);
  };

  return (value) => JSON.stringify(encode(value, new Map()));
}
