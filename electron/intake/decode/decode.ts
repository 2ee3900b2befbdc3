import { Refusal } from '../../core/refusal.ts';
import { declaredEncoding } from './declared.ts';
import { canonicalName } from './names.ts';
import { chineseness } from './plausible.ts';

/** A file's text without its BOM, and the WHATWG name of the encoding that gives exactly this text back. */
export interface Decoded {
  text: string;
  encoding: string;
}

/**
 * Decodes a text file: by its BOM, then by what the bytes themselves say, then by what the file says of itself.
 *
 * Bytes that are valid UTF-8 are UTF-8 whatever a page declares; a declaration decides only between encodings that fit the bytes.
 *
 * @param wanted the encoding that a person chose; it is taken if the bytes fit it.
 * @throws Refusal `encoding-unknown`, `encoding-undecided`
 */
export function decode(bytes: Uint8Array, wanted?: string): Decoded {
  const marked = byteOrderMark(bytes);
  if (wanted !== undefined) return decodeAs(bytes, wanted, marked);
  if (marked) return { encoding: marked, text: new TextDecoder(marked).decode(bytes) };
  const utf8 = attempt(bytes, 'utf-8');
  if (utf8 !== undefined) return { encoding: 'utf-8', text: utf8 };
  const declared = declaredEncoding(bytes);
  const best = [...new Set(['gb18030', 'big5', ...(declared ? [declared] : [])])]
    .flatMap((encoding) => {
      const text = attempt(bytes, encoding);
      if (text === undefined) return [];
      return [{ encoding, text, score: chineseness(text) + (encoding === declared ? 0.1 : 0) }];
    })
    .sort((a, b) => b.score - a.score)[0];
  if (best && best.score > 0.3) return { encoding: best.encoding, text: best.text };
  return nearest(bytes, declared);
}

function decodeAs(bytes: Uint8Array, wanted: string, marked: string | undefined): Decoded {
  const encoding = canonicalName(wanted);
  if (encoding === undefined) throw new Refusal('encoding-unknown', { encoding: wanted });
  const text = attempt(bytes, encoding) ?? (marked === encoding ? new TextDecoder(encoding).decode(bytes) : undefined);
  if (text === undefined) throw new Refusal('encoding-undecided', { encoding });
  return { encoding, text };
}

/** A page of a Chinese encoding with a few broken characters (cut in the middle, say) is still that page. */
function nearest(bytes: Uint8Array, declared: string | undefined): Decoded {
  for (const encoding of new Set([declared ?? 'gb18030', 'utf-8', 'gb18030'])) {
    const text = new TextDecoder(encoding).decode(bytes);
    const broken = text.split('\ufffd').length - 1;
    if (broken * 200 <= text.length && chineseness(text) > 0.3) return { encoding, text };
  }
  throw new Refusal('encoding-undecided', { encoding: declared ?? '' });
}

function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}
