import { brotliDecompressSync, unzipSync } from 'node:zlib';
import type { PageFile } from '../../page.ts';
import type { Container } from '../format.ts';
import { filesOf } from './zip.ts';
import { openZip } from './zip-file.ts';

/** An archive of the web (ISO 28500): each page in it is an article-to-be, with the pictures that were saved beside it. */
export const warc: Container = {
  holds: 'files',
  name: 'application/warc',
  isIt: ({ start }) => /^WARC\/[01]\.\d\r?\n/.test(start),
  *open({ bytes }) {
    const responses = [...responsesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))];
    const byAddress = new Map(responses.map((response) => [response.address, response]));
    for (const { address, type, status, content } of responses) {
      if (!/^(?:text\/html|application\/xhtml)/i.test(type) || status >= 300) continue;
      const resource = async (relative: string) =>
        (URL.canParse(relative, address) && byAddress.get(new URL(relative, address).href)?.content()) || null;
      yield { name: address, bytes: content(), mediaType: 'text/html', resource } satisfies PageFile;
    }
  },
};

/** A web archive as ArchiveWeb.page and its like pack it: a ZIP archive with the WARC files in `archive/`. */
export const wacz: Container = {
  holds: 'files',
  name: 'application/wacz',
  isIt: ({ entries }) =>
    entries.includes('datapackage.json') && entries.some((name) => /^archive\/.*\.warc(?:\.gz)?$/.test(name)),
  async *open({ bytes }) {
    yield* filesOf((await openZip(bytes)).filter(({ name }) => /^archive\/.*\.warc(?:\.gz)?$/.test(name)));
  },
};

interface Response {
  address: string;
  type: string;
  status: number;
  content(): Uint8Array;
}

function* responsesIn(file: Buffer): Generator<Response> {
  for (let at = 0; at < file.length; ) {
    const end = file.indexOf('\r\n\r\n', at);
    if (end < 0) return;
    const head = file.toString('latin1', at, end);
    const length = Number(field(head, 'content-length') ?? 0);
    const block = file.subarray(end + 4, end + 4 + length);
    at = end + 4 + length;
    while (file[at] === 13 || file[at] === 10) at += 1;
    const address = field(head, 'warc-target-uri')?.replace(/^<|>$/g, '');
    if (address && /^WARC-Type:\s*response/im.test(head)) yield responseOf(address, block);
  }
}

function responseOf(address: string, block: Buffer): Response {
  const end = Math.max(0, block.indexOf('\r\n\r\n'));
  const head = block.toString('latin1', 0, end);
  return {
    address,
    type: field(head, 'content-type') ?? '',
    status: Number(/^HTTP\/\S+ (\d{3})/.exec(head)?.[1] ?? 0),
    content: () => {
      const sent = block.subarray(end + 4);
      const whole = /chunked/i.test(field(head, 'transfer-encoding') ?? '') ? unchunked(sent) : sent;
      return new Uint8Array(unpacked(whole, field(head, 'content-encoding') ?? ''));
    },
  };
}

const field = (head: string, name: string) => new RegExp(`^${name}:\\s*(.*?)\\s*$`, 'im').exec(head)?.[1];

/** Archivers often keep what was sent as it was sent, and as often not: what is not packed stays as it is. */
function unpacked(bytes: Buffer, encoding: string): Buffer {
  const limit = { maxOutputLength: 64 * 1024 * 1024 };
  try {
    if (/gzip|deflate/i.test(encoding)) return unzipSync(bytes, limit);
    if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(bytes, limit);
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem;
  }
  return bytes;
}

function unchunked(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\r\n', at);
    const size = end < 0 ? Number.NaN : Number.parseInt(bytes.toString('latin1', at, end), 16);
    if (Number.isNaN(size)) return at === 0 ? bytes : Buffer.concat(chunks);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}
