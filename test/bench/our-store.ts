import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Engine } from '../../electron/engine/engine.ts';
import { bytesBelow, type Figures, inFreshProcess, round, say, spread, timed } from './harness.ts';
import { aLibrary, batches, bringing, Store, spreadOver, stepOf } from './library.ts';

/** How many articles come in one step; an import takes as many at a time. */
const atOnce = 500;
const batchOf = 5000;

/** Measures the store, and the engine on it, at a number of articles. */
export async function measureOurs(articles: number, folder: string): Promise<Figures> {
  const place = join(folder, `${articles}.jianbao`);
  try {
    const imported = await importAll(articles, place);
    const store = await Store.open(place);
    const edits = await editOneByOne(store, 500);
    const batch = await editMany(store);
    await store.close();
    say(`${articles}: opening`);
    const opened = await inFreshProcess('fresh-store.ts', [place]);
    const reopened = await withoutLayouts(place);
    const engine = await throughEngine(articles, place);
    return { articles, import: imported, edits, batch, storeOpened: opened, ...reopened, ...engine };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function importAll(articles: number, place: string): Promise<Figures> {
  say(`${articles}: importing`);
  const store = await Store.create(place, aLibrary());
  let ms = 0;
  let json = 0;
  for (const batch of batches(articles, atOnce)) {
    json += batch.reduce((all, article) => all + Buffer.byteLength(JSON.stringify(article)), 0);
    ms += (await timed(() => store.commit(bringing(batch)))).ms;
  }
  await store.close();
  const parts = ['volumes', 'journal'].map((part) => bytesBelow(join(place, part)).bytes);
  const bytes = parts.reduce((all, part) => all + part, 0);
  return {
    perSecond: Math.round((articles / ms) * 1000),
    articleJsonBytes: json,
    bytesPerByteOfJson: round(bytes / json),
    journalBytes: parts[1]!,
    layoutsBytes: bytesBelow(join(place, 'index')).bytes,
  };
}

/** Edits of articles from everywhere, one after another, while their volumes are being written. */
async function editOneByOne(store: Store, count: number): Promise<Figures> {
  say(`editing ${count} articles one by one`);
  const times: number[] = [];
  for (const [n, id] of spreadOver([...store.ids()], count).entries()) {
    const edit = async () => {
      const before = (await store.read(id))!;
      await store.commit(stepOf('article.edit', [{ before, after: { ...before, title: `${before.title}${n}` } }]));
    };
    times.push((await timed(edit)).ms);
    await new Promise((resume) => setTimeout(resume, 5));
  }
  return spread(times);
}

async function editMany(store: Store): Promise<Figures> {
  say(`editing ${batchOf} articles at once`);
  const ids = spreadOver([...store.ids()], batchOf);
  const { ms: readMs, value: known } = await timed(() => Promise.all(ids.map((id) => store.read(id))));
  const changes = known.map((before) => ({ before: before!, after: { ...before!, starred: true } }));
  const { ms: commitMs } = await timed(() => store.commit(stepOf('article.setStarred', changes)));
  const editsMeanwhile = await editOneByOne(store, 500);
  const { ms: restMs } = await timed(() => store.still(async () => {}));
  return {
    articles: ids.length,
    readMs: round(readMs),
    commitMs: round(commitMs),
    acknowledgedMs: round(readMs + commitMs),
    editsWhileVolumesAreWritten: editsMeanwhile,
    volumesWrittenAfterEditsMs: round(restMs),
  };
}

async function withoutLayouts(place: string): Promise<Figures> {
  rmSync(join(place, 'index'), { recursive: true });
  return { storeOpenedWithoutLayouts: await inFreshProcess('fresh-store.ts', [place]) };
}

/** The same batch by the contract, and a cold start with the index there. */
async function throughEngine(articles: number, place: string): Promise<Figures> {
  say(`${articles}: making the index`);
  const { ms: openMs, value: engine } = await timed(() => Engine.open(place));
  const ask = async (name: string, input?: unknown) => {
    const reply = await engine.ask(name, input);
    if (!reply.ok) throw new Error(`${reply.code} ${JSON.stringify(reply.params)}`);
    return reply.value;
  };
  const { ms: indexMs } = await timed(() => ask('index.caughtUp'));
  const page = (offset: number) =>
    ask('article.list', { query: '', sort: 'imported', offset, limit: 50 }) as Promise<{ rows: { id: string }[] }>;
  const offsets = Array.from({ length: batchOf / 50 }, (_, n) => Math.floor((n * articles) / (batchOf / 50)));
  const rows: { id: string }[] = [];
  for (const offset of offsets) rows.push(...(await page(offset)).rows);
  const ids = [...new Set(rows.map(({ id }) => id))];
  const { ms } = await timed(() => ask('tag.add', { articles: { ids }, tag: '专题/协商议政' }));
  await ask('index.caughtUp');
  await engine.close();
  say(`${articles}: a cold start`);
  const fresh = await inFreshProcess('fresh-engine.ts', [place]);
  return {
    indexMadeMs: round(openMs + indexMs),
    tagAddThroughEngine: { articles: ids.length, ms: round(ms) },
    freshEngine: fresh,
  };
}
