import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Unsaved } from '../../electron/shell/unsaved.ts';

const aWindow = () => new EventEmitter() as unknown as BrowserWindow;
let unsaved: Unsaved;

beforeEach(() => {
  vi.useFakeTimers();
  unsaved = new Unsaved();
});
afterEach(() => vi.useRealTimers());

describe('what windows have unsaved', () => {
  test('is asked for where there is something, and waited for', async () => {
    const [busy, idle] = [aWindow(), aWindow()];
    unsaved.note(busy, 2);
    unsaved.note(idle, 0);
    const asked: BrowserWindow[] = [];
    const settled = unsaved.settle((window) => {
      asked.push(window);
      setTimeout(() => unsaved.note(window, 0), 1000);
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect([await settled, asked]).toEqual([0, [busy]]);
  });

  test('is not waited for longer than a person would', async () => {
    unsaved.note(aWindow(), 3);
    const settled = unsaved.settle(() => {});
    await vi.advanceTimersByTimeAsync(5000);
    expect(await settled).toBe(3);
  });

  test('is nothing once the window is closed', async () => {
    const window = aWindow();
    unsaved.note(window, 1);
    window.emit('closed');
    expect([unsaved.in(window), await unsaved.settle(() => {})]).toEqual([0, 0]);
  });
});
