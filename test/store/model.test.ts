import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Article } from '../../electron/core/article.ts';
import type { Library } from '../../electron/core/library.ts';
import type { Step } from '../../electron/store/step.ts';
import { Store } from '../../electron/store/store.ts';
import { aLibrary, anArticle, aPlace, crashed, everything } from './support/archive.ts';

/** A library as a person thinks of it: an ordered list of articles and the rest. */
interface State {
  readonly articles: readonly Article[];
  readonly library: Library;
}

type Action =
  | {
      readonly kind: 'step';
      readonly edits: number[];
      readonly removals: number[];
      readonly fresh: number;
      tag: boolean;
    }
  | { readonly kind: 'undo' | 'redo' | 'reopen' | 'crash' | 'pause' };

const step = fc.record({
  kind: fc.constant('step' as const),
  edits: fc.array(fc.nat(), { maxLength: 3 }),
  removals: fc.array(fc.nat(), { maxLength: 2 }),
  fresh: fc.oneof({ weight: 6, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.integer({ min: 30, max: 34 }) }),
  tag: fc.boolean(),
});
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: step },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('reopen' as const, 'crash' as const, 'pause' as const) }) },
);

const words = ['一'.repeat(100), '二'.repeat(90), '𠮷野'.repeat(40), '', '会'];

/** What a step makes of a state. `n` makes each step another one. */
function plan(state: State, wish: Action & { kind: 'step' }, n: number): { step: Step; after: State } {
  const [count, changes] = [state.articles.length, new Map<number, Article | null>()];
  for (const pick of count > 0 ? wish.edits : []) {
    const before = state.articles[pick % count]!;
    const body = `<p>${words[pick % words.length]}${n}${words[n % words.length]}</p>`;
    const { source: _source, ...rest } = before;
    const sourced = pick % 2 ? rest : { ...before, source: `报${n}` };
    changes.set(pick % count, v.parse(Article, { ...sourced, body, title: `${before.title}改` }));
  }
  for (const pick of count > 0 ? wish.removals : []) changes.set(pick % count, null);
  const fresh = Array.from({ length: wish.fresh }, (_, place) => anArticle(`${n}-${place}`));
  const library = wish.tag ? { ...state.library, tags: { ...state.library.tags, [`签${n}`]: {} } } : state.library;
  const articles = state.articles.flatMap((article, place) => {
    const change = changes.get(place);
    return change === undefined ? [article] : (change ?? []);
  });
  return {
    step: {
      label: { name: 'article.edit', params: { n } },
      articles: [
        ...[...changes].map(([place, after]) => ({ before: state.articles[place]!, after })),
        ...fresh.map((after) => ({ before: null, after })),
      ],
      ...(wish.tag && { library }),
    },
    after: { articles: [...articles, ...fresh], library },
  };
}

/** The model: states one after another, and where one stands. */
class Model {
  #past: State[] = [];
  #future: State[] = [];
  state: State;

  constructor(state: State) {
    this.state = state;
  }

  do(after: State): void {
    this.#past.push(this.state);
    this.#future = [];
    this.state = after;
  }

  undo(): boolean {
    return this.#go(this.#past, this.#future);
  }

  redo(): boolean {
    return this.#go(this.#future, this.#past);
  }

  #go(from: State[], to: State[]): boolean {
    const next = from.pop();
    if (!next) return false;
    to.push(this.state);
    this.state = next;
    return true;
  }
}

const bare = ({ revision: _revision, updatedAt: _updatedAt, ...content }: Article) => JSON.stringify(content);

/** The store must be as the model is; no revision may fall, and none stay where the article changed. */
async function compare(
  store: Store,
  model: Model,
  seen: Map<string, { revision: number; text: string }>,
): Promise<void> {
  const found = await everything(store);
  expect(found.map(bare)).toEqual(model.state.articles.map(bare));
  expect([...store.ids()]).toEqual(found.map(({ id }) => id));
  expect(store.library).toEqual(model.state.library);
  for (const article of found) {
    const before = seen.get(article.id);
    const text = bare(article);
    if (before) expect(article.revision).toBeGreaterThanOrEqual(before.revision + (before.text === text ? 0 : 1));
    seen.set(article.id, { revision: article.revision, text });
  }
  for (const [id, entry] of seen) if (!store.has(id)) seen.set(id, { ...entry, text: 'gone' });
  model.state = { ...model.state, articles: found };
}

test('a library is, after any steps, undos, redos, restarts and crashes, what a plain list would be', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { minLength: 5, maxLength: 40 }),
      fc.constantFrom(0, 60_000),
      async (actions, patience) => {
        let store = await Store.create(aPlace(), aLibrary(), { patience });
        const model = new Model({ articles: [], library: store.library });
        const seen = new Map<string, { revision: number; text: string }>();
        for (const [n, wish] of actions.entries()) {
          if (wish.kind === 'step') {
            const { step, after } = plan(model.state, wish, n);
            if (step.articles.length === 0 && !step.library) continue;
            await store.commit(step);
            model.do(after);
          } else if (wish.kind === 'undo') expect((await store.undo()) !== null).toBe(model.undo());
          else if (wish.kind === 'redo') expect((await store.redo()) !== null).toBe(model.redo());
          else if (wish.kind === 'pause') await new Promise((resolve) => setTimeout(resolve, 5));
          else {
            const folder = wish.kind === 'crash' ? crashed(store.folder) : store.folder;
            await store.close();
            store = await Store.open(folder, { patience });
            expect(store.findings).toEqual([]);
          }
          await compare(store, model, seen);
        }
        await store.close();
      },
    ),
    { numRuns: 100 },
  );
}, 120_000);
