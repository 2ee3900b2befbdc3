import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aStore } from './support/archive.ts';

const verified = { at: '2026-11-24T08:00:00.000Z', articles: 3, originals: 2, faults: 1, remaining: 0 };

test('what is known of the health of a library is kept, part by part', async () => {
  const store = await aStore();
  expect(await store.health.read()).toEqual({});
  await Promise.all([store.health.update({ verified }), store.backups.configure(null)]);
  const { backup, ...rest } = await store.health.read();
  expect(rest).toEqual({ verified });
  expect(backup).toMatchObject({ folder: null, pinned: [] });
});

test.for(['', '{', 'null', '7', '"x"', '[]', '{"verified":7}', '{"verified":{"at":"2026"}}'])(
  'a damaged health.json is not known, and is written anew: %s',
  async (text) => {
    const store = await aStore();
    writeFileSync(store.place.path('health.json'), text);
    expect(await store.health.read()).toEqual({});
    await store.health.update({ verified });
    expect(await store.health.read()).toEqual({ verified });
  },
);

test('a damaged part leaves the other one known', async () => {
  const store = await aStore();
  writeFileSync(store.place.path('health.json'), JSON.stringify({ verified, backup: { folder: 7 } }));
  expect(await store.health.read()).toEqual({ verified });
});
