import { compareArticles } from '../../core/compare/index.ts';
import { listSteps } from '../../store/step-list.ts';
import type { QueriesOf } from './tables.ts';

export const historyQueries = {
  'history.list': ({ store }, input) => listSteps(store, input),
} satisfies QueriesOf<'history'>;

export const revisionQueries = {
  'revision.list': ({ store }, { id }) => store.revisions.list(id),
  'revision.show': ({ store }, { id, n }) => store.revisions.show(id, n),
  'revision.compare': async ({ store: { revisions } }, { id, from, to }) => {
    const [before, after] = [await revisions.show(id, from), await revisions.show(id, to)];
    return { fields: compareArticles(before, after) };
  },
} satisfies QueriesOf<'revision'>;
