import { beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../../../electron/core/refusal.ts';
import { Preferences } from '../../../renderer/models/preferences.svelte.ts';
import { Speech } from '../../../renderer/models/speech.svelte.ts';

beforeEach(() => localStorage.clear());

describe('how the window speaks', () => {
  test('a printed date says no more than was printed', () => {
    const speech = new Speech(new Preferences());
    expect(['2020', '2020-09', '2020-09-08', '2020-09-08T10:19:48'].map((printed) => speech.date(printed))).toEqual([
      '2020年',
      '2020年9月',
      '2020年9月8日',
      '2020年9月8日',
    ]);
    expect(speech.date('2020-09-08T10:19:48', true)).toBe('2020年9月8日 10:19');
  });

  test('the language changes at once', () => {
    const preferences = new Preferences();
    const speech = new Speech(preferences);
    preferences.set({ language: 'en' });
    expect(speech.date('2020-09-08')).toBe('Sep 8, 2020');
    expect(speech.refusalText(new Refusal('nothing-to-undo'))).not.toMatch(/\p{Script=Han}/u);
  });

  test('Chinese names are in the order of their pinyin', () => {
    const speech = new Speech(new Preferences());
    expect(['政协', '文化', '阿里', '民生'].sort(speech.compare)).toEqual(['阿里', '民生', '文化', '政协']);
  });
});

describe('what a person prefers', () => {
  test('is there again in the next window', () => {
    new Preferences().set({ theme: 'dark', listWidth: 420 });
    const again = new Preferences();
    expect([again.theme, again.widths.listWidth]).toEqual(['dark', 420]);
  });

  test('is as at first where what was kept can not be read', () => {
    localStorage.setItem('jianbao.preferences', '{"theme":"mauve","listWidth":"wide"');
    expect(new Preferences().theme).toBe('system');
    localStorage.setItem('jianbao.preferences', '{"theme":"mauve","language":"en"}');
    const again = new Preferences();
    expect([again.theme, again.language]).toEqual(['system', 'en']);
  });
});
