import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { Article } from '../../electron/core/article.ts';
import { bytesBelow, type Figures, round, say, spread, timed } from './harness.ts';
import { batches, spreadOver } from './library.ts';

const upTo = (count: number): Article[] => [...batches(count, count)].flat();

/** lowdb's own JSONFile, all articles in one file: as most programs use it. It does not sync. */
export async function measureOneFile(articles: number, folder: string): Promise<Figures> {
  say(`lowdb, one file of ${articles} articles`);
  const file = join(folder, 'one.json');
  const db = new Low(new JSONFile<Article[]>(file), []);
  db.data = upTo(articles);
  const { ms } = await timed(() => db.write());
  const edits: number[] = [];
  for (const article of spreadOver(db.data, 3)) {
    article.title += '改';
    edits.push((await timed(() => db.write())).ms);
  }
  const opened = await timed(() => new Low(new JSONFile<Article[]>(file), []).read());
  rmSync(file);
  return {
    articles,
    importPerSecond: Math.round((articles / ms) * 1000),
    edits: spread(edits),
    openedMs: round(opened.ms),
  };
}

/** lowdb's own JSONFile, a file for each article. It does not sync. */
export async function measureFileEach(articles: number, folder: string): Promise<Figures> {
  say(`lowdb, ${articles} files`);
  const place = join(folder, 'each');
  mkdirSync(place);
  const all = upTo(articles);
  const dbs = all.map((article) => new Low(new JSONFile<Article>(join(place, `${article.id}.json`)), article));
  const json = all.reduce((sum, article) => sum + Buffer.byteLength(JSON.stringify(article)), 0);
  const { ms } = await timed(async () => {
    for (const db of dbs) await db.write();
  });
  const edits: number[] = [];
  const edit = async (db: Low<Article>) => {
    db.data.title += '改';
    await db.write();
  };
  for (const db of spreadOver(dbs, 300)) edits.push((await timed(() => edit(db))).ms);
  const many = spreadOver(dbs, 5000);
  const batch = await timed(() => Promise.all(many.map(edit)));
  const opened = await timed(async () => {
    for (const { id } of all) await new Low(new JSONFile<Article | null>(join(place, `${id}.json`)), null).read();
  });
  const { bytes, onDisk } = bytesBelow(place);
  rmSync(place, { recursive: true });
  return {
    articles,
    importPerSecond: Math.round((articles / ms) * 1000),
    edits: spread(edits),
    batch: { articles: many.length, ms: round(batch.ms) },
    openedMs: round(opened.ms),
    bytesPerByteOfJson: round(bytes / json),
    bytesOnDiskPerByteOfJson: round(onDisk / json),
  };
}
