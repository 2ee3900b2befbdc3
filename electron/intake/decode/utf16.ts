import { chineseness } from './plausible.ts';

const length = 4096;

/**
 * Whether bytes without a BOM are UTF-16, and of which order: blanks, line ends and Latin letters show it (a zero beside each), else
 * the characters that Chinese text is made of.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const start = bytes.subarray(0, length);
  if (!start.some(isOfHalves)) return undefined;
  return (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => ({ encoding, familiar: familiarity(new TextDecoder(encoding).decode(start)) }))
    .filter(({ familiar }) => familiar > 0.4)
    .sort((a, b) => b.familiar - a.familiar)[0]?.encoding;
}

/** Text of other encodings has no control characters but blanks; the halves of UTF-16 units are. */
const isOfHalves = (byte: number) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13;

function familiarity(text: string): number {
  const plain = [...text].filter((character) => /[\t\n\r\x20-\x7e]/.test(character)).length;
  const broken = text.split('\ufffd').length - 1;
  return (plain + chineseness(text) * (text.length - plain) - broken) / text.length;
}
