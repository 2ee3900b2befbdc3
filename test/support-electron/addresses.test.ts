import { expect, test } from 'vitest';
import { protocol, toApp, toChromium } from '../support/electron/protocol.ts';

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
protocol.handle('app', () => new Response(''));

test.each([
  ['app://jianbao/', 'https://jianbao.app.invalid/'],
  ['app://jianbao/original/ab?start=1#place', 'https://jianbao.app.invalid/original/ab?start=1#place'],
])('%s is %s in Chromium, and itself again for the program', (address, inChromium) => {
  expect(toChromium(address)).toBe(inChromium);
  expect(toApp(inChromium)).toBe(address);
});

test.each(['https://example.org/a', 'data:text/html,x', 'about:blank', 'other://place/'])(
  '%s is left alone',
  (address) => {
    expect(toChromium(address)).toBe(address);
    expect(toApp(address)).toBe(address);
  },
);

test('a scheme that was not registered as standard and secure has no handler', () => {
  expect(() => protocol.handle('plain', () => new Response(''))).toThrow('plain');
});
