import { attempt } from '../../models/actions/action.ts';
import { offerUndo } from '../../models/actions/history.ts';
import { carried } from '../../models/carrying.ts';
import type { Desk } from '../../models/desk.svelte.ts';
import type { SidebarNode } from './nodes.ts';

/** Lets a collection or a tag be taken up. */
export function takeUp(node: SidebarNode, data: DataTransfer): boolean {
  if (node.place?.kind === 'collection') data.setData(carried.collection, node.place.id);
  else if (node.place?.kind === 'tag') data.setData(carried.tag, node.place.path);
  else return false;
  data.effectAllowed = 'move';
  return true;
}

/** Articles go onto collections, tags and the bin; a collection or a tag into its kind, or onto the heading of its part. */
export function accepts(node: SidebarNode, { types }: DataTransfer): boolean {
  if (types.includes(carried.articles)) return node.kind !== undefined || node.id === 'bin';
  if (types.includes(carried.collection)) return node.kind === 'collection' || node.id === 'collections';
  return types.includes(carried.tag) && (node.kind === 'tag' || node.id === 'tags');
}

/** Does what letting go over a line means. */
export async function letGo(desk: Desk, node: SidebarNode, data: DataTransfer): Promise<void> {
  const collection = data.getData(carried.collection);
  const tag = data.getData(carried.tag);
  const { organising } = desk;
  await attempt(desk, async () => {
    if (collection)
      await organising.moveCollection(collection, node.place?.kind === 'collection' ? node.place.id : null);
    else if (tag) await organising.moveTag(tag, node.place?.kind === 'tag' ? node.place.path : null);
    else await putArticles(desk, node);
  });
}

async function putArticles(desk: Desk, { place }: SidebarNode): Promise<void> {
  const { browsing, client, library, organising, speech } = desk;
  if (place?.kind === 'collection') {
    const count = await organising.collect(place.id);
    if (count !== null) offerUndo(desk, speech.t('notice.collected', { count, name: library.nameOf(place.id) }));
  } else if (place?.kind === 'tag') {
    const count = await organising.tag(place.path);
    if (count !== null) offerUndo(desk, speech.t('notice.tagged', { count, tag: place.path }));
  } else if (place?.kind === 'bin' && browsing.selection) {
    const { changed } = await client.command('article.bin', { articles: browsing.selection });
    offerUndo(desk, speech.t('notice.binned', { count: changed }));
    await browsing.closeGap();
  }
}
