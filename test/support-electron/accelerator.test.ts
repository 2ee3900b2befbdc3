import { expect, test } from 'vitest';
import { readAccelerator } from '../support/electron/accelerator.ts';

const plain = { item: 1, control: false, shift: false, alt: false, meta: false };

test.each([
  ['Ctrl+Shift+N', { ...plain, key: 'n', control: true, shift: true }],
  ['Alt+Left', { ...plain, key: 'arrowleft', alt: true }],
  ['CmdOrCtrl+Plus', { ...plain, key: '+', [process.platform === 'darwin' ? 'meta' : 'control']: true }],
  ['F11', { ...plain, key: 'f11' }],
])('%s is read as the keys that a page sees', (text, keys) => {
  expect(readAccelerator(text, 1)).toEqual(keys);
});

test('a modifier that does not exist is a mistake', () => {
  expect(() => readAccelerator('Hyper+A', 1)).toThrow('hyper');
});
