import { canDo, perform } from '../../models/actions/action.ts';
import { actionOf, actions } from '../../models/actions/index.ts';
import type { Desk } from '../../models/desk.svelte.ts';
import type { MenuEntry } from '../../ui/menu.ts';

/** Menu lines for actions of the table; `-` is a rule. What can't be done now is left out, and rules that part nothing with it. */
export function actionEntries(desk: Desk, ids: readonly string[]): MenuEntry[] {
  const entries = ids.flatMap((id, place): MenuEntry[] =>
    id === '-' ? [{ kind: 'line', id: `line-${place}` }] : entryOf(desk, id),
  );
  return entries.filter(
    (entry, place) =>
      entry.kind !== 'line' || (place > 0 && entries[place - 1]?.kind !== 'line' && place < entries.length - 1),
  );
}

function entryOf(desk: Desk, id: string): MenuEntry[] {
  const action = actionOf(id);
  if (!canDo(action, desk)) return [];
  return [
    {
      kind: 'action',
      id,
      label: desk.speech.t(action.label),
      icon: action.icon,
      keys: action.keys?.[0],
      danger: action.danger ?? false,
      run: () => void perform(action, desk),
    },
  ];
}

const first = [
  'article.star',
  'article.tag',
  'article.collect',
  'article.uncollect',
  '-',
  'article.status.inbox',
  'article.status.selected',
  'article.status.used',
  'article.status.archived',
  '-',
  'article.copy.text',
  'article.copy.markdown',
  'article.copy.citation',
  '-',
];
const last = ['-', 'article.restore', 'article.bin'];

/** Everything that can be done to the picked articles, in the order of a context menu. */
export function articleEntries(desk: Desk): MenuEntry[] {
  const named = new Set([...first, ...last, 'article.new']);
  const others = actions.filter(({ id, group }) => group === 'article' && !named.has(id)).map(({ id }) => id);
  return actionEntries(desk, [...first, ...others, ...last]);
}
