import type { BrowserWindow } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { Refusal } from '../../electron/core/refusal.ts';
import { answerShell, isShellName } from '../../electron/shell/answer-shell.ts';
import type { ShellHandlers } from '../../electron/shell/handlers.ts';

const window = {} as BrowserWindow;
const handlers = {
  'files.choose': async ({ kind }) => ({ paths: [kind] }),
  'path.reveal': async ({ path }) => {
    throw new Refusal('path-missing', { path });
  },
  'link.open': async () => {
    throw new Error('no browser');
  },
} satisfies Partial<ShellHandlers>;
const answer = (name: keyof typeof handlers, input: unknown) =>
  answerShell(handlers as unknown as ShellHandlers, name, input, window);

describe('what the desktop answers', () => {
  test('is the handler’s value', async () => {
    const reply = await answer('files.choose', { kind: 'folder' });
    expect(reply).toEqual({ ok: true, value: { paths: ['folder'] } });
  });

  test('is a coded no when the handler refuses', async () => {
    const reply = await answer('path.reveal', { path: '/gone' });
    expect(reply).toEqual({ ok: false, code: 'path-missing', params: { path: '/gone' } });
  });

  test('is a coded no when the input is not of the contract', async () => {
    const reply = await answer('files.choose', { kind: 'disk' });
    expect(reply).toMatchObject({ ok: false, code: 'bad-request' });
  });

  test('is a coded no, with the cause in the log, when the handler fails', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const reply = await answer('link.open', { url: 'https://example.org/' });
    expect(reply).toEqual({ ok: false, code: 'internal', params: { detail: 'Error: no browser' } });
    expect(log).toHaveBeenCalledWith('link.open failed:', new Error('no browser'));
    log.mockRestore();
  });
});

test.each([
  ['files.choose', true],
  ['article.list', false],
  ['import', false],
  ['toString', false],
  ['nothing', false],
])('%s is for the desktop: %s', (name, isForDesktop) => {
  expect(isShellName(name)).toBe(isForDesktop);
});
