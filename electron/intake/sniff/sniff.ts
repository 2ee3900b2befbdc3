/** What a file is, by its content. A name decides only between texts that look alike. */
export type Kind = 'text/html' | 'text/markdown' | 'text/plain' | 'record';

/** Formats that are known and not read, by their first bytes. */
const signatures: readonly [mediaType: string, bytes: readonly number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
  ['application/x-cfb', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['application/gzip', [0x1f, 0x8b]],
  ['application/x-7z-compressed', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['application/vnd.rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['application/rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** The media type of bytes that are not text; undefined for text. */
export function binaryType(bytes: Uint8Array): string | undefined {
  const known = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (known) return known[0];
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, 4096).includes(0) ? 'application/octet-stream' : undefined;
}

const tag = /<\/?(?:div|p|br|span|table|td|tr|a|h[1-6]|font|img|ul|li|center|b|strong)\b[^<>]*>/gi;

/** What kind of text this is. */
export function kindOf(text: string, name: string): Exclude<Kind, 'record'> {
  const start = text.slice(0, 65_536);
  if (isFrontMatter(start)) return 'text/markdown';
  if (/^\s*</.test(start) && /<(?:!doctype\s+html|html|head|body|meta|title)\b/i.test(start)) return 'text/html';
  if (/\.(md|markdown)$/i.test(name)) return 'text/markdown';
  const opening = start.slice(0, 8192);
  const tags = opening.match(tag)?.length ?? 0;
  const isMarkup = /^\s*</.test(opening) || tags * 80 > opening.length || /\.x?html?$/i.test(name);
  return tags >= 3 && isMarkup ? 'text/html' : 'text/plain';
}

const isFrontMatter = (text: string) =>
  /^---[ \t]*\r?\n\s*[\w\p{L}-]+\s*:/u.test(text) && /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.test(text);
