import { Engine } from '../../electron/engine/engine.ts';
import { round, timed } from './harness.ts';

/** Opens a library in this process, asks for the first page of the list, and searches it a hundred times; prints what that took. */
const started = performance.now();
const words = ['协商', '会议', '开幕', '城市', '教育', '医院', '村', '改造', '调研', '代表'];
const engine = await Engine.open(process.argv[2]!);
const opened = performance.now() - started;

async function list(query: string): Promise<void> {
  const reply = await engine.ask('article.list', { query, sort: 'imported', offset: 0, limit: 50 });
  if (!reply.ok) throw new Error(`${reply.code} ${JSON.stringify(reply.params)}`);
}

await list('');
const firstPage = performance.now() - started;
const searches: number[] = [];
for (let n = 0; n < 100; n++) {
  const word = words[n % words.length]!;
  const other = words[Math.floor(n / words.length)]!;
  searches.push((await timed(() => list(n % 10 === 0 ? word : `${word} ${other}`))).ms);
}
const { rss, heapUsed } = process.memoryUsage();
searches.sort((one, other) => one - other);
await engine.close();
console.log(
  JSON.stringify({
    openedMs: round(opened),
    firstPageMs: round(firstPage),
    sinceProcessStartMs: round(firstPage + started),
    searchP50Ms: round(searches[50]!),
    searchP99Ms: round(searches[98]!),
    residentMB: round(rss / 2 ** 20),
    heapMB: round(heapUsed / 2 ** 20),
  }),
);
