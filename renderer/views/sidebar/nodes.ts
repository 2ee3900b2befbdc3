import Archive from '@lucide/svelte/icons/archive';
import BookmarkCheck from '@lucide/svelte/icons/bookmark-check';
import Check from '@lucide/svelte/icons/check';
import Folder from '@lucide/svelte/icons/folder';
import Inbox from '@lucide/svelte/icons/inbox';
import LibraryBig from '@lucide/svelte/icons/library-big';
import Newspaper from '@lucide/svelte/icons/newspaper';
import Star from '@lucide/svelte/icons/star';
import Tag from '@lucide/svelte/icons/tag';
import Trash from '@lucide/svelte/icons/trash-2';
import UserRound from '@lucide/svelte/icons/user-round';
import type { NameCount } from '../../../electron/contract/parts.ts';
import { statuses } from '../../../electron/core/article.ts';
import type { TagColour } from '../../../electron/core/library.ts';
import type { CollectionBranch, Library, TagBranch } from '../../models/library.svelte.ts';
import type { Naming } from '../../models/organising.svelte.ts';
import { type Place, placeId } from '../../models/places.ts';
import type { Speech } from '../../models/speech.svelte.ts';
import type { IconComponent } from '../../ui/icon-component.ts';
import type { TreeNode } from '../../ui/tree.ts';

/** One line of the sidebar: a place, the heading of a part, or the name that is being written. */
export interface SidebarNode extends TreeNode {
  readonly place?: Place;
  readonly icon?: IconComponent;
  readonly colour?: TagColour | undefined;
  readonly count?: number | undefined;
  /** Articles may be dropped here, and it may be renamed, moved and deleted. */
  readonly kind?: 'collection' | 'tag' | undefined;
  readonly children?: readonly SidebarNode[] | undefined;
}

/** A name that is being written, as a line of the tree. */
export const namingId = 'naming';

const statusIcons = { inbox: Inbox, selected: Check, used: BookmarkCheck, archived: Archive };
/** People and sources are for a glance; the palette and the search reach all of them. */
const mostNames = 40;

/** The whole sidebar, from top to bottom. */
export function sidebarNodes(library: Library, { t }: Speech, naming: Naming | null): SidebarNode[] {
  const counts = library.overview?.counts;
  const at = (place: Place, label: string, icon: SidebarNode['icon'], count?: number): SidebarNode => ({
    id: placeId(place),
    label,
    place,
    ...(icon ? { icon } : {}),
    count,
  });
  const names = (kind: 'person' | 'source', rows: readonly NameCount[]) =>
    rows
      .slice(0, mostNames)
      .map(({ name, count }) => at({ kind, name }, name, kind === 'person' ? UserRound : Newspaper, count));
  return [
    at({ kind: 'all' }, t('place.all'), LibraryBig, counts?.all),
    ...statuses.map((status) =>
      at({ kind: 'status', status }, t(`status.${status}`), statusIcons[status], counts?.[status]),
    ),
    at({ kind: 'starred' }, t('place.starred'), Star, counts?.starred),
    at({ kind: 'untagged' }, t('place.untagged'), Tag, counts?.untagged),
    {
      id: 'collections',
      label: t('place.collections'),
      children: [
        ...newName(naming, 'collection'),
        ...library.collectionTree.map((branch) => collectionNode(branch, naming)),
      ],
    },
    {
      id: 'tags',
      label: t('place.tags'),
      children: [...newName(naming, 'tag'), ...library.tagTree.map((branch) => tagNode(branch, naming))],
    },
    { id: 'people', label: t('place.people'), children: names('person', library.people) },
    { id: 'sources', label: t('place.sources'), children: names('source', library.sources) },
    at({ kind: 'bin' }, t('place.bin'), Trash, counts?.bin),
  ];
}

function newName(naming: Naming | null, kind: Naming['kind'], parent?: string): SidebarNode[] {
  const isHere = naming?.is === 'new' && naming.kind === kind && naming.parent === parent;
  return isHere ? [{ id: namingId, label: '', ...(kind === 'collection' ? { icon: Folder } : {}) }] : [];
}

function collectionNode(branch: CollectionBranch, naming: Naming | null): SidebarNode {
  const inside = [
    ...newName(naming, 'collection', branch.id),
    ...branch.inside.map((inner) => collectionNode(inner, naming)),
  ];
  const place: Place = { kind: 'collection', id: branch.id };
  return {
    id: placeId(place),
    label: branch.name,
    place,
    icon: Folder,
    count: branch.count,
    kind: 'collection',
    children: inside.length > 0 ? inside : undefined,
  };
}

function tagNode(branch: TagBranch, naming: Naming | null): SidebarNode {
  const below = [...newName(naming, 'tag', branch.path), ...branch.below.map((lower) => tagNode(lower, naming))];
  const place: Place = { kind: 'tag', path: branch.path };
  return {
    id: placeId(place),
    label: branch.name,
    place,
    colour: branch.colour,
    count: branch.count,
    kind: 'tag',
    children: below.length > 0 ? below : undefined,
  };
}
