import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandName } from '../../electron/contract/contract.ts';
import { Refusal } from '../../electron/core/refusal.ts';
import { Store } from '../../electron/store/store.ts';
import { type Archive, anArchive } from '../support/archive.ts';

/** What chance picks from: numbers that name an article, a tag, a collection among those that are there. */
interface Chance {
  readonly one: number;
  readonly other: number;
}

type Act = (archive: Archive, chance: Chance) => Promise<unknown>;

const names = ['政协', '政协/提案', '财政', '体育', '样刊', '年鉴'];
const among = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)];

/** An article that is there, binned or not. */
async function anId({ client }: Archive, at: number): Promise<string> {
  const query = at % 5 === 0 ? 'is:binned' : '';
  const { rows } = await client.query('article.list', { query, sort: 'imported', offset: 0, limit: 200 });
  return among(rows, at)?.id ?? '01990000-0000-7000-8000-00000000ffff';
}

async function aCollection({ client }: Archive, at: number): Promise<string> {
  return among(await client.query('collection.list', undefined), at)?.id ?? '01990000-0000-7000-8000-00000000ffff';
}

const aTag = (at: number): string => among(names, at)!;

/** The articles of a command: one, all, or all but one. */
async function some(archive: Archive, at: number) {
  const id = await anId(archive, at);
  return at % 3 === 0 ? { query: '', except: [id] } : at % 7 === 0 ? { query: 'is:binned' } : { ids: [id] };
}

const pages = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    text: `第${from}批之${n}\n\n来源: 云澜日报\n\n  市政协昨天召开协商会。`,
  }));

/** Every command that can be undone, and the import of what was pasted; a missing one does not compile. */
const acts: { [N in Exclude<CommandName, 'bin.empty'> | 'import']: Act } = {
  'library.configure': ({ client }, { one }) => client.command('library.configure', { name: `资料库${one}` }),
  'article.write': ({ client }, { one }) =>
    client.command('article.write', { title: `手写${one}`, body: '<p>一段。</p>' }),
  'article.edit': async (archive, { one, other }) =>
    archive.client.command('article.edit', {
      id: await anId(archive, one),
      edits: among(
        [
          { title: `题${other}` },
          { body: `<p>第${other}稿。</p><p>两段。</p>` },
          { source: '云澜日报', headlines: { pre: `引题${other}` } },
          { source: null, headlines: null },
        ],
        other,
      )!,
    }),
  'article.setStatus': async (archive, { one, other }) =>
    archive.client.command('article.setStatus', {
      articles: await some(archive, one),
      status: among(['inbox', 'selected', 'used', 'archived'] as const, other)!,
    }),
  'article.setStarred': async (archive, { one, other }) =>
    archive.client.command('article.setStarred', { articles: await some(archive, one), starred: other % 2 === 0 }),
  'article.bin': async (archive, { one }) =>
    archive.client.command('article.bin', { articles: await some(archive, one) }),
  'article.restore': async (archive, { one }) =>
    archive.client.command('article.restore', {
      articles: one % 2 ? { query: 'is:binned' } : await some(archive, one),
    }),
  'article.restoreRevision': async (archive, { one, other }) => {
    const id = await anId(archive, one);
    const { revision } = await archive.client.query('article.show', { id });
    return archive.client.command('article.restoreRevision', { id, n: 1 + (other % revision) });
  },
  'tag.create': ({ client }, { one }) => client.command('tag.create', { path: aTag(one) }),
  'tag.add': async (archive, { one, other }) =>
    archive.client.command('tag.add', { articles: await some(archive, one), tag: aTag(other) }),
  'tag.remove': async (archive, { one, other }) =>
    archive.client.command('tag.remove', { articles: await some(archive, one), tag: aTag(other) }),
  'tag.rename': ({ client }, { one, other }) => client.command('tag.rename', { path: aTag(one), to: aTag(other) }),
  'tag.colour': ({ client }, { one }) =>
    client.command('tag.colour', { path: aTag(one), colour: one % 2 ? 'teal' : null }),
  'tag.delete': ({ client }, { one }) => client.command('tag.delete', { path: aTag(one) }),
  'collection.create': ({ client }, { one }) => client.command('collection.create', { name: `专辑${one}` }),
  'collection.rename': async (archive, { one, other }) =>
    archive.client.command('collection.rename', { id: await aCollection(archive, one), name: `专辑${other}` }),
  'collection.move': async (archive, { one, other }) =>
    archive.client.command('collection.move', {
      id: await aCollection(archive, one),
      parent: other % 2 ? null : await aCollection(archive, other),
    }),
  'collection.delete': async (archive, { one }) =>
    archive.client.command('collection.delete', { id: await aCollection(archive, one) }),
  'collection.add': async (archive, { one, other }) =>
    archive.client.command('collection.add', {
      id: await aCollection(archive, one),
      articles: await some(archive, other),
    }),
  'collection.remove': async (archive, { one, other }) =>
    archive.client.command('collection.remove', {
      id: await aCollection(archive, one),
      articles: await some(archive, other),
    }),
  import: async ({ client }, { one, other }) =>
    (
      await client.start('import', {
        sources: pages(one, other % 4 === 0 ? 32 : 2),
        tags: [aTag(one)],
        collection: aTag(other),
        dryRun: false,
      })
    ).finished,
};

