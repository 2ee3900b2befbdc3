import iconv from 'iconv-lite';

/** The text that bytes are in an encoding of the WHATWG's list, without its BOM; what does not fit becomes U+FFFD. */
export function textIn(bytes: Uint8Array, encoding: string): string {
  // Node's own Big5 lacks the characters of Hong Kong (HKSCS), which the WHATWG's Big5 has.
  return encoding === 'big5' ? iconv.decode(bytes, 'big5-hkscs') : new TextDecoder(encoding).decode(bytes);
}

/** The same; undefined when a byte does not fit. */
export function textIfItFits(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === 'big5') {
    const text = textIn(bytes, encoding);
    return text.includes('\ufffd') ? undefined : text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
