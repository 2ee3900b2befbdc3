import type { ArticleId, Origin } from '../../core/article.ts';
import { Refusal } from '../../core/refusal.ts';
import { textOf } from '../../intake/text-of.ts';
import { markedPage } from '../marked-page.ts';
import type { QueriesOf, View } from './tables.ts';

export const originalQueries = {
  'original.text': async (view, { id }) => {
    const { origin, text, encoding } = await originalText(view, id);
    return { text, encoding, mediaType: origin.mediaType, fileName: origin.fileName };
  },
  'original.page': async (view, { id, start, end }) => {
    const { text } = await originalText(view, id);
    return { html: markedPage(text, start === undefined || end === undefined ? null : { start, end }) };
  },
  'original.bytes': async ({ store }, { sha256 }) => ({ bytes: await bytesOf({ store }, sha256) }),
} satisfies QueriesOf<'original'>;

async function originalText(view: View, id: ArticleId): Promise<{ origin: Origin; text: string; encoding: string }> {
  const { origin } = await view.article(id);
  if (!origin) throw new Refusal('original-missing');
  return { origin, ...(await textOf(await bytesOf(view, origin.sha256), origin)) };
}

async function bytesOf({ store }: Pick<View, 'store'>, sha256: string): Promise<Uint8Array> {
  const bytes = await store.original(sha256);
  if (!bytes) throw new Refusal('original-missing');
  return bytes;
}
