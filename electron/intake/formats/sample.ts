import { decodeStart } from '../decode/decode.ts';
import type { PageFile } from '../page.ts';
import { openZip } from './archives/zip-file.ts';

/** As much of a file as says what it is. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The first bytes, one character each. */
  readonly start: string;
  /** The first lines as text: dearer than `start`. */
  readonly text: string;
  /** What is in it, when it is a ZIP archive. */
  readonly entries: readonly string[];
}

const length = { start: 4096, text: 65_536 };

export async function sampleOf({ name, bytes }: PageFile): Promise<Sample> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, length.start));
  const entries = start.startsWith('PK\u0003\u0004') ? (await openZip(bytes)).map((entry) => entry.name) : [];
  let text: string | undefined;
  return {
    name,
    bytes,
    start,
    entries,
    get text() {
      text ??= decodeStart(bytes.subarray(0, length.text));
      return text;
    },
  };
}
