import { join } from 'node:path';
import { bytesBelow, type Figures, inFreshProcess, round, say, timed } from './harness.ts';
import { aLibrary, batches, bringing, Store, stepOf } from './library.ts';

const day = 24 * 60 * 60 * 1000;

/** What years of use make of the journal, and what compaction makes of it then. */
export async function measureJournal(articles: number, folder: string): Promise<Figures> {
  const clock = { at: Date.parse('2016-11-24T01:00:00.000Z') };
  const place = join(folder, 'years.jianbao');
  const store = await Store.create(place, aLibrary(), { now: () => new Date(clock.at) });
  for (const batch of batches(articles, 500)) await store.commit(bringing(batch));
  const bytes = () => bytesBelow(join(place, 'journal')).bytes;
  const afterImport = bytes();
  const autosaves = await aDayOfAutosaves(store, clock, bytes);
  const tags = await aBatchOfTags(store, bytes);
  const years = await tenYears(store, clock, bytes);
  await store.still(async () => {});
  const full = bytes();
  await store.close();
  const opened = await inFreshProcess('fresh-store.ts', [place]);
  const again = await Store.open(place, { now: () => new Date(clock.at) });
  say('compacting');
  const { ms } = await timed(() => again.compactJournal(new Date(clock.at - 365 * day)));
  await again.close();
  return {
    articles,
    importBytesPerArticle: round(afterImport / articles),
    autosaves,
    tags,
    years,
    openedWithAllOfIt: opened,
    compaction: { keptDays: 365, ms: round(ms), before: full, after: bytes() },
    openedCompacted: await inFreshProcess('fresh-store.ts', [place]),
  };
}

/** One article, its body growing to 5,000 characters and corrected all day: an autosave every few seconds. */
async function aDayOfAutosaves(store: Store, clock: { at: number }, bytes: () => number): Promise<Figures> {
  say('a day of autosaves');
  const saves = 2000;
  const before = bytes();
  const [id] = [...store.ids()];
  for (let n = 0; n < saves; n++) {
    clock.at += 14_000;
    const article = (await store.read(id!))!;
    const more = '今天上午各方代表就此事再次协商。'.slice(0, 3 + (n % 5));
    const body =
      article.body.length < 5000
        ? `${article.body.slice(0, -4)}${more}</p>`
        : `${article.body.slice(0, -9)}${more}</p>`;
    await store.commit(
      stepOf('article.edit', [{ before: article, after: { ...article, body } }], { mergeKey: 'body' }),
    );
  }
  return { saves, bytes: bytes() - before, bytesPerSave: round((bytes() - before) / saves) };
}

/** One step on very many articles is one line. */
async function aBatchOfTags(store: Store, bytes: () => number): Promise<Figures> {
  const before = bytes();
  const ids = [...store.ids()].slice(0, 50_000);
  say(`a tag for ${ids.length} articles at once`);
  const known = await Promise.all(ids.map((id) => store.read(id)));
  const changes = known.map((article) => ({
    before: article!,
    after: { ...article!, tags: [...article!.tags, '专题'] },
  }));
  const { ms } = await timed(() => store.commit(stepOf('tag.add', changes)));
  const { rss } = process.memoryUsage();
  return { articles: ids.length, lineBytes: bytes() - before, ms: round(ms), residentMB: round(rss / 2 ** 20) };
}

/** Ten years of 250 days with 20 steps each, of which every tenth is done here; the figures are for all of them. */
async function tenYears(store: Store, clock: { at: number }, bytes: () => number): Promise<Figures> {
  say('ten years of use');
  const before = bytes();
  const all = 50_000;
  const done = all / 10;
  const ids = [...store.ids()];
  for (let n = 0; n < done; n++) {
    clock.at += (3650 * day) / done;
    const article = (await store.read(ids[(n * 7919) % ids.length]!))!;
    const after =
      n % 3 === 0
        ? { ...article, body: article.body.replace('</p>', `另据了解，此事仍在办理（${n}）。</p>`) }
        : { ...article, status: 'selected' as const, starred: n % 2 === 0, note: `第${n}次翻阅` };
    await store.commit(stepOf('article.edit', [{ before: article, after }]));
  }
  const measured = bytes() - before;
  return {
    steps: all,
    stepsDone: done,
    bytesDone: measured,
    bytesOfAll: measured * 10,
    bytesPerStep: round(measured / done),
  };
}
