import { Store } from '../../../electron/store/store.ts';

/** A program that reads a library, tries to change it, and says on standard output how that went. */
const store = await Store.open(process.argv[2]!);
const titles = (await Array.fromAsync(store.readAll())).map(({ title }) => title);
const refused = await store.undo().then(
  () => null,
  ({ code }) => code,
);
await store.close();
console.log(JSON.stringify({ readOnly: store.readOnly, titles, refused }));
