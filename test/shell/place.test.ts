import { expect, test } from 'vitest';
import { isOriginal, isWindowPage } from '../../electron/shell/place.ts';

const hash = 'a'.repeat(64);

test.each([
  ['app://jianbao/index.html', true],
  ['app://jianbao/index.html#top', true],
  ['app://jianbao/index.html?x', false],
  ['app://jianbao/original/x', false],
  ['app://elsewhere/index.html', false],
  ['https://jianbao/index.html', false],
])('%s may ask: %s', (address, may) => {
  expect(isWindowPage(address)).toBe(may);
});

test.each([
  [`app://jianbao/original/${hash}`, true],
  ['app://jianbao/original/019378a4-0000-7000-8000-000000000000?start=1&end=2', true],
  [`app://jianbao/original/${hash}/../../index.html`, false],
  ['app://jianbao/index.html', false],
  [`https://example.org/original/${hash}`, false],
])('a frame may show %s: %s', (address, may) => {
  expect(isOriginal(address)).toBe(may);
});
