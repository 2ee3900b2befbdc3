import { describe, expect, test } from 'vitest';
import { chooseLibrary, namedLibrary } from '../../electron/shell/library-choice.ts';

const before = [{ path: '/a.jianbao', name: '样刊', at: '2026-11-24T08:00:00.000Z' }];
const choose = (commandLine: string[], library: string | null = null, recent: typeof before = []) =>
  chooseLibrary(commandLine, '/work', { library, recent }, '/home/li/Documents');

describe('the library that a start opens', () => {
  test('is the one that the command line names, made if need be', () => {
    expect(choose(['jianbao', '--library', '/a.jianbao'], '/b')).toEqual({ library: '/a.jianbao', create: true });
    expect(choose(['jianbao', '--library=a.jianbao'], '/b')).toEqual({ library: '/work/a.jianbao', create: true });
  });

  test('is else the one that was open last, which is never made anew', () => {
    expect(choose(['jianbao'], '/disk/b.jianbao')).toEqual({ library: '/disk/b.jianbao', create: false });
  });

  test('is else the usual one among the documents', () => {
    expect(choose(['jianbao'])).toEqual({ library: '/home/li/Documents/剪报/我的资料库.jianbao', create: true });
  });

  test('is the usual one when --library names nothing', () => {
    expect(choose(['jianbao', '--library'])?.library).toContain('/home/li/Documents');
  });

  test('is none when the last one was closed', () => {
    expect(choose(['jianbao'], null, before)).toBeNull();
  });
});

test('a command line that names no library names none', () => {
  expect(namedLibrary(['jianbao', '--hidden'], '/work')).toBeNull();
});
