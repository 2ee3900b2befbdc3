import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../electron/core/query/index.ts';
import { bothQueries, type Place, placeQuery } from '../../../renderer/models/places.ts';

const places: Place[] = [
  { kind: 'all' },
  { kind: 'bin' },
  { kind: 'starred' },
  { kind: 'untagged' },
  { kind: 'status', status: 'inbox' },
  { kind: 'collection', id: '01930000-0000-7000-8000-000000000901' },
  { kind: 'tag', path: '政协/"提案" (一)' },
  { kind: 'person', name: '林 "知" 远' },
  { kind: 'source', name: 'The Daily (OR) Post' },
];

describe('the query of a place', () => {
  test.each(places)('$kind is one that the language understands', (place) => {
    expect(() => parseQuery(placeQuery(place))).not.toThrow();
  });

  test('of the bin reaches into the bin, of all does not', () => {
    expect(parseQuery(placeQuery({ kind: 'bin' })).reachesBin).toBe(true);
    expect(parseQuery(placeQuery({ kind: 'all' })).reachesBin).toBe(false);
  });

  test('keeps to the place when the search says OR', () => {
    expect(bothQueries('status:inbox', '桥 OR 井')).toBe('status:inbox (桥 OR 井)');
    expect(bothQueries('', ' 桥 OR 井')).toBe('桥 OR 井');
    expect(bothQueries('status:inbox', '')).toBe('status:inbox');
  });
});
