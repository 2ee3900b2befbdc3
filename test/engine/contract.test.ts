import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type CommandName, contract, type Input } from '../../electron/contract/contract.ts';
import type { Entry } from '../../electron/contract/kinds.ts';
import { commands, controlHandlers, queries } from '../../electron/engine/handlers/index.ts';
import { jobs } from '../../electron/engine/jobs/index.ts';
import { speaker } from '../../electron/messages/speak.ts';
import { type Archive, anArchive } from '../support/archive.ts';

const anId = '01990000-0000-7000-8000-000000000001';

/** An archive with something in it for every command. */
async function aFullArchive(): Promise<Archive> {
  const archive = await anArchive({ 预算: ['政协/提案', '财政'], 球赛: ['体育'], 旧闻: ['财政'] });
  const { client } = archive;
  const { id } = await client.command('collection.create', { name: '样刊' });
  await client.command('collection.create', { name: '年鉴', parent: id });
  await client.command('collection.add', { id, articles: { query: '' } });
  await client.command('article.bin', { articles: { ids: [await archive.idOf('旧闻')] } });
  return archive;
}

/** One worthwhile example of every command; a missing one does not compile. */
const examples: { [N in CommandName]: (archive: Archive) => Promise<Input<N>> } = {
  'library.configure': async () => ({ name: '新名称', language: 'en' }),
  'article.write': async () => ({ title: '手写的文章', body: '<p>一段。</p>' }),
  'article.edit': async (archive) => ({
    id: await archive.idOf('预算'),
    edits: { title: '决算', headlines: { pre: '引题' }, body: '<p>改过。</p><p>两段。</p>', source: '云澜日报' },
  }),
  'article.setStatus': async () => ({ articles: { query: '' }, status: 'selected' }),
  'article.setStarred': async () => ({ articles: { query: 'tag:财政' }, starred: true }),
  'article.bin': async (archive) => ({ articles: { query: '', except: [await archive.idOf('球赛')] } }),
  'article.restore': async () => ({ articles: { query: 'is:binned' } }),
  'article.restoreRevision': async (archive) => ({ id: await archive.idOf('预算'), n: 1 }),
  'bin.empty': async () => undefined,
  'tag.create': async () => ({ path: '新标签/下级' }),
  'tag.add': async () => ({ articles: { query: '' }, tag: '年鉴' }),
  'tag.remove': async () => ({ articles: { query: '' }, tag: '政协' }),
  'tag.rename': async () => ({ path: '财政', to: '体育' }),
  'tag.colour': async () => ({ path: '财政', colour: 'teal' }),
  'tag.delete': async () => ({ path: '财政' }),
  'collection.create': async () => ({ name: '大事记' }),
  'collection.rename': async (archive) => ({ id: await collectionId(archive, '样刊'), name: '样报' }),
  'collection.move': async (archive) => ({ id: await collectionId(archive, '年鉴'), parent: null }),
  'collection.delete': async (archive) => ({ id: await collectionId(archive, '样刊') }),
  'collection.add': async (archive) => ({ id: await collectionId(archive, '年鉴'), articles: { query: '' } }),
  'collection.remove': async (archive) => ({
    id: await collectionId(archive, '样刊'),
    articles: { ids: [await archive.idOf('球赛')] },
  }),
};

async function collectionId({ client }: Archive, name: string): Promise<string> {
  return (await client.query('collection.list', undefined)).find((row) => row.name === name)!.id;
}

/** What an archive holds, but for what only rises. */
async function lasting(archive: Archive) {
  const { library, articles } = await archive.content();
  const plain = Object.values(articles).map(({ revision: _, updatedAt: __, ...article }) => article);
  return { library, articles: plain };
}

describe('the contract', () => {
  const entries: [string, Entry][] = Object.entries(contract);

  test('has someone to answer every name but those of the desktop', () => {
    const answered = [queries, commands, controlHandlers, jobs].flatMap((table) => Object.keys(table));
    expect(answered.sort()).toEqual(
      entries
        .filter(([, { kind }]) => kind !== 'shell')
        .map(([name]) => name)
        .sort(),
    );
  });

  test('marks the emptying of the bin, and nothing else, as permanent', () => {
    expect(entries.filter(([, entry]) => entry.permanent).map(([name]) => name)).toEqual(['bin.empty']);
  });

  test.for(Object.keys(commands))('names the step of %s in both languages, with every blank filled', async (name) => {
    const archive = await aFullArchive();
    const example = await examples[name as CommandName](archive);
    await archive.client.command(name as CommandName, example as never);
    const { undo } = await archive.client.query('library.overview', undefined);
    for (const language of ['zh-CN', 'en'] as const) {
      const sentence = speaker(language)(`did.${name as CommandName}`, undo?.params ?? { count: 1 });
      expect(sentence).not.toMatch(/[“《]\s*[”》]|\{/);
      expect(sentence.length).toBeGreaterThan(3);
    }
    await archive.close();
  });

  test.for(Object.keys(commands).filter((name) => name !== 'bin.empty'))(
    'undoes %s to the same library, and redoes it',
    async (name) => {
      const archive = await aFullArchive();
      const before = await lasting(archive);
      const example = await examples[name as CommandName](archive);
      const output = await archive.client.command(name as CommandName, example as never);
      expect(v.is(contract[name as CommandName].output, output)).toBe(true);
      const after = await lasting(archive);
      expect(after).not.toEqual(before);
      await archive.client.control('history.undo', undefined);
      expect(await lasting(archive)).toEqual(before);
      await archive.client.control('history.redo', undefined);
      expect(await lasting(archive)).toEqual(after);
      await archive.close();
    },
  );

  test('does not undo the emptying of the bin, nor anything before it', async () => {
    const archive = await aFullArchive();
    expect(await archive.client.command('bin.empty', undefined)).toEqual({ changed: 1 });
    await expect(archive.client.control('history.undo', undefined)).rejects.toMatchObject({ code: 'nothing-to-undo' });
    expect(Object.keys((await archive.content()).articles).sort()).toEqual(['球赛', '预算']);
    await archive.close();
  });

  test.for(entries.filter(([, { kind }]) => kind !== 'shell'))('refuses wrong input to %s', async ([name]) => {
    const archive = await anArchive();
    const reply = await archive.client.query(name as never, 42 as never).catch((problem) => problem);
    expect(reply).toMatchObject({ code: 'bad-request' });
    await archive.close();
  });

  test('refuses what it does not name', async () => {
    const archive = await anArchive();
    await expect(archive.client.query('article.vanish' as never, { id: anId } as never)).rejects.toMatchObject({
      code: 'bad-request',
    });
    await archive.close();
  });
});
