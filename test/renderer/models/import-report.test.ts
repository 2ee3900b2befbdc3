import { describe, expect, test } from 'vitest';
import type { ImportItem } from '../../../electron/contract/import.ts';
import { reportOf } from '../../../electron/contract/import.ts';
import { importedIds, sourceOf, withRetried } from '../../../renderer/models/import-report.ts';

const id = '01990000-0000-7000-8000-000000000001';
const refused: ImportItem = {
  path: '/稿/二.txt',
  outcome: 'failed',
  reason: { code: 'encoding-undecided', params: {} },
};
const before = reportOf([
  { path: '/稿/一.txt', outcome: 'imported', id },
  refused,
  { path: '/稿/三.txt', outcome: 'failed', reason: { code: 'file-empty', params: {} } },
]);

describe('trying failed items of an import again', () => {
  test('gives each its new outcome in its old place, and the counts still add up', () => {
    const again = withRetried(before, [refused], reportOf([{ path: '/稿/二.txt', outcome: 'imported', id: `${id}` }]));
    expect(again.items.map(({ outcome }) => outcome)).toEqual(['imported', 'imported', 'failed']);
    expect(again.counts).toEqual({ found: 3, imported: 2, duplicate: 0, skipped: 0, failed: 1 });
  });

  test('keeps the old outcome of what the second try was stopped before', () => {
    expect(withRetried(before, [refused], reportOf([])).items).toEqual(before.items);
  });

  test('sends the bytes that came with a file once more, and else the place on the disk', () => {
    const dropped = { name: '拖入.txt', bytes: new Uint8Array([0xb5, 0x75]) };
    expect(sourceOf({ path: '拖入.txt', outcome: 'failed' }, [{ path: '/稿' }, dropped])).toBe(dropped);
    expect(sourceOf(refused, [{ path: '/稿' }, dropped])).toEqual({ path: '/稿/二.txt' });
  });

  test('knows pasted text again by whether it had a formatting', () => {
    const plain = { text: '短' };
    const rich = { text: '短', html: '<p>短</p>' };
    expect(sourceOf({ path: 'pasted.html', outcome: 'failed' }, [plain, rich])).toBe(rich);
    expect(sourceOf({ path: 'pasted.txt', outcome: 'failed' }, [rich, plain])).toBe(plain);
  });
});

test('what came in is named by its ids, without what was there already', () => {
  expect(importedIds(reportOf([...before.items, { path: '/稿/四.txt', outcome: 'duplicate', id }]))).toEqual([id]);
});
