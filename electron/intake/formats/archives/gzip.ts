import { gunzipSync } from 'node:zlib';
import { Refusal } from '../../../core/refusal.ts';
import type { Container } from '../format.ts';

const mostMegabytes = 1024;

/** One file, or one archive, that was made smaller. */
export const gzip: Container = {
  holds: 'files',
  name: 'application/gzip',
  isIt: ({ bytes }) => bytes[0] === 0x1f && bytes[1] === 0x8b,
  *open({ name, bytes }) {
    const inner = name.replace(/^.*\//, '').replace(/\.t?gz$/i, '') || 'content';
    yield { name: inner, bytes: unzipped(bytes) };
  },
};

/** @throws Refusal `archive-damaged`, `archive-too-large` */
function unzipped(bytes: Uint8Array): Uint8Array {
  try {
    return new Uint8Array(gunzipSync(bytes, { maxOutputLength: mostMegabytes * 1024 * 1024 }));
  } catch (problem) {
    const isTooLarge = (problem as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge
      ? new Refusal('archive-too-large', { megabytes: mostMegabytes }, { cause: problem })
      : new Refusal('archive-damaged', {}, { cause: problem });
  }
}
