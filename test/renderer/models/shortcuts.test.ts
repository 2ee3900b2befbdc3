import { describe, expect, test } from 'vitest';
import { actions } from '../../../renderer/models/actions/index.ts';
import { isPressed, isWriting } from '../../../renderer/models/shortcuts.ts';

const press = (key: string, held: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...held });

describe('shortcuts', () => {
  const twice = (keys: string[]) => keys.filter((key, place) => keys.indexOf(key) !== place);

  test('no two actions have the same one where nobody writes', () => {
    const others = actions.filter(({ group }) => group !== 'text');
    expect(twice(others.flatMap((action) => [...(action.keys ?? [])]))).toEqual([]);
  });

  test('no two actions have the same one while a person writes', () => {
    const heard = actions.filter(({ yieldsToText }) => !yieldsToText);
    const keys = heard.flatMap((action) => action.keys ?? []).filter((key) => key.startsWith('mod'));
    expect(twice(keys)).toEqual([]);
  });

  test('no two actions have the same id', () => {
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
  });

  test('want exactly the keys that they name', () => {
    expect(isPressed('mod+z', press('z', { ctrlKey: true }))).toBe(true);
    expect(isPressed('mod+z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(isPressed('mod+shift+z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(isPressed('s', press('s'))).toBe(true);
    expect(isPressed('s', press('s', { ctrlKey: true }))).toBe(false);
    expect(isPressed('s', press('s', { metaKey: true }))).toBe(false);
  });

  test('that are signs do not care how the keyboard makes them', () => {
    expect(isPressed('?', press('?', { shiftKey: true }))).toBe(true);
    expect(isPressed('/', press('/'))).toBe(true);
  });

  test('know where a person writes', () => {
    const field = document.createElement('input');
    const box = document.createElement('input');
    box.type = 'checkbox';
    expect([isWriting(field), isWriting(box), isWriting(document.body)]).toEqual([true, false, false]);
  });
});
