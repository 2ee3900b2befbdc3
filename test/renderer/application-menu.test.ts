import { expect, test } from 'vitest';
import { type ActionEntry, menuTable } from '../../electron/shell/menu-table.ts';
import { actionOf } from '../../renderer/models/actions/index.ts';

const entries = menuTable
  .flatMap((menu) => menu.entries)
  .filter((entry): entry is ActionEntry => typeof entry === 'object' && 'action' in entry);

test.each(entries.map((entry) => [entry.action, entry] as const))(
  'the entry %s of the application’s menu is the action of the window',
  (id, { label, keys, yieldsToText }) => {
    const action = actionOf(id);
    expect({ label, keys, yieldsToText }).toEqual({
      label: action.label,
      keys: action.keys?.[0],
      yieldsToText: action.yieldsToText,
    });
  },
);
