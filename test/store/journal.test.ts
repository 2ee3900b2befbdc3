import { appendFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Store } from '../../electron/store/store.ts';
import { anArticle, aStore, bring, crashed, edit, everything, opened, reopened, tag } from './support/archive.ts';

const journalOf = (folder: string) => join(folder, 'journal/000000000001.jsonl');
/** The files with lines in them, and what was set aside of them; not the base. */
const journalFiles = (folder: string) => readdirSync(join(folder, 'journal')).filter((name) => name.includes('.jsonl'));
const linesOf = (folder: string) => readFileSync(journalOf(folder), 'utf8').trimEnd().split('\n');

/** A library whose volumes were never written: what it holds is in the journal. */
async function aLibraryInItsJournal() {
  const store = await aStore({ patience: 60_000, now: () => new Date('2026-11-24T08:00:00.000Z') });
  const article = anArticle('一');
  await bring(store, [article]);
  const before = await everything(store);
  await edit(store, article.id, { title: '二' }, { mergeKey: 'title' });
  return { folder: crashed(store.folder), before, after: await everything(store), id: article.id };
}

describe('a journal line', () => {
  test('says what was done, when, by which step, and how to go there and back', async () => {
    const { folder, id } = await aLibraryInItsJournal();
    const { crc, ...line } = JSON.parse(linesOf(folder)[1]!);
    expect(crc).toMatch(/^[0-9a-f]{8}$/);
    expect(line).toEqual({
      seq: 2,
      at: '2026-11-24T08:00:00.000Z',
      kind: 'do',
      step: 2,
      label: { name: 'article.edit', params: {} },
      mergeKey: 'title',
      undo: 2,
      redo: null,
      below: 1,
      changes: [
        {
          kind: 'article',
          id,
          volume: '2026-11-24-001',
          from: 1,
          to: 2,
          do: [{ at: ['title'], put: '二' }],
          undo: [{ at: ['title'], put: '一' }],
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
    });
  });

  test('begins with the CRC-32 of the rest of it', async () => {
    const { folder } = await aLibraryInItsJournal();
    for (const line of linesOf(folder)) {
      const [, crc, rest] = /^\{"crc":"([0-9a-f]{8})",(.*)$/.exec(line)!;
      expect(crc32(rest!).toString(16).padStart(8, '0')).toBe(crc);
    }
  });
});

describe('a last line that was cut off', () => {
  test('at any byte is set aside, and said, and all before it is there', async () => {
    const { folder, before } = await aLibraryInItsJournal();
    const whole = readFileSync(journalOf(folder));
    const last = whole.lastIndexOf('\n', whole.length - 2) + 1;
    const expectSetAside = async (cut: number) => {
      const copy = crashed(folder);
      writeFileSync(journalOf(copy), whole.subarray(0, cut));
      const store = await Store.open(copy);
      expect(await everything(store)).toEqual(before);
      const [, aside] = journalFiles(copy);
      expect(store.findings).toEqual([{ name: 'torn-line', params: { kept: `journal/${aside}` } }]);
      expect(readFileSync(join(copy, 'journal', aside!))).toEqual(whole.subarray(last, cut));
      expect(readFileSync(journalOf(copy))).toEqual(whole.subarray(0, last));
      await store.close();
    };
    const cuts = Array.from({ length: whole.length - last - 2 }, (_, more) => last + 1 + more);
    expect(cuts.length).toBeGreaterThan(300);
    for (let from = 0; from < cuts.length; from += 8) await Promise.all(cuts.slice(from, from + 8).map(expectSetAside));
  }, 60_000);

  test('but for its line feed is whole, and counts', async () => {
    const { folder, after } = await aLibraryInItsJournal();
    const whole = readFileSync(journalOf(folder));
    writeFileSync(journalOf(folder), whole.subarray(0, -1));
    expect(await everything(await opened(folder))).toEqual(after);
    expect(readFileSync(journalOf(folder))).toEqual(whole);
  });

  test('is followed by the next line as if it had not been', async () => {
    const { folder, id } = await aLibraryInItsJournal();
    writeFileSync(journalOf(folder), readFileSync(journalOf(folder)).subarray(0, -20));
    const store = await opened(folder);
    await edit(store, id, { title: '三' });
    const again = await reopened(store);
    expect((await again.read(id))?.title).toBe('三');
    expect(again.findings).toEqual([]);
    expect(linesOf(folder)).toHaveLength(2);
  });

  test('may be the only one there is', async () => {
    const store = await aStore({ patience: 60_000 });
    await tag(store, '政协');
    const folder = crashed(store.folder);
    writeFileSync(journalOf(folder), readFileSync(journalOf(folder)).subarray(0, 10));
    const again = await opened(folder);
    expect(again.library.tags).toEqual({});
    await tag(again, '之后');
    expect((await reopened(again)).library.tags).toEqual({ 之后: {} });
  });

  test('may have been long, and full of what lay on the disk before', async () => {
    const { folder, after } = await aLibraryInItsJournal();
    appendFileSync(
      journalOf(folder),
      Buffer.concat([Buffer.alloc(5000), Buffer.from('\n{"crc":"00000000","seq":3}\n')]),
    );
    const store = await opened(folder);
    expect(await everything(store)).toEqual(after);
    expect(store.findings).toMatchObject([{ name: 'torn-line' }]);
  });
});

describe('a journal that is damaged', () => {
  const refused = { code: 'library-damaged', params: { file: expect.stringContaining('journal') } };

  test('in one bit anywhere is put right, and says so', async () => {
    const { folder, after } = await aLibraryInItsJournal();
    const whole = readFileSync(journalOf(folder));
    for (let place = 0; place < whole.length; place += 61) {
      const copy = crashed(folder);
      const damaged = Buffer.from(whole);
      damaged[place]! ^= 1;
      writeFileSync(journalOf(copy), damaged);
      const store = await opened(copy);
      expect(await everything(store)).toEqual(after);
      const [, aside] = journalFiles(copy);
      const params = { file: 'journal/000000000001.jsonl', kept: `journal/${aside}` };
      expect(store.findings).toEqual([{ name: 'file-mended', params }]);
      expect(readFileSync(join(copy, 'journal', aside!))).toEqual(damaged);
      expect(readFileSync(journalOf(copy))).toEqual(whole);
      await store.close();
    }
  });

  test('of which lines are missing that the volumes have says which, and loses no article', async () => {
    const { folder, id, after } = await aLibraryInItsJournal();
    await (await Store.open(folder)).close();
    const whole = readFileSync(journalOf(folder));
    const cuts = [
      { less: whole.subarray(0, -5), lost: { count: 1, first: 2, last: 2 } },
      { less: whole.subarray(0, whole.indexOf('\n') + 1), lost: { count: 1, first: 2, last: 2 } },
      { less: null, lost: { count: 2, first: 1, last: 2 } },
    ];
    for (const { less, lost } of cuts) {
      const copy = crashed(folder);
      if (less) writeFileSync(journalOf(copy), less);
      else rmSync(journalOf(copy));
      const store = await opened(copy);
      expect(await everything(store)).toEqual(after);
      expect(store.findings).toContainEqual({ name: 'lines-lost', params: lost });
      expect(await store.undo()).toBeNull();
      await edit(store, id, { title: '三' });
      expect((await store.undo())?.changed.map(({ title }) => title)).toEqual(['二']);
      await store.close();
    }
  });

  test('far back is noticed when undo gets there; then nothing is done', async () => {
    const store = await aStore();
    await tag(store, '长'.repeat(3_000_000));
    await tag(store, '末');
    const { library } = store;
    await store.close();
    const damaged = readFileSync(journalOf(store.folder));
    damaged[100]! ^= 1;
    writeFileSync(journalOf(store.folder), damaged);
    const again = await opened(store.folder);
    await expect(again.undo()).rejects.toMatchObject(refused);
    expect(again.library).toEqual(library);
    await tag(again, '之后');
    await again.undo();
    expect((await reopened(again)).library).toEqual(library);
  });
});

describe('journal files', () => {
  test('end after 8 MiB, are named by their first line, and are all there for undo', async () => {
    let store = await aStore({ patience: 60_000 });
    const article = anArticle('长');
    await bring(store, [article]);
    for (let n = 0; n < 12; n++) {
      const long = (n % 2 ? '文' : '字').repeat(400_000);
      await edit(store, article.id, { body: long, note: long, title: `${n}` });
    }
    const names = journalFiles(store.folder);
    expect(names.length).toBeGreaterThan(2);
    const firsts = names.map((name) => readFileSync(join(store.folder, 'journal', name), 'utf8').slice(18, 40));
    expect(firsts.map((start) => /"seq":(\d+),/.exec(start)?.[1]?.padStart(12, '0'))).toEqual(
      names.map((name) => name.slice(0, 12)),
    );
    store = await reopened(store);
    for (let n = 0; n < 13; n++) expect(await store.undo()).not.toBeNull();
    expect(await everything(store)).toEqual([]);
    store = await reopened(store);
    for (let n = 0; n < 13; n++) expect(await store.redo()).not.toBeNull();
    expect((await store.read(article.id))?.title).toBe('11');
  }, 60_000);

  test('of which one is under another name, or is gone, are put in order, and all is there', async () => {
    const store = await aStore({ patience: 60_000 });
    for (let n = 0; n < 3; n++) await tag(store, `${n}`.repeat(3_000_000));
    await tag(store, '末');
    const folder = crashed(store.folder);
    const [first, second] = journalFiles(folder).map((name) => join(folder, 'journal', name));
    renameSync(second!, second!.replace('.jsonl', '9.jsonl').replace('journal/0', 'journal/'));
    const mended = await Store.open(folder);
    expect(mended.findings.map(({ name }) => name)).toEqual(['file-made-again', 'file-mended']);
    expect(mended.library).toEqual(store.library);
    await mended.close();
    rmSync(first!);
    // What it said is in library.json now, and no older line is needed to open it.
    expect((await opened(folder)).library).toEqual(mended.library);
  });
});
