import { Store } from '../../electron/store/store.ts';
import { round, timed } from './harness.ts';

/** Opens a library's store in this process, and prints what that took in time and in memory. */
const heap = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
};
const before = heap();
const { ms, value: store } = await timed(() => Store.open(process.argv[2]!));
const after = heap();
await store.close();
console.log(JSON.stringify({ openedMs: round(ms), heapMB: round(after - before) }));
