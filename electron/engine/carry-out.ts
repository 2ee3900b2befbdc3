import { v7 as newId } from 'uuid';
import { type CommandName, contract } from '../contract/contract.ts';
import type { Entry } from '../contract/kinds.ts';
import type { Params } from '../core/refusal.ts';
import { Drafts } from './drafts.ts';
import type { CommandHandler } from './handlers/tables.ts';
import type { OpenShelf } from './open-shelf.ts';

/**
 * Carries out a command on a library: selects, drafts, runs, commits.
 *
 * What the input says in single words, and how many articles changed, fill the blanks of the step's name; the handler may tell more.
 */
export async function carryOut(
  shelf: OpenShelf,
  name: CommandName,
  handler: CommandHandler<never>,
  input: never,
): Promise<unknown> {
  // What a query would find must all be there.
  if (handler.select) await shelf.index.caughtUp();
  const ids = new Set(handler.select?.(shelf, input) ?? []);
  const drafts = new Drafts(shelf.library, await Promise.all([...ids].map((id) => shelf.article(id))));
  const recalled = await handler.recall?.(shelf, input);
  let told: Params = {};
  const output = handler.run(drafts, input, {
    now: new Date().toISOString(),
    id: newId,
    recalled,
    tell: (params) => {
      told = { ...told, ...params };
    },
  });
  const { articles, library } = drafts.finish();
  const mergeKey = handler.mergeKey?.(input);
  const { permanent }: Entry = contract[name];
  await shelf.commit({
    label: { name, params: { ...wordsIn(input), count: articles.length, ...told } },
    ...(mergeKey !== undefined && { mergeKey }),
    ...(permanent && { permanent }),
    articles,
    ...(library && { library }),
  });
  return output;
}

function wordsIn(input: object | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(input ?? {}).filter(([, value]) => typeof value === 'string'));
}
