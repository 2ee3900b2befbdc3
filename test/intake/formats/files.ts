import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { ZipFile } from 'yazl';
import type { PageRead } from '../../../electron/intake/page.ts';
import { readPage } from '../../../electron/intake/read-page.ts';
import { unpack } from '../../../electron/intake/unpack.ts';

/** A picture of one pixel. */
export const aPicture = () =>
  new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  );

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export const utf8 = (text: string) => new TextEncoder().encode(text);

type Account = { path: string; read: PageRead } | { path: string; code: string };

/** What becomes of a file: each article-to-be read, or the code of its refusal. */
export async function accountOf(content: string | Uint8Array, name = 'a'): Promise<Account[]> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const account: Account[] = [];
  for await (const part of unpack({ name, bytes }, name)) {
    if ('refusal' in part) account.push({ path: part.path, code: part.refusal.code });
    else account.push({ path: part.path, read: await readPage(part.file) });
  }
  return account;
}

/** The same, where nothing is refused. */
export async function pagesOf(content: string | Uint8Array, name = 'a'): Promise<PageRead[]> {
  return (await accountOf(content, name)).map((one) => {
    if ('code' in one) throw new Error(`${one.path}: ${one.code}`);
    return one.read;
  });
}

/** A ZIP archive of these files; `flags` as old programs set them, names in bytes of their own encoding. */
export async function zipped(files: Record<string, string | Uint8Array>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), name, { compress: name !== 'mimetype' });
  zip.end();
  return new Uint8Array(Buffer.concat(await (zip.outputStream as Readable).toArray()));
}

/** A ZIP archive that does not say how its names are encoded: the flag of UTF-8 is off, and the names are these bytes. */
export function zippedWithNames(files: readonly (readonly [name: Uint8Array, content: Uint8Array])[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const local = head(30, 0x04034b50, 4, name, content);
    const entry = head(46, 0x02014b50, 6, name, content);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), Buffer.from(content));
    directory.push(entry, Buffer.from(name));
    offset += local.length + name.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

function head(length: number, signature: number, at: number, name: Uint8Array, content: Uint8Array): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt32LE(crc32(content), at + 10);
  bytes.writeUInt32LE(content.length, at + 14);
  bytes.writeUInt32LE(content.length, at + 18);
  bytes.writeUInt16LE(name.length, at + 22);
  return bytes;
}

/** A TAR archive of these files, their names in any encoding. */
export function tarred(files: readonly (readonly [name: Uint8Array, content: Uint8Array])[]): Uint8Array {
  const parts = files.flatMap(([name, content]) => {
    const block = Buffer.alloc(512);
    block.set(name);
    block.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    block.write('0ustar\0', 156, 'latin1');
    block.write('ustar\0', 257, 'latin1');
    return [block, Buffer.from(content), Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return new Uint8Array(Buffer.concat([...parts, Buffer.alloc(1024)]));
}
