import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recentLibraries, withoutRecent, withRecent } from '../../electron/shell/recent.ts';
import { Memory } from '../../electron/shell/remembered.ts';
import { aPlace } from '../support/a-place.ts';

const library = (path: string) => ({ path, name: path.slice(1), at: '2026-11-24T08:00:00.000Z' });
const pathsOf = (list: { path: string }[]) => list.map(({ path }) => path);

test('the library that is open now comes first, and once', () => {
  expect(pathsOf(withRecent([library('/a'), library('/b')], library('/b')))).toEqual(['/b', '/a']);
});

test('ten are remembered', () => {
  const many = Array.from({ length: 10 }, (_, place) => library(`/${place}`));
  expect(pathsOf(withRecent(many, library('/new')))).toHaveLength(10);
});

test('one can be taken off the list', () => {
  expect(pathsOf(withoutRecent([library('/a'), library('/b')], '/a'))).toEqual(['/b']);
});

test('it is said whether each is still at its place', () => {
  const [there, gone] = [aPlace(), aPlace('旧刊.jianbao')];
  mkdirSync(there);
  const memory = new Memory(aPlace('shell.json'));
  memory.note({ recent: [library(there), library(gone)] });
  expect(recentLibraries(memory).map(({ missing }) => missing)).toEqual([false, true]);
});
