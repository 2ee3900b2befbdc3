import type { Row } from '../../../electron/contract/parts.ts';
import { statuses } from '../../../electron/core/article.ts';
import { actionGroups, canDo, perform } from '../../models/actions/action.ts';
import { actions } from '../../models/actions/index.ts';
import type { Desk } from '../../models/desk.svelte.ts';
import type { Place } from '../../models/places.ts';
import { placeId } from '../../models/places.ts';
import type { IconComponent } from '../../ui/icon-component.ts';
import { fits } from '../../ui/type-ahead.ts';

/** One line of the palette. */
export interface PaletteChoice {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly detail?: string | undefined;
  readonly icon?: IconComponent | undefined;
  readonly keys?: string | undefined;
  run(): void;
}

const mostPlaces = 8;

/** What can be done now, in the order of the groups. */
export function actionChoices(desk: Desk, typed: string): PaletteChoice[] {
  const { t } = desk.speech;
  return actionGroups
    .flatMap((group) => actions.filter((action) => action.group === group))
    .filter((action) => action.id !== 'window.palette' && canDo(action, desk))
    .map((action) => ({
      id: action.id,
      label: t(action.label),
      group: t(`group.${action.group}`),
      icon: action.icon,
      keys: action.keys?.[0],
      run: () => void perform(action, desk),
    }))
    .filter(({ label }) => fits(label, typed));
}

/** The places whose names fit what was typed: collections, tags, people, sources and the rest of the sidebar. */
export function placeChoices(desk: Desk, typed: string): PaletteChoice[] {
  const { library, speech } = desk;
  const { t } = speech;
  const named: [Place, string, string?][] = [
    [{ kind: 'all' }, t('place.all')],
    ...statuses.map((status): [Place, string] => [{ kind: 'status', status }, t(`status.${status}`)]),
    [{ kind: 'starred' }, t('place.starred')],
    [{ kind: 'untagged' }, t('place.untagged')],
    [{ kind: 'bin' }, t('place.bin')],
    ...library.collections.map(({ id, name }): [Place, string, string] => [
      { kind: 'collection', id },
      name,
      t('place.collections'),
    ]),
    ...library.tags.map(({ path }): [Place, string, string] => [{ kind: 'tag', path }, path, t('place.tags')]),
    ...library.people.map(({ name }): [Place, string, string] => [{ kind: 'person', name }, name, t('place.people')]),
    ...library.sources.map(({ name }): [Place, string, string] => [{ kind: 'source', name }, name, t('place.sources')]),
  ];
  return named
    .filter(([, label]) => fits(label, typed))
    .slice(0, mostPlaces)
    .map(([place, label, detail]) => ({
      id: placeId(place),
      label,
      detail,
      group: t('palette.places'),
      run: () => desk.browsing.goTo(place),
    }));
}

/** Articles that a search found. */
export function articleChoices(desk: Desk, rows: readonly Row[]): PaletteChoice[] {
  return rows.map((row) => ({
    id: row.id,
    label: row.title,
    detail: row.source,
    group: desk.speech.t('palette.articles'),
    run: () => desk.browsing.show(row.id),
  }));
}
