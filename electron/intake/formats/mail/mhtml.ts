import { Refusal } from '../../../core/refusal.ts';
import { decode } from '../../decode/decode.ts';
import type { Form } from '../format.ts';
import { type MimePart, partsOf } from './mime.ts';

/** A web page with all that belongs to it in one file, as browsers save it. */
export const mhtml: Form = {
  holds: 'page',
  name: 'mhtml',
  mediaType: 'multipart/related',
  isIt: ({ start }) =>
    /^[\w-]+:[ \t]/.test(start) && /^content-type:\s*multipart\/related/im.test(start.split(/\r?\n\r?\n/)[0]!),
  toPage({ bytes }) {
    const parts = partsOf(bytes);
    const page = parts.find((part) =>
      /^(?:text\/html|application\/xhtml)/i.test(part.headers.get('content-type') ?? ''),
    );
    if (!page) throw new Refusal('file-damaged', { detail: 'text/html' });
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(page.headers.get('content-type') ?? '')?.[1];
    return { kind: 'text/html', text: textOf(page, charset), resource: resourcesOf(parts, page) };
  },
};

function textOf({ bytes }: MimePart, charset: string | undefined): string {
  const { text, isSure } = decode(bytes);
  return isSure || charset === undefined ? text : decode(bytes, charset).text;
}

/** Parts by their address and by their `cid:`; a relative address is one beside the page. */
function resourcesOf(parts: readonly MimePart[], page: MimePart) {
  const named = new Map<string, Uint8Array>();
  for (const { headers, bytes } of parts) {
    const place = headers.get('content-location');
    const id = headers.get('content-id')?.replace(/^<|>$/g, '');
    if (place) named.set(place, bytes);
    if (id) named.set(`cid:${id}`, bytes);
  }
  const base = page.headers.get('content-location') ?? '';
  return async (address: string) =>
    named.get(address) ?? (URL.canParse(address, base) ? (named.get(new URL(address, base).href) ?? null) : null);
}
