import { Refusal } from '../../core/refusal.ts';
import { declaredEncoding } from './declared.ts';
import { canonicalName } from './names.ts';
import { candidates } from './plausible.ts';
import { textIfItFits, textIn } from './text-in.ts';
import { unmarkedUtf16 } from './utf16.ts';

/** A file's text without its BOM, and the WHATWG name of the encoding that gives exactly this text back. */
export interface Decoded {
  text: string;
  encoding: string;
  /** False for a guess that a person should look at. */
  isSure: boolean;
}

/**
 * Decodes a text file: by its BOM, then by what the bytes themselves say, then by what the file says of itself.
 *
 * Bytes that are valid UTF-8 are UTF-8 whatever a page declares; a declaration decides only between encodings that fit the bytes.
 * Bytes that fit nothing well are still text: the nearest guess, unsure.
 *
 * @param wanted the encoding that a person chose; it is taken if the bytes fit it, but for a few.
 * @throws Refusal `encoding-unknown`, `encoding-undecided`
 */
export function decode(bytes: Uint8Array, wanted?: string): Decoded {
  if (wanted !== undefined) return asWanted(bytes, wanted);
  const certain = byteOrderMark(bytes) ?? (textIfItFits(bytes, 'utf-8') === undefined ? undefined : 'utf-8');
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 ?? certain) return { ...decodeAs(bytes, (utf16 ?? certain)!), isSure: true };
  return fitting(bytes) ?? nearest(bytes);
}

/** The text that bytes are in an encoding; what does not fit becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): { text: string; encoding: string } {
  return { encoding, text: textIn(bytes, encoding) };
}

/** The first lines of a file, which may end within a character. */
export const decodeStart = (bytes: Uint8Array): string => {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  return text.includes('\ufffd') ? decode(bytes).text : text;
};

/** How many of a hundred characters may be broken in a text of the encoding that a person chose. */
const mostBroken = 10;

function asWanted(bytes: Uint8Array, wanted: string): Decoded {
  const encoding = canonicalName(wanted);
  if (encoding === undefined) throw new Refusal('encoding-unknown', { encoding: wanted });
  const { text } = decodeAs(bytes, encoding);
  if (brokenIn(text) * 100 > text.length * mostBroken) throw new Refusal('encoding-undecided', { encoding });
  return { encoding, text, isSure: true };
}

/** How much is added for the encoding that a page declares: it decides where the bytes leave it open. */
const credit = 0.1;

/** A text this familiar needs no comparison with the other alphabets. */
const plain = 0.55;

function fitting(bytes: Uint8Array): Decoded | undefined {
  const [chinese, others] = [candidates.slice(0, 2), candidates.slice(2)];
  const best = bestOf(chinese, bytes);
  const found = best && best.score >= plain ? best : bestOf([...chinese, ...others], bytes);
  return found && { encoding: found.encoding, text: found.text, isSure: true };
}

function bestOf(some: typeof candidates, bytes: Uint8Array) {
  const declared = declaredEncoding(bytes);
  return some
    .flatMap(({ encoding, least, familiarity }) => {
      const text = textIfItFits(bytes, encoding);
      const familiar = text === undefined ? 0 : familiarity(text);
      if (text === undefined || familiar < least) return [];
      return [{ encoding, text, score: familiar + (encoding === declared ? credit : 0) }];
    })
    .sort((a, b) => b.score - a.score)[0];
}

/** A page with a few broken characters (cut in the middle, say) is still that page; other bytes are a guess. */
function nearest(bytes: Uint8Array): Decoded {
  const declared = declaredEncoding(bytes);
  const guesses = [...candidates, { encoding: 'utf-8', least: 0.3, familiarity: candidates[0]!.familiarity }]
    .map(({ encoding, least, familiarity }) => {
      const { text } = decodeAs(bytes, encoding);
      const broken = brokenIn(text) / text.length;
      const familiar = familiarity(text);
      const score = familiar - broken + (encoding === declared ? credit : 0);
      return { encoding, text, score, isSure: broken <= 0.005 && familiar >= least };
    })
    .sort((a, b) => Number(b.isSure) - Number(a.isSure) || b.score - a.score);
  const { encoding, text, isSure } = guesses[0]!;
  return { encoding, text, isSure };
}

const brokenIn = (text: string) => text.split('\ufffd').length - 1;

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}
