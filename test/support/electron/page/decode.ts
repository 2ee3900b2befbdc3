import type { AnyFunction, Encoded } from './encode.ts';

/**
 * Makes the decoder of what `createEncoder` wrote.
 *
 * `fromReference` says what a function becomes. Self-contained: its source text runs in pages too (see source.ts).
 */
export function createDecoder(fromReference?: (reference: number) => AnyFunction): (text: string) => unknown {
  const bytesOf = (base64: string): Uint8Array =>
    'Buffer' in globalThis
      ? new Uint8Array(Buffer.from(base64, 'base64'))
      : (Uint8Array as unknown as { fromBase64(text: string): Uint8Array }).fromBase64(base64);

  const viewOf = (kind: string, bytes: Uint8Array): object => {
    if (kind === 'ArrayBuffer') return bytes.buffer;
    const View = (globalThis as unknown as Record<string, new (buffer: ArrayBufferLike) => object>)[kind];
    return View ? new View(bytes.buffer) : bytes;
  };

  const errorOf = (name: string, message: string, stack: string): Error => {
    const Known = (globalThis as unknown as Record<string, unknown>)[name];
    const isError = typeof Known === 'function' && Known.prototype instanceof Error;
    const error = new (isError ? (Known as ErrorConstructor) : Error)(message);
    error.stack = stack;
    return error;
  };

  // Each object is noted before its parts are read, in the order in which the encoder noted them: cycles find it.
  const decodeObject = (kind: string, [first, second, third]: unknown[], seen: unknown[]): unknown => {
    const place = seen.push(undefined) - 1;
    const inner = (part: unknown): unknown => decode(part as Encoded, seen);
    const note = <Value>(value: Value): Value => {
      seen[place] = value;
      return value;
    };
    switch (kind) {
      case 'array': {
        const array = note([] as unknown[]);
        for (const part of first as unknown[]) array.push(inner(part));
        return array;
      }
      case 'map': {
        const map = note(new Map());
        for (const [key, item] of first as [unknown, unknown][]) map.set(inner(key), inner(item));
        return map;
      }
      case 'set': {
        const set = note(new Set());
        for (const part of first as unknown[]) set.add(inner(part));
        return set;
      }
      case 'object': {
        const object = note({});
        for (const [key, item] of first as [string, unknown][])
          Object.defineProperty(object, key, {
            value: inner(item),
            writable: true,
            enumerable: true,
            configurable: true,
          });
        return object;
      }
      case 'bytes':
        return note(viewOf(first as string, bytesOf(second as string)));
      case 'date':
        return note(new Date(first as number));
      case 'pattern':
        return note(new RegExp(first as string, second as string));
      case 'file':
        return note(new File([], first as string));
      case 'error':
        return note(errorOf(first as string, second as string, third as string));
      default:
        throw new Error(`Nothing is encoded as ${kind}.`);
    }
  };

  const decode = (encoded: Encoded, seen: unknown[]): unknown => {
    if (!Array.isArray(encoded)) return encoded;
    const [kind, ...parts] = encoded;
    if (kind === 'number') return Number(parts[0]);
    if (kind === 'undefined') return undefined;
    if (kind === 'bigint') return BigInt(parts[0] as string);
    if (kind === 'same') return seen[parts[0] as number];
    if (kind === 'function' && fromReference) return fromReference(parts[0] as number);
    return decodeObject(kind, parts, seen);
  };

  return (text) => decode(JSON.parse(text) as Encoded, []);
}
