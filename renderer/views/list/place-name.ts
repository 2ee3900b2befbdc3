import type { Library } from '../../models/library.svelte.ts';
import type { Place } from '../../models/places.ts';
import type { Speech } from '../../models/speech.svelte.ts';

/** What a place is called on the screen. */
export function placeName(place: Place, library: Library, { t }: Speech): string {
  switch (place.kind) {
    case 'status':
      return t(`status.${place.status}`);
    case 'collection':
      return library.nameOf(place.id);
    case 'tag':
      return place.path;
    case 'person':
    case 'source':
      return place.name;
    default:
      return t(`place.${place.kind}`);
  }
}
