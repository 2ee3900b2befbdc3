import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { Client } from '../contract/client.ts';
import { Refusal } from '../core/refusal.ts';
import { imageType } from '../intake/sniff/image.ts';

/** Pages load nothing but the program's own files; the window shows pictures that are being pasted as blobs. */
const pagePolicy = [
  "default-src 'self'",
  "img-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Originals are somebody else's pages: no scripts, no origin, nothing from anywhere. */
const originalPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const nothingThere = ['ENOENT', 'ENOTDIR', 'EISDIR'];

const articlePath = /^\/original\/([0-9a-f-]{36})$/;
const originalPath = /^\/original\/([0-9a-f]{64})$/;
const assetPath = /^\/asset\/([0-9a-f]{64})$/;

/** Answers the requests of windows for addresses of the program's own scheme. */
export class Responses {
  readonly #folder: string;
  readonly #client: Client;

  /** @param folder the built window; nothing outside it is served. */
  constructor(folder: string, client: Client) {
    this.#folder = resolve(folder);
    this.#client = client;
  }

  /**
   * - `/original/<article id>?start=&end=`: its original as a harmless page, with one place marked;
   * - `/original/<sha256>`, `/asset/<sha256>`: the bytes, as a picture or as something to keep, never as a page;
   * - anything else: a file of the built window.
   */
  async answer(request: Request): Promise<Response> {
    if (request.method !== 'GET') return answerOf(405);
    const { pathname, searchParams } = new URL(request.url);
    const [, article] = articlePath.exec(pathname) ?? [];
    const [, sha256] = originalPath.exec(pathname) ?? assetPath.exec(pathname) ?? [];
    try {
      if (article) return await this.#page(article, searchParams);
      if (sha256) return await this.#bytes(sha256);
      return await this.#file(pathname);
    } catch (problem) {
      if (problem instanceof Refusal) return answerOf(404);
      throw problem;
    }
  }

  async #page(id: string, place: URLSearchParams): Promise<Response> {
    const { html } = await this.#client.query('original.page', { id, ...placeIn(place) });
    return answerOf(200, html, 'text/html; charset=utf-8', originalPolicy);
  }

  async #bytes(sha256: string): Promise<Response> {
    const { bytes } = await this.#client.query('original.bytes', { sha256 });
    const type = imageType(bytes)?.mediaType ?? 'application/octet-stream';
    const response = answerOf(200, new Uint8Array(bytes), type, originalPolicy);
    // The name is the hash of the content: it can't become something else.
    response.headers.set('cache-control', 'max-age=31536000, immutable');
    return response;
  }

  async #file(pathname: string): Promise<Response> {
    const file = resolve(this.#folder, `.${decodePath(pathname)}`);
    const type = mediaTypes[extname(file)];
    if (!type || !file.startsWith(this.#folder + sep)) return answerOf(404);
    try {
      return answerOf(200, new Uint8Array(await readFile(file)), type, pagePolicy);
    } catch (problem) {
      if (nothingThere.includes((problem as NodeJS.ErrnoException).code ?? '')) return answerOf(404);
      throw problem;
    }
  }
}

/** A path as a file system takes it; one that can't be decoded, or has a zero byte, leads nowhere. */
function decodePath(pathname: string): string {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes('\0') ? '/' : path;
  } catch {
    return '/';
  }
}

function placeIn(search: URLSearchParams): { start?: number; end?: number } {
  const [start, end] = [search.get('start'), search.get('end')];
  return start === null || end === null ? {} : { start: Number(start), end: Number(end) };
}

function answerOf(
  status: number,
  body: string | Uint8Array<ArrayBuffer> = '',
  type = 'text/plain',
  policy = pagePolicy,
) {
  const headers = { 'content-type': type, 'content-security-policy': policy, 'x-content-type-options': 'nosniff' };
  return new Response(body, { status, headers });
}
