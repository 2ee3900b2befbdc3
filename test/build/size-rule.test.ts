import { expect, test } from 'vitest';
import { oversized } from '../../build/size-rule.ts';

test('a component may have 200 lines and other code 300, and not one more', () => {
  const lines = (count: number) => 'x\n'.repeat(count);
  expect(
    oversized([
      { path: 'a.svelte', text: lines(200) },
      { path: 'b.ts', text: lines(300) },
    ]),
  ).toEqual([]);
  expect(
    oversized([
      { path: 'a.svelte', text: lines(201) },
      { path: 'b.ts', text: lines(301) },
    ]),
  ).toEqual(['a.svelte has 201 lines; at most 200', 'b.ts has 301 lines; at most 300']);
});
