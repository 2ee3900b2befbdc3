import { decode, decodeAs } from '../../decode/decode.ts';
import type { Container } from '../format.ts';
import { filesOf } from './zip.ts';
import { tamed } from './zip-file.ts';

const block = 512;

/** A TAR archive (POSIX ustar, pax, and GNU's long names) of anything that can be read. */
export const tar: Container = {
  holds: 'files',
  name: 'application/x-tar',
  isIt: ({ start }) => start.startsWith('ustar', 257),
  async *open({ bytes }) {
    const entries = [...entriesIn(bytes)];
    // All names together show how they are encoded.
    const { encoding } = decode(Buffer.concat(entries.map(({ name }) => name)));
    const nameOf = (name: Uint8Array) => tamed(decodeAs(name, encoding).text);
    yield* filesOf(entries.map(({ name, content }) => ({ name: nameOf(name), read: async () => content })));
  },
};

interface TarEntry {
  name: Uint8Array;
  content: Uint8Array;
}

function* entriesIn(bytes: Uint8Array): Generator<TarEntry> {
  let long: Uint8Array | undefined;
  for (let at = 0; at + block <= bytes.length; ) {
    const head = bytes.subarray(at, at + block);
    const size = sizeIn(head);
    const type = String.fromCharCode(head[156]!);
    const content = bytes.subarray(at + block, at + block + size);
    at += block + Math.ceil(size / block) * block;
    if (type === 'L') long = whole(content);
    else if (type === 'x') long = pathIn(content) ?? long;
    else {
      if ((type === '0' || type === '\0') && head[0] !== 0) yield { name: long ?? nameIn(head), content };
      long = undefined;
    }
  }
}

/** Octal digits, or, for what is larger than they can say, GNU's number of bytes. */
function sizeIn(head: Uint8Array): number {
  const field = head.subarray(124, 136);
  if ((field[0]! & 0x80) === 0) return Number.parseInt(latin(whole(field)).trim() || '0', 8) || 0;
  return field.subarray(4).reduce((sum, byte) => sum * 256 + byte, 0);
}

function nameIn(head: Uint8Array): Uint8Array {
  const [prefix, name] = [whole(head.subarray(345, 500)), whole(head.subarray(0, 100))];
  return prefix.length === 0 ? name : Buffer.concat([prefix, Buffer.from('/'), name]);
}

/** What a pax header says of the path of the next file, in UTF-8. */
function pathIn(content: Uint8Array): Uint8Array | undefined {
  const path = /(?:^|\n)\d+ path=([^\n]*)/.exec(latin(content))?.[1];
  return path === undefined ? undefined : Buffer.from(path, 'latin1');
}

/** A field up to its first zero. */
function whole(field: Uint8Array): Uint8Array {
  const end = field.indexOf(0);
  return end < 0 ? field : field.subarray(0, end);
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