/** Goes back and forth, but not behind where the test began. */
const moves = (first: number): Record<string, Act> => ({
  undo: async ({ client }) => {
    const { steps } = await client.query('history.list', { limit: 200 });
    const next = steps.find(({ state }) => state === 'done');
    return next && next.step > first && client.control('history.undo', undefined);
  },
  redo: ({ client }) => client.control('history.redo', undefined),
  reopen: (archive) => archive.reopen(),
});

const anAct = fc.record({
  name: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...Object.keys(acts)) },
    { weight: 4, arbitrary: fc.constantFrom('undo', 'redo', 'undo') },
    { weight: 1, arbitrary: fc.constant('reopen') },
  ),
  one: fc.nat(999),
  other: fc.nat(999),
});

/** All that a library holds: what must be the same again, and what only rises. */
async function held(archive: Archive) {
  await archive.close();
  const store = await Store.open(archive.folder);
  const articles = await Array.fromAsync(store.readAll());
  const { library } = store;
  await store.close();
  await archive.resume();
  return {
    lasting: { library, articles: articles.map(({ revision: _, updatedAt: __, ...rest }) => rest) },
    rising: new Map(articles.map(({ id, revision, updatedAt }) => [id, { revision, updatedAt }])),
  };
}

type Held = Awaited<ReturnType<typeof held>>;

/** The same library, though later: no revision and no time of change fell. */
function expectAgain(later: Held, earlier: Held): void {
  expect(later.lasting).toEqual(earlier.lasting);
  for (const [id, { revision, updatedAt }] of earlier.rising) {
    expect(later.rising.get(id)!.revision).toBeGreaterThanOrEqual(revision);
    expect(later.rising.get(id)!.updatedAt >= updatedAt).toBe(true);
  }
}

const lastStep = async ({ client }: Archive) => {
  const { steps } = await client.query('history.list', { limit: 200 });
  return steps.find(({ state }) => state === 'done')!.step;
};

/** A "no" is an answer too: it must leave everything as it was. */
const orRefused = (problem: unknown) => {
  if (!(problem instanceof Refusal)) throw problem;
  expect(problem.code).not.toBe('internal');
};

describe('a hundred changes, whatever they are', { timeout: 120_000 }, () => {
  test('are undone to the library of before, and redone to that of after, over restarts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 100, maxLength: 100, size: 'max' }), async (sequence) => {
        const archive = await anArchive({ 预算: ['政协/提案', '财政'], 球赛: ['体育'] });
        const first = await lastStep(archive);
        const before = await held(archive);
        const table: Record<string, Act> = { ...acts, ...moves(first) };
        for (const { name, ...chance } of sequence) await table[name]!(archive, chance).catch(orRefused);
        const [last, after] = [await lastStep(archive), await held(archive)];
        const back = await archive.client.control('history.goTo', { step: first });
        expect(back.problem).toBeNull();
        expectAgain(await held(archive), before);
        expect(await archive.client.control('history.goTo', { step: last })).toEqual({
          undone: 0,
          redone: back.undone,
          problem: null,
        });
        expectAgain(await held(archive), after);
        await archive.close();
      }),
      { numRuns: 4 },
    );
  });
});

describe('going to a step', () => {
  test('undoes and redoes hundreds of steps after a restart', async () => {
    const archive = await anArchive({ 预算: [] });
    const id = await archive.idOf('预算');
    for (let n = 0; n < 300; n++) await archive.client.command('tag.add', { articles: { ids: [id] }, tag: `标签${n}` });
    await archive.reopen();
    const { client } = archive;
    expect(await client.control('history.goTo', { step: 1 })).toEqual({ undone: 300, redone: 0, problem: null });
    expect(await archive.tagsOf('预算')).toEqual([]);
    await archive.reopen();
    expect(await archive.client.control('history.goTo', { step: 200 })).toMatchObject({ undone: 0, redone: 199 });
    expect(await archive.tagsOf('预算')).toHaveLength(199);
    expect(await archive.client.control('history.goTo', { step: null })).toMatchObject({ undone: 200, redone: 0 });
    expect((await archive.client.query('library.overview', undefined)).counts.all).toBe(0);
    await archive.close();
  });

  test('is refused where there is no such step, and changes nothing', async () => {
    const archive = await anArchive({ 预算: ['财政'] });
    await archive.client.control('history.undo', undefined);
    await archive.client.command('tag.create', { path: '体育' });
    await expect(archive.client.control('history.goTo', { step: 2 })).rejects.toMatchObject({ code: 'step-missing' });
    expect(await archive.client.query('library.overview', undefined)).toMatchObject({ undo: { name: 'tag.create' } });
    await archive.close();
  });
});

describe('restoring a revision', () => {
  test('brings back all that the article said, its tags too, and leaves it where it is', async () => {
    const archive = await anArchive({ 预算: ['财政'] });
    const { client } = archive;
    const id = await archive.idOf('预算');
    const articles = { ids: [id] };
    await client.command('article.edit', { id, edits: { title: '决算', source: '云澜日报' } });
    await client.command('tag.delete', { path: '财政' });
    await client.command('article.bin', { articles });
    await client.command('article.restoreRevision', { id, n: 2 });
    const restored = await client.query('article.show', { id });
    expect(restored).toMatchObject({ title: '预算', tags: ['财政'], revision: 6 });
    expect(restored).not.toHaveProperty('source');
    expect(restored).toHaveProperty('binnedAt');
    expect((await client.query('tag.list', undefined)).map(({ path }) => path)).toEqual(['财政']);
    await client.control('history.undo', undefined);
    expect(await client.query('article.show', { id })).toMatchObject({ title: '决算', tags: [], source: '云澜日报' });
    await archive.close();
  });
});
