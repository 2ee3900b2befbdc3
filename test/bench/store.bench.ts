import { type Figures, runBench, say } from './harness.ts';
import { measureJournal } from './journal.ts';
import { measureFileEach, measureOneFile } from './lowdb-peers.ts';
import { measureOurs } from './our-store.ts';

/** The store and the engine at several sizes, beside lowdb's own files. */
await runBench(10_000, async (articles, folder): Promise<Figures> => {
  const started = performance.now();
  const smaller = articles > 200_000 ? [100_000] : [Math.round(articles / 10), Math.round((articles * 3) / 10)];
  const growth: Figures[] = [];
  for (const size of [...smaller, articles]) {
    growth.push(await measureOurs(size, folder));
    say(`${size} articles: done after ${Math.round((performance.now() - started) / 1000)} s`);
  }
  const oneFile = Math.min(articles, 20_000);
  const fileEach = Math.min(articles, 10_000);
  const years = Math.min(articles, 50_000);
  const scaled = [
    ...(articles > oneFile ? [`lowdb on one file: ${oneFile} articles; it grows with them`] : []),
    ...(articles > fileEach ? [`lowdb, a file each: ${fileEach} articles; an edit does not grow with them`] : []),
    ...(articles > years ? [`journal over the years: ${years} articles`] : []),
    'ten years of use: every tenth step done',
  ];
  return {
    ours: growth.at(-1)!,
    lowdbOneFile: await measureOneFile(oneFile, folder),
    lowdbFileEach: await measureFileEach(fileEach, folder),
    journal: await measureJournal(years, folder),
    growth,
    scaled: { notes: scaled.join('; ') },
  };
});
