import type { Action } from './action.ts';
import { articleActions } from './article.ts';
import { exchangeActions } from './exchange.ts';
import { historyActions } from './history.ts';
import { wholeLibraryActions } from './libraries.ts';
import { libraryActions } from './library.ts';
import { readerActions } from './reader.ts';
import { windowActions } from './window.ts';
import { writingActions } from './writing.ts';

/** Everything that a person can do in this window. */
export const actions: readonly Action[] = [
  ...articleActions,
  ...libraryActions,
  ...wholeLibraryActions,
  ...exchangeActions,
  ...windowActions,
  ...readerActions,
  ...writingActions,
  ...historyActions,
];

const byId = new Map(actions.map((action) => [action.id, action]));

/** An action by its id; to ask for one that is not in the table is a mistake in the program. */
export function actionOf(id: string): Action {
  const action = byId.get(id);
  if (!action) throw new Error(`no action ${id}`);
  return action;
}
