import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Client } from '../../electron/contract/client.ts';
import type { Link } from '../../electron/contract/link.ts';
import { Responses } from '../../electron/shell/responses.ts';

const article = '019378a4-0000-7000-8000-000000000000';
const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const known: Record<string, unknown> = {
  [`original.page ${JSON.stringify({ id: article, start: 3, end: 9 })}`]: { html: '<p id="place">新闻</p>' },
  [`original.bytes ${JSON.stringify({ sha256: 'a'.repeat(64) })}`]: { bytes: picture },
  [`original.bytes ${JSON.stringify({ sha256: 'b'.repeat(64) })}`]: { bytes: Buffer.from('<script>x</script>') },
};

/** A library of three things, by what is asked for them. */
const library: Link = {
  ask: async (name, input) => {
    const value = known[`${name} ${JSON.stringify(input)}`];
    return value ? { ok: true, value } : { ok: false, code: 'original-missing', params: {} };
  },
  on: () => () => {},
};

let responses: Responses;
const get = (path: string, init?: RequestInit) => responses.answer(new Request(`http://jianbao${path}`, init));

beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'jianbao-window-'));
  const folder = join(parent, 'window');
  responses = new Responses(folder, new Client(library));
  await mkdir(folder);
  await writeFile(join(folder, 'index.html'), '<h1>window</h1>');
  await writeFile(join(folder, 'notes.txt'), 'not served');
  await writeFile(join(parent, 'secret.html'), 'secret');
});

describe('an address of the program', () => {
  test('that is a file of the window is served under a policy that lets in nothing from elsewhere', async () => {
    const response = await get('/index.html');
    expect([response.status, await response.text()]).toEqual([200, '<h1>window</h1>']);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'self'; /);
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  test.each([
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/..%5csecret.html',
    '/%2fetc%2fpasswd',
    '/index.html%00.html',
    '/%ff',
    '/notes.txt',
    '/',
    '/missing.js',
  ])('that leads out of the window, or to nothing (%s), is not found', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('is read and never written', async () => {
    expect((await get('/index.html', { method: 'POST', body: 'x' })).status).toBe(405);
  });

  test('of an original gives its harmless page, with the place marked and without any rights', async () => {
    const response = await get(`/original/${article}?start=3&end=9`);
    expect(await response.text()).toBe('<p id="place">新闻</p>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'; /);
  });

  test('of a picture gives its bytes as what they are', async () => {
    const response = await get(`/asset/${'a'.repeat(64)}`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(picture);
    expect(response.headers.get('content-type')).toBe('image/png');
  });

  test('of bytes that are no picture never gives a page', async () => {
    const response = await get(`/original/${'b'.repeat(64)}`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('of an original that is not there is not found', async () => {
    expect((await get(`/original/${article}`)).status).toBe(404);
    expect((await get(`/asset/${'c'.repeat(64)}`)).status).toBe(404);
  });
});
