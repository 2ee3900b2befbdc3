import CornerLeftUp from '@lucide/svelte/icons/corner-left-up';
import FolderPlus from '@lucide/svelte/icons/folder-plus';
import Pencil from '@lucide/svelte/icons/pencil';
import TagIcon from '@lucide/svelte/icons/tag';
import Trash from '@lucide/svelte/icons/trash-2';
import { tagColours } from '../../../electron/core/library.ts';
import { attempt } from '../../models/actions/action.ts';
import { offerUndo } from '../../models/actions/history.ts';
import type { Desk } from '../../models/desk.svelte.ts';
import type { Place } from '../../models/places.ts';
import type { MenuEntry } from '../../ui/menu.ts';

type CollectionPlace = Extract<Place, { kind: 'collection' }>;
type TagPlace = Extract<Place, { kind: 'tag' }>;

/** Deletes a collection or a tag, and offers the way back. */
export async function deleteBranch(desk: Desk, place: CollectionPlace | TagPlace): Promise<void> {
  const { organising, library, speech } = desk;
  await attempt(desk, async () => {
    if (place.kind === 'tag') {
      await organising.deleteTag(place.path);
      offerUndo(desk, speech.t('notice.deletedTag', { name: place.path }));
    } else {
      const name = library.nameOf(place.id);
      await organising.deleteCollection(place.id);
      offerUndo(desk, speech.t('notice.deletedCollection', { name }));
    }
  });
}

/** What can be done to a collection. */
export function collectionEntries(desk: Desk, place: CollectionPlace): MenuEntry[] {
  const { organising, library, speech } = desk;
  const isInside = library.collections.find(({ id }) => id === place.id)?.parent !== undefined;
  return [
    line('newInside', speech.t('action.newInside'), FolderPlus, () => organising.startNew('collection', place.id)),
    line('rename', speech.t('action.rename'), Pencil, () => organising.startRename('collection', place.id), 'f2'),
    ...(isInside
      ? [
          line(
            'top',
            speech.t('action.toTop'),
            CornerLeftUp,
            () => void attempt(desk, () => organising.moveCollection(place.id, null)),
          ),
        ]
      : []),
    { kind: 'line', id: 'end' },
    line('delete', speech.t('action.delete'), Trash, () => void deleteBranch(desk, place), 'delete'),
  ];
}

/** What can be done to a tag. */
export function tagEntries(desk: Desk, place: TagPlace): MenuEntry[] {
  const { organising, speech } = desk;
  const { path } = place;
  return [
    line('newBelow', speech.t('action.newTagBelow'), TagIcon, () => organising.startNew('tag', path)),
    line('rename', speech.t('action.rename'), Pencil, () => organising.startRename('tag', path), 'f2'),
    { kind: 'group', id: 'colour', label: speech.t('action.colour'), entries: colourEntries(desk, path) },
    ...(path.includes('/')
      ? [
          line(
            'top',
            speech.t('action.toTop'),
            CornerLeftUp,
            () => void attempt(desk, () => organising.moveTag(path, null)),
          ),
        ]
      : []),
    { kind: 'line', id: 'end' },
    line('delete', speech.t('action.delete'), Trash, () => void deleteBranch(desk, place), 'delete'),
  ];
}

function colourEntries(desk: Desk, path: string): MenuEntry[] {
  const now = desk.library.colourOf(path);
  return [null, ...tagColours].map((colour) => ({
    kind: 'action',
    id: colour ?? 'none',
    label: desk.speech.t(`colour.${colour ?? 'none'}`),
    swatch: colour ? `var(--tag-${colour})` : 'var(--wash-strong)',
    checked: (colour ?? undefined) === now,
    run: () => void attempt(desk, () => desk.organising.colourTag(path, colour)),
  }));
}

function line(
  id: string,
  label: string,
  icon: Extract<MenuEntry, { kind: 'action' }>['icon'],
  run: () => void,
  keys?: string,
): MenuEntry {
  return { kind: 'action', id, label, icon, run, keys };
}
