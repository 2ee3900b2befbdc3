import { describe, expect, test } from 'vitest';
import type { Output } from '../../../electron/contract/contract.ts';
import { needsLook } from '../../../renderer/models/needs-look.ts';

type Health = Output<'library.health'>;

const now = Date.parse('2026-11-24T08:00:00.000Z');
const sound: Health = {
  verified: { at: '2026-11-20T08:00:00.000Z', articles: 3, originals: 2, faults: 0, remaining: 0 },
  backup: {
    folder: '/backups',
    last: { at: '2026-11-23T08:00:00.000Z', articles: 3, bytes: 900 },
    kept: 1,
    question: null,
  },
  findings: [],
  synced: null,
  readOnly: null,
  sizes: { articles: 3, volumes: 900, journal: 300, journalLines: 4, originals: 2 },
};
const namesOf = (health: Health) => needsLook(health, now).map(({ name }) => name);

describe('what a person had better look at', () => {
  test('is nothing while all is well', () => {
    expect(namesOf(sound)).toEqual([]);
  });

  test('is nothing of a new library that was not checked or backed up yet', () => {
    expect(namesOf({ ...sound, verified: null, backup: { ...sound.backup, last: null, kept: 0 } })).toEqual([]);
  });

  test.each<[string, Partial<Health>, string]>([
    ['faults that remain', { verified: { ...sound.verified!, faults: 2, remaining: 1 } }, 'health.verified.faults'],
    [
      'a library that can only be read',
      { readOnly: { name: 'library-newer', params: { schema: 9 } } },
      'refusal.library-newer',
    ],
    [
      'a backup of more than a week ago',
      { backup: { ...sound.backup, last: { at: '2026-11-16T08:00:00.000Z', articles: 3, bytes: 900 } } },
      'health.backup.old',
    ],
    [
      'the question about a mass change',
      { backup: { ...sound.backup, question: { gone: 2, altered: 0, of: 3, since: '2026-11-23T08:00:00.000Z' } } },
      'health.question.title',
    ],
    ['a backup that failed', { findings: [{ name: 'backup-failed', params: { why: '' } }] }, 'found.backup-failed'],
  ])('is %s', (_, change, name) => {
    expect(namesOf({ ...sound, ...change })).toEqual([name]);
  });
});
