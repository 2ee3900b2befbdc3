import { createHash } from 'node:crypto';
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
