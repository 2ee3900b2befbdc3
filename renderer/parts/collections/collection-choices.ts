import type { CollectionRow } from '../../../electron/contract/parts.ts';
import { fits } from '../../ui/type-ahead.ts';

/** A collection to put articles into, or one to be made. */
export interface CollectionChoice {
  readonly id: string;
  readonly name: string;
  /** The name after those that it lies in. */
  readonly label: string;
  readonly isNew: boolean;
}

/** The collections that fit what was typed and, when none at the top is exactly that, the one that would be made there. */
export function collectionChoices(rows: readonly CollectionRow[], typed: string): CollectionChoice[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pathOf = (row: CollectionRow): string => {
    const parent = row.parent === undefined ? undefined : byId.get(row.parent);
    return parent ? `${pathOf(parent)} › ${row.name}` : row.name;
  };
  const name = typed.trim();
  const fitting = rows
    .map((row) => ({ id: row.id, name: row.name, label: pathOf(row), isNew: false }))
    .filter(({ label }) => fits(label, name));
  const isThere = rows.some((row) => row.parent === undefined && row.name === name);
  return name === '' || isThere ? fitting : [...fitting, { id: 'new', name, label: name, isNew: true }];
}
